import { citedSources, dataInWords, inListOrder, sourcesInWords } from '../../server/domain/citation.ts'
import { changesInWords, changesOf, followedInWords, leftOutInWords } from '../../server/domain/difference-in-words.ts'
import { today } from '../../server/domain/time/day.ts'
import { filtersInWords, fullNames } from '../../server/domain/view-in-words.ts'
import { copyAndSay } from '../parts/share.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { type Changed, changedIn } from '../view/changed.ts'
import { linkTo, pinned } from '../view/links.ts'
import type { Shown } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { differenceWords as said } from '../words/difference.ts'

const NAMED = 3

/**
 * What changed as a paragraph to be cited: in the order of time whichever way it is read, with counts, what is left out,
 * data, address and sources.
 */
function paragraphOf(view: View, shown: Shown, changed: Changed, origin: string): string {
  const { data, asked, sources } = shown
  const [a, b] = [Math.min(changed.a, changed.b), Math.max(changed.a, changed.b)]
  const forwards = changed.a === a ? changed : changedIn(data, asked, { a, b })
  const name = fullNames(data.actors, { of: 'difference', a, b })
  const filters = filtersInWords(asked, name)
  const ones = [...forwards.ones].map(([last, before]) => [name(last), before.map(name)] as const)
  const cited = citedSources(sources)
  const named = sources
    .slice(0, NAMED)
    .flatMap(({ id }) => cited.get(id) ?? [])
    .sort(inListOrder)
  const address = linkTo(pinned(view, { ...shown, changed: forwards }), origin)
  return [
    ...changesInWords(forwards.difference, { a, b }, name),
    followedInWords(ones),
    filters.length === 0 ? null : `Asked for: ${filters.join('; ')}.`,
    leftOutInWords(changesOf(forwards.difference), asked),
    `Data: ${dataInWords({ release: data.release, address, retrieved: today() })}`,
    named.length === 0 ? null : `Sources: ${sourcesInWords(named, sources.length)}, listed at the same address.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

/** The paragraph, folded away, and a button that copies it. */
export function DifferenceParagraph({ changed }: { changed: Changed }) {
  const stores = useStores()
  const shown = useShown()
  const view = useView((state) => state)
  const text = paragraphOf(view, shown, changed, typeof location === 'undefined' ? '' : location.origin)
  return (
    <div className="paragraph">
      <details>
        <summary>{said.paragraph}</summary>
        <p lang="en" dir="ltr">
          {text}
        </p>
      </details>
      <button type="button" className="does" onClick={() => void copyAndSay(stores, text, said.copied)}>
        {said.copy}
      </button>
    </div>
  )
}
