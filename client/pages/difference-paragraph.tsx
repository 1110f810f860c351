import { useState } from 'react'
import { type Actor, asGiven, shortNameOn } from '../../server/domain/actor.ts'
import type { ChangeDate } from '../../server/domain/change-dates.ts'
import { changesTold } from '../../server/domain/changes-told.ts'
import { type CitedSource, citedSources, dataInWords } from '../../server/domain/citation.ts'
import { changesOf, followedInWords, leftOutInWords } from '../../server/domain/difference-in-words.ts'
import { isolated } from '../../server/domain/direction.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { renamedBetween, renamedInWords } from '../../server/domain/renamed.ts'
import { type Day, today } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { filtersInWords, fullNames } from '../../server/domain/view-in-words.ts'
import { counted } from '../../server/domain/wording.ts'
import { copyAndSay } from '../parts/share.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { type Changed, changedIn } from '../view/changed.ts'
import { linkTo, pinned } from '../view/links.ts'
import type { Shown } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { differenceWords as said } from '../words/difference.ts'

/**
 * What changed as a paragraph to be cited: in the order of time whichever way it is read, with counts, the leading changes
 * with a source each, what is left out, data and address, where all sources are.
 */
export function paragraphOf(view: View, shown: Shown, changed: Changed, origin: string): string {
  const { data, asked, sources } = shown
  const [a, b] = [Math.min(changed.a, changed.b), Math.max(changed.a, changed.b)]
  const forwards = changed.a === a ? changed : changedIn(data, asked, { a, b })
  const name = fullNames(data.actors, { of: 'difference', a, b })
  const filters = filtersInWords(asked, name)
  const ones = [...forwards.ones].map(([last, before]) => [name(last), before.map(name)] as const)
  const cited = citedSources(sources)
  const address = linkTo({ ...pinned(view, { ...shown, changed: forwards }), labels: null }, origin)
  const sentences = changesTold(
    forwards.difference,
    { a, b, word: asked.word },
    {
      nameOf: name,
      shortly: (text) => withShortNames(data.actors, name, b, text),
      sourceOf: (relation, date) => oneSource(relation, date, cited)?.inText ?? null,
      followed: forwards.followed,
    },
  )
  const renamed = renamedBetween(shown.actors.map(asGiven), [a, b]).filter(({ actor }) =>
    sentences.some((sentence) => sentence.includes(name(actor))),
  )
  return [
    ...sentences,
    ...renamed.map((one) => renamedInWords(one, a)),
    followedInWords(ones),
    filters.length === 0 ? null : `Asked for: ${filters.join('; ')}.`,
    leftOutInWords(changesOf(forwards.difference), asked),
    `Data and ${counted(sources.length, 'source')}: ${dataInWords({ release: data.release, address, retrieved: today() })}`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

/**
 * The full name where an actor is first named, with its short one where it is named again and has one that is its own; after
 * that this one alone. `text` is what is said with full names.
 */
function withShortNames(actors: readonly Actor[], full: (id: string) => string, day: Day, text: string) {
  const shortNames = new Map(actors.map((actor) => [actor.id, isolated(shortNameOn(asGiven(actor), day))]))
  const bearers = new Map<string, number>()
  for (const short of shortNames.values()) bearers.set(short, (bearers.get(short) ?? 0) + 1)
  const named = new Set<string>()
  return (id: string) => {
    const short = shortNames.get(id) ?? full(id)
    const isAgain = text.split(full(id)).length > 2
    if (short === full(id) || bearers.get(short) !== 1 || !isAgain) return full(id)
    if (named.has(id)) return short
    named.add(id)
    return `${full(id)} (${short})`
  }
}

/** The source by which a change is cited: of those that support it the first that could know of its date, else the last. */
function oneSource(
  { sources, disputedBy }: Relation,
  date: ChangeDate | null,
  cited: ReadonlyMap<string, CitedSource>,
): CitedSource | undefined {
  const day = date === null ? null : date.how === 'by' ? date.day : readingOf(date.stated).first
  const dated = sources
    .filter((id) => !disputedBy.includes(id))
    .flatMap((id) => cited.get(id) ?? [])
    .flatMap((one) => (one.source.published === null ? [] : [{ one, ...readingOf(one.source.published) }]))
    .sort((one, other) => one.first - other.first)
  const found = dated.find(({ last }) => day !== null && last >= day) ?? dated.at(-1)
  return found?.one ?? cited.get(sources[0] ?? '')
}

/** The paragraph, folded away, and a button that copies it. */
export function DifferenceParagraph({ changed }: { changed: Changed }) {
  const stores = useStores()
  const shown = useShown()
  const view = useView((state) => state)
  const [isOpen, setOpen] = useState(false)
  // Only where it is read: a drag through time would compose it at each of its frames.
  const compose = () => paragraphOf(view, shown, changed, location.origin)
  return (
    <div className="paragraph">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{said.paragraph}</summary>
        {isOpen && (
          <p lang="en" dir="ltr">
            {compose()}
          </p>
        )}
      </details>
      <button type="button" className="does" onClick={() => void copyAndSay(stores, compose(), said.copied)}>
        {said.copy}
      </button>
    </div>
  )
}
