import { releaseName } from '../../server/domain/release.ts'
import { open } from '../view/frame.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { sourceInBrief } from '../words/time.ts'
import { GoToPage } from './go.tsx'
import { citationOf, copyAndSay } from './share.tsx'
import { useShown, useStores } from './stores.tsx'

/** Under every view: its sources, the state of the data, and how to cite it. */
export function Foot() {
  const stores = useStores()
  const shown = useShown()
  const { sources, data } = shown
  const [first, ...named] = sources.slice(0, 3).map(sourceInBrief)
  const others = sources.length - Math.min(sources.length, 3)
  return (
    <footer className="foot">
      <span className="foot-sources">
        {words.foot.sources}: {first === undefined ? words.foot.none : [first, ...named].join(', ')}
        {sources.length > 0 && (
          <>
            {others > 0 ? ` ${words.foot.and} ` : '. '}
            <button type="button" className="link" onClick={() => open(stores.frame, 'sources')}>
              {others > 0 ? words.foot.others(number(others)) : words.foot.list}
            </button>
          </>
        )}
      </span>
      <span className="space" />
      <GoToPage page={{ name: 'data' }} className="link">
        {releaseName(data.release)}
      </GoToPage>
      <button
        type="button"
        className="link"
        onClick={() => void copyAndSay(stores, citationOf(stores.view.getState(), shown), words.share.copied.citation)}
      >
        {words.foot.cite}
      </button>
    </footer>
  )
}
