import type { When } from '../../server/domain/network.ts'
import type { Day, Days } from '../../server/domain/time/day.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import type { Bar, Ground } from '../view/track.ts'
import { withRoom, type YearMark } from '../view/track-axis.ts'
import { number } from '../words/counts.ts'
import { timeWords } from '../words/time.ts'

/** Heights of LOOK 8, px: begins 32 above the axis of 24, ends 20 below. */
const AXIS = 34
const BELOW = AXIS + 24
const EACH = 2.6
const MOST = 12
const EACH_END = 2.5
const MOST_ENDS = 8
const GAP = 1.2
/** A quarter holds three months: its bars are drawn at a third of the height. */
const QUARTER = 3

type X = (day: Day) => number
type Props = {
  x: X
  width: number
  left: number
  days: Days
  band: Days
  when: When
  before: number
  years: readonly YearMark[]
  bars: readonly Bar[]
  ground: readonly Ground[]
  byQuarter: boolean
  busiest: number
}

/** The picture of the track: begins stacked by sign above the axis, ends outlined below. */
export function TrackBars({
  x,
  width,
  left,
  days,
  band,
  when,
  before,
  years,
  bars,
  ground,
  byQuarter,
  busiest,
}: Props) {
  const marks = 'at' in when ? [x(when.at)] : [x(when.from), x(when.to + 1)]
  const edge = x(days.last + 1)
  const scale = Math.min(1, MOST / busiest) / (byQuarter ? QUARTER : 1)
  const numbered = withRoom(
    bars.filter((bar) => isCut(bar, scale)),
    x,
    marks,
  )
  const clip = (day: Day) => Math.min(Math.max(x(day), left), edge)
  return (
    <svg className="track-bars" width={width} height={84} viewBox={`0 0 ${width} 84`} aria-hidden="true">
      <rect
        className="band"
        x={clip(band.first)}
        y={2}
        width={Math.max(clip(band.last + 1) - clip(band.first), 0)}
        height={80}
      />
      {ground.map((one) => (
        <rect
          key={one.first}
          className="ground"
          x={clip(one.first)}
          width={clip(one.last + 1) - clip(one.first)}
          y={AXIS - one.average * EACH * scale}
          height={one.average * EACH * scale}
        />
      ))}
      {bars.map((bar) => (
        <BarMark
          key={bar.first}
          bar={bar}
          scale={scale}
          from={clip(bar.first)}
          to={clip(bar.last + 1)}
          isNumbered={numbered.has(bar)}
        />
      ))}
      <path className="axis" d={`M${left},${AXIS}H${edge}M${left},${BELOW}H${edge}`} />
      <YearMarks marks={years} end={edge} />
      {left > 60 && (
        <>
          <text className="track-name" x={16} y={AXIS - 7}>
            {timeWords.begins}
          </text>
          <text className="track-name" x={16} y={BELOW + 13}>
            {timeWords.ends}
          </text>
          {before > 0 && (
            <text className="track-name" x={left - 6} y={AXIS + 16} textAnchor="end">
              {timeWords.before(before)}
            </text>
          )}
        </>
      )}
      {marks.map((place, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are one or two, always in this order
        <path key={at} className="needle" d={`M${place},0V82`} />
      ))}
    </svg>
  )
}

const STACK: readonly Sign[] = ['negative', 'neutral', 'positive']

const startsOf = ({ begins }: Bar) => begins.positive + begins.negative + begins.neutral
const isCut = (bar: Bar, scale: number) => startsOf(bar) * scale > MOST

type BarProps = { bar: Bar; scale: number; from: number; to: number; isNumbered: boolean }

function BarMark({ bar, scale, from, to, isNumbered }: BarProps) {
  const width = Math.max(to - from - GAP, 1)
  const all = startsOf(bar)
  const cut = isCut(bar, scale)
  const each = cut ? (EACH * MOST) / all : EACH * scale
  let base = AXIS
  const boxes = STACK.map((sign) => {
    const height = bar.begins[sign] * each
    base -= height
    return { sign, height, y: base }
  }).filter(({ height }) => height > 0)
  const endHeight = Math.min(bar.ends * scale, MOST_ENDS) * EACH_END
  return (
    <>
      {boxes.map(({ sign, height, y }) => (
        <rect key={sign} className={`bar ${sign}`} x={from} y={y} width={width} height={height} />
      ))}
      {cut && (
        <>
          <path className="cut" d={`M${from - 1},12L${from + width + 1},8`} />
          {isNumbered && (
            <text className="track-count" x={from - 4} y={12} textAnchor="end">
              {number(all)}
            </text>
          )}
        </>
      )}
      {bar.ends > 0 && (
        <rect className="end-bar" x={from + 0.5} y={BELOW + 0.5} width={Math.max(width - 1, 1)} height={endHeight} />
      )}
    </>
  )
}

type YearMarksProps = { marks: readonly YearMark[]; end: number }

/** A tick at each year, its number where there is room. */
const YearMarks = ({ marks, end }: YearMarksProps) => (
  <>
    {marks.map(({ year, x, hasTick, isNamed }) => (
      <g key={year}>
        {hasTick && <path className="axis" d={`M${x},${AXIS}V${BELOW}`} />}
        {isNamed && (
          <text className="year" x={x + 6} y={AXIS + 16}>
            {year}
          </text>
        )}
      </g>
    ))}
    <path className="axis" d={`M${end},${AXIS}V${BELOW}`} />
  </>
)
