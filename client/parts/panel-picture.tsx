import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { nameOn } from '../../server/domain/actor.ts'
import { FEWEST_BESIDE } from '../../server/domain/beside.ts'
import type { Panel, Panels } from '../../server/drawing/panels.ts'
import { nearestTo } from '../canvas/nearest.ts'
import { standingsOf } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import { setBy, viewOn } from '../view/view-store.ts'
import { multiplesWords as said } from '../words/multiples.ts'
import { GoTo } from './go.tsx'
import { Icon } from './icon.tsx'
import { isWithModifier } from './keys.ts'
import { Marks } from './marks.tsx'
import { useStores, useView } from './stores.tsx'

type Props = {
  panel: Panel
  view: Shown
  places: Panels['places']
  width: number
  height: number
  marked: string | null
  onPoint: (actor: string | null) => void
  days: readonly number[]
  name: string
}

/** Px from its middle within which the pointer means an actor. */
const REACH = 18

const WAYS: { readonly [key: string]: readonly [number, number] } = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
}

/** One day of the small multiples: its picture, which opens that day, with its counts. What is marked is ringed in all of them. One stop of the keyboard, whose arrows go from actor to actor. */
export function PanelPicture({ panel, view: shown, places, width, height, marked, onPoint, days, name }: Props) {
  const { view } = useStores()
  const state = useView((all) => all)
  const { relations, actors } = shown
  const counts = said.counts(relations.length, actors.length)
  const to = {
    ...viewOn(state, { name: 'network' }),
    time: { kind: 'day', day: panel.day } as const,
    sel: marked === null ? null : ({ kind: 'actor', id: marked } as const),
  }
  const point = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    onPoint(nearest(places, panel, event.clientX - left, event.clientY - top))
  }
  const [walked, walk] = useState<string | null>(null)
  const onKey = (event: KeyboardEvent) => {
    const way = WAYS[event.key]
    if (!way || isWithModifier(event)) return
    event.preventDefault()
    const standing = { placed: places, isDrawn: (id: string) => panel.drawn.has(id) }
    const isHere = marked !== null && places.has(marked)
    const next = isHere ? nearestTo(marked, ...way, standing) : (standingsOf(shown)[0]?.actor ?? null)
    if (next === null) return
    walk(next)
    onPoint(next)
  }
  const leave = () => {
    if (walked === null) return
    walk(null)
    onPoint(null)
  }
  const actor = walked === null ? undefined : shown.data.actor.get(walked)
  return (
    <figure>
      <figcaption>
        <GoTo to={to} isDouble>
          {name}
        </GoTo>
        <span>{counts}</span>
        {days.length > FEWEST_BESIDE && (
          <button
            type="button"
            className="button icon-only"
            onClick={() => setBy(view, { kind: 'days', days: days.filter((day) => day !== panel.day) })}
          >
            <Icon name="close" size={14} />
            <span className="unseen">{said.remove(name)}</span>
          </button>
        )}
      </figcaption>
      <GoTo
        to={to}
        className="panel-link"
        label={said.panel(name, relations.length, actors.length)}
        onKey={onKey}
        onLeave={leave}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onMouseMove={point}
          onMouseLeave={() => onPoint(null)}
        >
          <Marks marks={panel.marks} />
          <Ring actor={marked} panel={panel} places={places} shown={shown} />
        </svg>
      </GoTo>
      <span className="unseen" role="status">
        {actor ? nameOn(actor, panel.day) : ''}
      </span>
      {relations.length === 0 && <p>{said.empty}</p>}
    </figure>
  )
}

function nearest(places: Panels['places'], { drawn }: Panel, x: number, y: number): string | null {
  let [found, least]: [string | null, number] = [null, REACH]
  for (const one of places.values()) {
    const far = Math.hypot(one.x - x, one.y - y)
    if (!drawn.has(one.id) || far >= least) continue
    found = one.id
    least = far
  }
  return found
}

/** Where the marked actor stands, with its name on the day; dotted where it is in no relation. */
function Ring({
  actor,
  panel,
  places,
  shown,
}: {
  actor: string | null
  panel: Panel
  places: Panels['places']
  shown: Shown
}) {
  const place = actor === null ? undefined : places.get(actor)
  const known = actor === null ? undefined : shown.data.actor.get(actor)
  if (!place || !known) return null
  const isDrawn = panel.drawn.has(place.id)
  return (
    <g className={isDrawn ? 'panel-ring' : 'panel-ring absent'}>
      <circle cx={place.x} cy={place.y} r={place.size * 0.75 + 5} />
      <text x={place.x} y={place.y - place.size * 0.75 - 10} textAnchor="middle">
        {nameOn(known, panel.day)}
      </text>
    </g>
  )
}
