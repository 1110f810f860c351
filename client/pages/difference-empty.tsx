import { changesOf } from '../../server/domain/difference-in-words.ts'
import { addMonths } from '../../server/domain/time/day.ts'
import { Way } from '../parts/empty-view.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import type { Changed } from '../view/changed.ts'
import { ask, compareDays, dropFilters } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { differenceWords as said } from '../words/difference.ts'
import { words } from '../words/en.ts'

/** Nothing to draw: because nothing changed, or because the two days are one; and the ways on, with their numbers. */
export function DifferenceEmpty({ changed: { a, b, difference } }: { changed: Changed }) {
  const { view } = useStores()
  const { asked } = useShown()
  const { unchanged, left } = changesOf(difference)
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const isOne = a === b
  const ways: readonly (readonly [string, number, number])[] = isOne
    ? [
        [said.yearBefore, addMonths(a, -12), a],
        [said.yearAfter, a, addMonths(a, 12)],
      ]
    : [[said.wider, addMonths(from, -12), addMonths(to, 12)]]
  return (
    <div className="empty-view">
      <h2>{isOne ? said.same : said.nothing(a, b)}</h2>
      <p>{isOne ? said.sameNote(a) : said.nothingNote(unchanged)}</p>
      <ul>
        {ways.map(([title, first, second]) => (
          <Way key={title} icon="skip" title={title} note={`${dayInWords(first)} · ${dayInWords(second)}`}>
            <button type="button" className="button bordered" onClick={() => compareDays(view, first, second)}>
              {said.go}
            </button>
          </Way>
        ))}
        {!isOne && left.unattested > 0 && (
          <Way icon="eye" title={words.empty.mayHold(left.unattested)} note={words.unattestedWithin(asked.word)}>
            <button type="button" className="button bordered" onClick={() => ask(view, { word: 'all' })}>
              {words.rail.show}
            </button>
          </Way>
        )}
        {left.filtered > 0 && (
          <Way icon="list" title={words.empty.filtered(left.filtered)} note={words.rail.filters}>
            <button type="button" className="button bordered" onClick={() => dropFilters(view)}>
              {words.rail.show}
            </button>
          </Way>
        )}
      </ul>
    </div>
  )
}
