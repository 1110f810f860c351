import { addMonths, type Days } from '../../server/domain/time/day.ts'
import { DateField } from '../parts/date-field.tsx'
import { Icon } from '../parts/icon.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { Windows, ZoomChoice } from '../parts/track-row.tsx'
import type { Changed } from '../view/changed.ts'
import { typedDays } from '../view/typed.ts'
import { compareDays } from '../view/view-store.ts'
import { differenceWords as said } from '../words/difference.ts'
import { misreadInWords, timeWords } from '../words/time.ts'

const QUARTER = 3

/** The controls of two days: both typed, swapped, or moved together by a quarter of a year. */
export function DifferenceRow({ changed: { a, b } }: { changed: Changed }) {
  const { view } = useStores()
  const { data } = useShown()
  const take = (text: string, look: (typed: Days) => void) => {
    const typed = typedDays(text, data.edges)
    if (typed) look(typed)
    return typed ? null : misreadInWords(text, 'day')
  }
  const moveBy = (months: number) => compareDays(view, addMonths(a, months), addMonths(b, months))
  return (
    <div className="track-row">
      <span className="track-note">{said.from}</span>
      <DateField
        id="date"
        name={said.first}
        day={a}
        hint={timeWords.dayHint}
        take={(text) => take(text, ({ first }) => compareDays(view, first, b))}
      />
      <button type="button" className="button icon-only" title={said.swap} onClick={() => compareDays(view, b, a)}>
        <Icon name="arrowsLeftRight" />
        <span className="unseen">{said.swap}</span>
      </button>
      <span className="track-note">{said.to}</span>
      <DateField
        id="until"
        name={said.second}
        day={b}
        hint={timeWords.dayHint}
        take={(text) => take(text, ({ last }) => compareDays(view, a, last))}
      />
      <span className="divider" aria-hidden="true" />
      <span className="quarters" dir="ltr">
        <button type="button" className="button quarter" onClick={() => moveBy(-QUARTER)}>
          <Icon name="trackPrevious" size={16} />
          {said.back}
        </button>
        <button type="button" className="button quarter" onClick={() => moveBy(QUARTER)}>
          {said.on}
          <Icon name="trackNext" size={16} />
        </button>
      </span>
      <span className="space" />
      <Windows />
      <ZoomChoice main={data.main} />
    </div>
  )
}
