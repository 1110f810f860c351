import type { Source } from '../../server/domain/relation.ts'
import { releaseName } from '../../server/domain/release.ts'
import { relationsOf } from '../view/about-actor.ts'
import { open } from '../view/frame.ts'
import { type Shown, sourcesOf } from '../view/shown.ts'
import { betweenIn, shownBeside } from '../view/taken.ts'
import { showsNetwork, type View } from '../view/view.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'
import { sourceInBrief } from '../words/time.ts'
import { GoToPage } from './go.tsx'
import { FootNote } from './note.tsx'
import { copyCitation } from './share.tsx'
import { useShown, useStores } from './stores.tsx'
import { useDrawn } from './use-drawn.ts'

/** Under every view: its sources, the state of the data, and how to cite it. */
export function Foot() {
  const stores = useStores()
  const { data } = useShown()
  const drawn = useDrawn()
  const sources = drawn && sourcesUnder(drawn.view, drawn.shown)
  return (
    <footer className="foot">
      {sources && <Sources sources={sources} />}
      <span className="space" />
      <FootNote />
      <GoToPage page={{ name: 'data' }} className="link">
        {releaseName(data.release)}
      </GoToPage>
      <button type="button" className="link" onClick={() => copyCitation(stores)}>
        {words.foot.cite}
      </button>
    </footer>
  )
}

/** The sources of what a page shows: a view's, those of all its days, of all its pairs, all of an actor; other pages list their own. */
export function sourcesUnder({ page, time }: Pick<View, 'page' | 'time'>, shown: Shown): readonly Source[] | null {
  if (showsNetwork(page) || page.name === 'difference') return shown.sources
  if (page.name === 'multiples') return sourcesOf(shownBeside(page.by, shown), shown.data)
  if (page.name === 'actor') return sourcesOf(relationsOf(shown.data, page.id), shown.data)
  if (page.name !== 'pair') return null
  return sourcesOf(betweenIn(page, time, shown), shown.data)
}

function Sources({ sources }: { sources: readonly Source[] }) {
  const { frame } = useStores()
  const named = sources.slice(0, 3).map(sourceInBrief)
  const others = sources.length - named.length
  return (
    <span className="foot-sources">
      {words.foot.sources}: {named.length === 0 ? words.foot.none : named.join(COMMA)}
      {named.length > 0 && (
        <>
          {others > 0 ? words.foot.and : '. '}
          <button type="button" className="link" onClick={() => open(frame, 'sources')}>
            {others > 0 ? words.foot.others(others) : words.foot.list}
          </button>
        </>
      )}
    </span>
  )
}
