import { scaleLinear } from 'd3-scale'
import { type PointerEvent, type ReactNode, useMemo, useRef } from 'react'
import type { Day } from '../../server/domain/time/day.ts'
import { lastDay } from '../view/time.ts'
import { bandOf, barsOf, startsBefore, windowOf } from '../view/track.ts'
import { pillsOf, yearMarks } from '../view/track-axis.ts'
import { lookAt, lookBetween, settle } from '../view/view-store.ts'
import { isArabic } from '../words/language.ts'
import { timeWords } from '../words/time.ts'
import { Handle } from './handle.tsx'
import { useFrame, useShownState, useStores } from './stores.tsx'
import { TrackBars } from './track-bars.tsx'
import { TrackRow } from './track-row.tsx'
import { useWidth } from './use-size.ts'

const LEFT = 76
const RIGHT = 24
const NARROW_SIDE = 14
/** Months have longer names in Arabic. */
const PILL = isArabic ? 112 : 94

/** Time: what begins and ends in each month, and the day or span looked at, whose handles are the dates. `row` are a page's own controls. */
export function Track({ row }: { row?: ReactNode }) {
  const { view } = useStores()
  const { shown, years } = useShownState()
  const zoom = useFrame((frame) => frame.zoom)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const histogram = years?.histogram
  const main = shown?.data.main ?? null
  const days = main && shown ? windowOf(zoom, main, shown.when) : null
  const [left, right] = width < 600 ? [NARROW_SIDE, NARROW_SIDE] : [LEFT, RIGHT]
  const drawn = useMemo(
    () => (histogram && days && width > 0 ? barsOf(histogram, days, width - left - right) : null),
    [histogram, days, width, left, right],
  )
  if (!shown || !years || !main || !days) return null
  const x = scaleLinear([days.first, days.last + 1], [left, Math.max(width - right, left + 1)])
  const dayAt = (place: number): Day => Math.round(Math.min(Math.max(x.invert(place), days.first), days.last))
  const { when, asked } = shown
  const before = startsBefore(years.histogram, days.first)
  const pills = pillsOf(when, x, width, PILL)

  const moveNearest = (event: PointerEvent<HTMLDivElement>, change: 'step' | 'run') => {
    const day = dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
    if ('at' in when) return lookAt(view, day, change)
    const toFirst = Math.abs(day - when.from) < Math.abs(day - when.to)
    lookBetween(view, toFirst ? day : when.from, toFirst ? when.to : day, change)
  }

  return (
    <section className="track" id="time" aria-label={timeWords.track} tabIndex={-1}>
      {row ?? <TrackRow main={main} />}
      <div
        className="track-field"
        dir="ltr"
        ref={box}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          moveNearest(event, 'run')
        }}
        onPointerMove={(event) =>
          event.buttons === 1 && event.currentTarget.hasPointerCapture(event.pointerId) && moveNearest(event, 'run')
        }
        // Also where the browser takes a finger for its own, to scroll.
        onLostPointerCapture={() => settle(view)}
      >
        {width > 0 && drawn && (
          <>
            <TrackBars
              x={x}
              width={width}
              left={left}
              days={days}
              band={bandOf(when, asked.events)}
              when={when}
              before={before}
              years={yearMarks(days, x, pills)}
              busiest={shown.data.busiest}
              {...drawn}
            />
            <Handles days={days} pills={pills} dayAt={dayAt} />
          </>
        )}
      </div>
    </section>
  )
}

type HandlesProps = {
  days: { first: Day; last: Day }
  pills: ReturnType<typeof pillsOf>
  dayAt: (x: number) => Day
}

/** One date at a moment, two for a span; their lines stay true where they had to move. */
function Handles({ days, pills, dayAt }: HandlesProps) {
  const { view } = useStores()
  const { shown } = useShownState()
  if (!shown) return null
  const { when } = shown
  // The track goes to the end of a quarter, a handle to the last day of the data; one that was typed beyond it may stay.
  const { latest } = shown.data.edges
  const last = lastDay(when) > latest ? days.last : Math.min(days.last, latest)
  const common = { days: { ...days, last }, dayAt, width: PILL, onSettle: () => settle(view) }
  if ('at' in when)
    return (
      <Handle
        {...common}
        name={timeWords.handle.at}
        day={when.at}
        left={pills[0]?.left ?? 0}
        onMove={(day) => lookAt(view, day, 'run')}
      />
    )
  return (
    <>
      <Handle
        {...common}
        name={timeWords.handle.from}
        day={when.from}
        left={pills[0]?.left ?? 0}
        days={{ ...days, last: when.to }}
        onMove={(day) => lookBetween(view, Math.min(day, when.to), when.to, 'run')}
      />
      <Handle
        {...common}
        name={timeWords.handle.to}
        day={when.to}
        left={pills[1]?.left ?? 0}
        days={{ ...days, first: when.from, last }}
        onMove={(day) => lookBetween(view, when.from, Math.max(day, when.from), 'run')}
      />
    </>
  )
}
