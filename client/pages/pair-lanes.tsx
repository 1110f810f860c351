import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Box } from '../../server/drawing/box.ts'
import { type Lanes, lanesOf } from '../../server/drawing/lanes.ts'
import { hitAt } from '../../server/drawing/lanes-hit.ts'
import type { Hit } from '../../server/drawing/lanes-row.ts'
import { enterDetails } from '../parts/focusing.ts'
import { isWithModifier } from '../parts/keys.ts'
import { Marks } from '../parts/marks.tsx'
import { useMeasure } from '../parts/measure.ts'
import { useWidth } from '../parts/use-size.ts'
import { pairWords } from '../words/pair.ts'
import { pictureWords } from '../words/picture.ts'
import { type History, namerOf } from './pair-history.ts'
import { stopFrom, type Target, targetsOf } from './pair-targets.ts'

/** Of the picture until the page is laid out, px. */
const USUAL_WIDTH = 936

/** The ring round a mark: of radius 8 round a dot (LOOK 10). */
const RING = 4.4

type Props = {
  history: History
  /** The relation of which the panel tells. */
  chosen: string | null
  /** Opens what a mark stands for: one relation, or several. */
  onOpen: (relations: readonly string[]) => void
}

/** The lanes of one pair or several, drawn from marks; a pointer takes the nearest, the keyboard goes from one to the next. */
export function PairLanes({ history, chosen, onOpen }: Props) {
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box) || USUAL_WIDTH
  const measure = useMeasure()
  const lanes = useMemo(() => drawn(history, width, measure), [history, width, measure])
  const rows = useMemo(() => targetsOf(lanes.pairs), [lanes])
  const whole = { lanes: lanes.pairs.flatMap((pair) => pair.lanes), pins: lanes.pairs.flatMap((pair) => pair.pins) }
  const { a, bands, parts } = history
  const name = namerOf(history)
  const others = bands.map(({ b }) => name(b.id))
  const size = { width, height: lanes.height }
  return (
    <section ref={box} className="lanes" aria-label={pairWords.lanes(name(a.id), others, parts.drawn.length)}>
      <svg
        className="lanes-axis"
        width={width}
        height={lanes.axis.height}
        style={{ marginBottom: -lanes.axis.height }}
        aria-hidden="true"
      >
        <Marks marks={lanes.axis.marks} />
      </svg>
      <svg {...size} viewBox={`0 0 ${width} ${lanes.height}`} aria-hidden="true">
        <Marks marks={lanes.marks} />
      </svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its parts are named, and the section around it */}
      <svg {...size} viewBox={`0 0 ${width} ${lanes.height}`} className="lane-stops">
        <Targets rows={rows} find={(x, y) => hitAt(whole, x, y)} chosen={chosen} onOpen={onOpen} size={size} />
      </svg>
    </section>
  )
}

const drawn = ({ bands, word, from, to }: History, width: number, measure: Parameters<typeof lanesOf>[1]): Lanes =>
  lanesOf(
    { pairs: bands, word, from, to, width, sizes: width < 600 ? 'narrow' : 'screen', words: pictureWords },
    measure,
  )

type TargetsProps = {
  rows: readonly (readonly Target[])[]
  find: (x: number, y: number) => Hit | null
  size: { width: number; height: number }
} & Pick<Props, 'chosen' | 'onOpen'>

/** Rings round what is chosen, focused, or under the pointer. */
function Targets({ rows, find, chosen, onOpen, size }: TargetsProps) {
  const [stop, setStop] = useState<string | null>(null)
  const [over, setOver] = useState<Hit | null>(null)
  // What is opened elsewhere is where the keyboard comes back to.
  useEffect(() => {
    if (chosen !== null) setStop(chosen)
  }, [chosen])
  const open = useCallback(
    (hit: Hit) => {
      setStop(hit.of)
      onOpen(hit.relations)
    },
    [onOpen],
  )
  const under = (event: MouseEvent<SVGElement>) => {
    const { left, top } = (event.currentTarget.ownerSVGElement ?? event.currentTarget).getBoundingClientRect()
    return find(event.clientX - left, event.clientY - top)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has its own stops, below */}
      <rect
        className={over ? 'lane-field over' : 'lane-field'}
        {...size}
        onClick={(event) => {
          const hit = under(event)
          if (hit) open(hit)
        }}
        onMouseMove={(event) => setOver(under(event))}
        onMouseLeave={() => setOver(null)}
      >
        {over && <title>{over.title}</title>}
      </rect>
      {over && <rect className="lane-ring over" {...ringOf(over.box)} />}
      <Stops rows={rows} stop={stop} chosen={chosen} onStop={setStop} onOpen={open} />
    </>
  )
}

type StopsProps = {
  rows: TargetsProps['rows']
  stop: string | null
  chosen: string | null
  onStop: (stop: string) => void
  onOpen: (hit: Hit) => void
}

/** The stops of the keyboard: one of them is in the order of Tab. Not made anew where only the pointer moves. */
const Stops = memo(function Stops({ rows, stop, chosen, onStop, onOpen }: StopsProps) {
  const group = useRef<SVGGElement>(null)
  const all = rows.flat()
  const isChosen = (target: Hit) => chosen !== null && target.relations.length === 1 && target.of === chosen
  const current = all.find(({ of }) => of === stop) ?? all.find(isChosen) ?? all[0]
  const at = ({ target }: SyntheticEvent) => all[[...(group.current?.children ?? [])].indexOf(target as Element)]
  const press = (event: KeyboardEvent) => {
    const target = at(event)
    if (!target || isWithModifier(event)) return
    if (event.key === 'Enter' || event.key === ' ') {
      flushSync(() => onOpen(target))
      enterDetails()
    } else {
      const next = stopFrom(rows, target, event.key)
      if (!next) return
      onStop(next.of)
      ;(group.current?.children[all.indexOf(next)] as SVGElement | undefined)?.focus()
    }
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its stops are told
    <g
      ref={group}
      onClick={(event) => {
        const target = at(event)
        if (target) onOpen(target)
      }}
      onKeyDown={press}
      onFocus={(event) => {
        const target = at(event)
        if (target) onStop(target.of)
      }}
    >
      {all.map((target) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <rect
          key={`${target.row} ${target.of}`}
          className={isChosen(target) ? 'lane-ring lane-stop chosen' : 'lane-ring lane-stop'}
          role="button"
          data-relation={target.relations.length === 1 ? target.of : undefined}
          aria-label={target.title}
          aria-pressed={isChosen(target)}
          tabIndex={target === current ? 0 : -1}
          {...ringOf(target.box)}
        />
      ))}
    </g>
  )
})

function ringOf({ left, top, right, bottom }: Box) {
  const [width, height] = [right - left + 2 * RING, bottom - top + 2 * RING]
  return { x: left - RING, y: top - RING, width, height, rx: Math.min(8, width / 2, height / 2) }
}
