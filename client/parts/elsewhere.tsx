import type { Relation } from '../../server/domain/relation.ts'
import { mayHold, possibleDays } from '../../server/domain/time/bounds.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { attestedStretches } from '../../server/domain/time/last-word.ts'
import { lastDay } from '../view/time.ts'
import { showsNetwork } from '../view/view.ts'
import { lookAt } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { onWhen, recordWords } from '../words/records.ts'
import { whenInWords } from '../words/time.ts'
import { useShown, useStores, useView } from './stores.tsx'

/** That a relation is not there on the days looked at, or not attested near them, and the way to where it is. */
export function Elsewhere({ relation }: { relation: Relation }) {
  const { view } = useStores()
  const { when, partOf, asked } = useShown()
  const isOfDays = useView(({ page }) => showsNetwork(page))
  const part = partOf.get(relation.id)
  const [from, to] = 'at' in when ? [when.at, when.at] : [when.from, when.to]
  const isQuiet = part === 'unattested'
  if (!isOfDays || (!isQuiet && (part !== undefined || mayHold(relation.bounds, from, to)))) return null
  const day = nearestDay(relation, isQuiet, lastDay(when))
  return (
    <p className="elsewhere">
      {isQuiet ? `${words.unattestedWithin(asked.word)}.` : recordWords.notThere(onWhen(when, whenInWords(when)))}
      {day !== null && (
        <button type="button" className="does" onClick={() => lookAt(view, day)}>
          {recordWords.goTo(dayInWords(day))}
        </button>
      )}
    </p>
  )
}

/** The day nearest to one on which a relation is attested, else on which it may hold; null where none is known. */
function nearestDay(relation: Relation, isQuiet: boolean, day: Day): Day | null {
  const { first, last } = possibleDays(relation.bounds)
  const attested = attestedStretches(relation).filter((stretch) => stretch.last >= first && stretch.first <= last)
  const days = [...attested, ...(isQuiet ? [] : [{ first, last }])].map((stretch) =>
    Math.min(Math.max(day, stretch.first, first), stretch.last, last),
  )
  const nearest = days.filter(Number.isFinite).toSorted((one, other) => Math.abs(one - day) - Math.abs(other - day))[0]
  return nearest ?? null
}
