import { type Actor, nameOn } from '../../server/domain/actor.ts'
import { MOST_BESIDE } from '../../server/domain/beside.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { type By, byText, readBy } from '../view/multiples.ts'
import { lastDay } from '../view/time.ts'
import { typedDays } from '../view/typed.ts'
import { setBy } from '../view/view-store.ts'
import { multiplesWords as said } from '../words/multiples.ts'
import { misreadInWords, timeWords } from '../words/time.ts'
import { Choice } from './choice.tsx'
import { DateField } from './date-field.tsx'
import { useShown, useStores } from './stores.tsx'

type Props = {
  by: By
  days: readonly Day[]
  actors: readonly Actor[]
  marked: string | null
  onMark: (actor: string | null) => void
}

const YEARS = [1, 2, 3, 5, 10]

/** Which days stand beside each other, and which actor is ringed in all of them. */
export function PanelsChoice({ by, days, actors, marked, onMark }: Props) {
  const { view } = useStores()
  const { data, when } = useShown()
  const years = by.kind === 'years' && !YEARS.includes(by.every) ? [...YEARS, by.every] : YEARS
  const options = [
    ...years.map((every) => ({ value: `years:${every}`, word: said.years(every) })),
    { value: 'turns', word: said.turns },
    ...(by.kind === 'days' ? [{ value: byText(by), word: said.chosen }] : []),
  ]
  const add = (text: string) => {
    const typed = typedDays(text, data.edges)
    if (!typed) return misreadInWords(text, 'day')
    setBy(view, { kind: 'days', days: [...new Set([...days, typed.first])].sort((one, other) => one - other) })
    return null
  }
  return (
    <div className="panels-choice">
      <Choice name={said.by} value={byText(by)} options={options} onChoose={(text) => setBy(view, readBy(text))} />
      {days.length < MOST_BESIDE ? (
        <span className="panels-add">
          {said.add}{' '}
          <DateField name={said.add} day={days.at(-1) ?? data.edges.latest} hint={timeWords.dayHint} take={add} />
        </span>
      ) : (
        <span className="note">{said.full(MOST_BESIDE)}</span>
      )}
      <Choice
        name={said.mark}
        value={marked ?? ''}
        options={[
          { value: '', word: said.nobody },
          ...actors.map((actor) => ({ value: actor.id, word: nameOn(actor, lastDay(when)) })),
        ]}
        onChoose={(id) => onMark(id === '' ? null : id)}
      />
    </div>
  )
}
