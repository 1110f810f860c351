import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { addMonths, type Day } from '../../server/domain/time/day.ts'
import { dayInWords } from '../words/days.ts'
import { isWithModifier } from './keys.ts'

type Props = {
  name: string
  day: Day
  left: number
  width: number
  days: { readonly first: Day; readonly last: Day }
  dayAt: (x: number) => Day
  onMove: (day: Day) => void
  onSettle: () => void
}

const within = (day: Day, { first, last }: Props['days']) => Math.min(Math.max(day, first), last)

/** Where a key moves a day: a day, with Shift a month, a tenth of the track, its ends; null for other keys. */
function dayByKey({ key, shiftKey }: KeyboardEvent, day: Day, days: Props['days']): Day | null {
  const { first, last } = days
  const tenth = Math.round((last - first) / 10)
  const step = (direction: 1 | -1) => (shiftKey ? addMonths(day, direction) : day + direction)
  const moved: { [key: string]: Day } = {
    ArrowRight: step(1),
    ArrowUp: step(1),
    ArrowLeft: step(-1),
    ArrowDown: step(-1),
    PageUp: day + tenth,
    PageDown: day - tenth,
    Home: first,
    End: last,
  }
  const to = moved[key]
  return to === undefined ? null : within(to, days)
}

/** The date that is the handle: dragged, or moved by keys as a slider. */
export function Handle({ name, day, left, width, days, dayAt, onMove, onSettle }: Props) {
  const grip = useRef(0)
  const place = (event: PointerEvent<HTMLElement>) =>
    event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0)
  return (
    <div
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={days.first}
      aria-valuemax={days.last}
      aria-valuenow={day}
      aria-valuetext={dayInWords(day, 'long')}
      style={{ left, width }}
      onPointerDown={(event) => {
        event.stopPropagation()
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
        grip.current = day - dayAt(place(event))
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        onMove(within(dayAt(place(event)) + grip.current, days))
      }}
      onLostPointerCapture={onSettle}
      onKeyDown={(event) => {
        const to = isWithModifier(event) ? null : dayByKey(event, day, days)
        if (to === null) return
        event.preventDefault()
        onMove(to)
      }}
      onKeyUp={onSettle}
    >
      <bdi>{dayInWords(day)}</bdi>
    </div>
  )
}
