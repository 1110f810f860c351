import { scaleLinear } from 'd3-scale'
import { useRef, useState } from 'react'
import { civilOf, dayFrom } from '../../server/domain/time/day.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { addressOf } from '../view/address.ts'
import { barsOf } from '../view/track.ts'
import { freshNetwork, go } from '../view/view-store.ts'
import { counted } from '../words/counts.ts'
import { spanInWords } from '../words/days.ts'
import { homeWords } from '../words/pages.ts'
import { useShownState, useStores } from './stores.tsx'
import { useWidth } from './use-size.ts'

const HEIGHT = 128
const AXIS = 100
const STACK: readonly Sign[] = ['negative', 'neutral', 'positive']

/** All months by what begins in them; each opens its month. */
export function MonthBars() {
  const { view } = useStores()
  const { shown, years } = useShownState()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [seen, setSeen] = useState<{ readonly at: number; readonly says: string } | null>(null)
  if (!shown || !years) return null
  const days = shown.data.main
  const { bars } = barsOf(years.histogram, days, width)
  const x = scaleLinear([days.first, days.last + 1], [0, Math.max(width, 1)])
  const total = ({ positive, negative, neutral }: (typeof bars)[number]['begins']) => positive + negative + neutral
  const each = (AXIS - 8) / Math.max(...bars.map(({ begins }) => total(begins)), 1)
  const firstYear = civilOf(days.first).year
  const lastYear = civilOf(days.last).year
  const starts = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
  const every = Math.ceil(46 / Math.max(x(365) - x(0), 1))
  return (
    <div className="month-bars" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-label={homeWords.months}>
          {bars
            .filter(({ begins }) => total(begins) > 0)
            .map(({ first, last, begins }) => {
              const to = freshNetwork({ time: { kind: 'span', from: first, to: last } })
              const says = `${spanInWords(first, last)}: ${counted(total(begins), 'relation')}`
              const see = () => setSeen({ at: (x(first) + x(last + 1)) / 2, says })
              const leave = () => setSeen(null)
              let base = AXIS
              return (
                <a
                  key={first}
                  href={addressOf(to)}
                  aria-label={says}
                  onPointerEnter={see}
                  onPointerLeave={leave}
                  onFocus={see}
                  onBlur={leave}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    go(view, to)
                  }}
                >
                  <rect className="month-target" x={x(first)} y={0} width={x(last + 1) - x(first)} height={AXIS} />
                  {STACK.map((sign) => {
                    base -= begins[sign] * each
                    return (
                      <rect
                        key={sign}
                        className={`bar ${sign}`}
                        x={x(first)}
                        y={base}
                        width={Math.max(x(last + 1) - x(first) - 1.2, 1)}
                        height={begins[sign] * each}
                      />
                    )
                  })}
                </a>
              )
            })}
          <path className="axis" d={`M0,${AXIS}H${width}`} />
          {starts.map((year) => (
            <g key={year}>
              <path className="axis" d={`M${x(dayFrom(year, 1, 1))},${AXIS}v5`} />
              {(year - firstYear) % every === 0 && x(dayFrom(year, 1, 1)) < width - 30 && (
                <text className="year" x={x(dayFrom(year, 1, 1)) + 4} y={AXIS + 18}>
                  {year}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
      {seen && (
        <span
          className={seen.at > width / 2 ? 'month-seen before' : 'month-seen'}
          style={{ left: seen.at }}
          aria-hidden="true"
        >
          {seen.says}
        </span>
      )}
    </div>
  )
}
