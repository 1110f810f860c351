import type { Day } from '../../server/domain/time/day.ts'
import { saysBothEnds, typedDays, typedTime } from '../view/typed.ts'
import { lookBetween, setTime } from '../view/view-store.ts'
import { misreadInWords, timeWords } from '../words/time.ts'
import { DateField } from './date-field.tsx'
import { useShown, useStores } from './stores.tsx'

type Props = { readonly id: string; readonly from: Day; readonly to: Day }

/** First and last day of a span, typed one by one, or both at once in either: `2016..2018`. */
export function SpanFields({ id, from, to }: Props) {
  const { view } = useStores()
  const { data } = useShown()
  const take = (text: string, edge: 'first' | 'last'): string | null => {
    const [time, days] = [typedTime(text), typedDays(text, data.edges)]
    if (!time || !days) return misreadInWords(text, 'time')
    if (time.kind === 'span' && saysBothEnds(text)) setTime(view, time)
    else if (edge === 'first' && days.first > to) return timeWords.afterLast(text, to)
    else if (edge === 'last' && days.last < from) return timeWords.beforeFirst(text, from)
    else lookBetween(view, edge === 'first' ? days.first : from, edge === 'last' ? days.last : to)
    return null
  }
  return (
    <>
      <DateField id={id} name={timeWords.handle.from} day={from} take={(text) => take(text, 'first')} />
      <span className="track-note">{timeWords.to}</span>
      <DateField name={timeWords.handle.to} day={to} take={(text) => take(text, 'last')} />
    </>
  )
}
