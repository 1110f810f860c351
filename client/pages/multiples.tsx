import { type CSSProperties, useMemo, useRef, useState } from 'react'
import { titleText } from '../../server/domain/view-in-words.ts'
import { type Panels, panelsOf } from '../../server/drawing/panels.ts'
import { InForce } from '../parts/in-force.tsx'
import { PartSample, SignSample, StatusSample } from '../parts/line-sample.tsx'
import { useMeasure } from '../parts/measure.ts'
import { PanelPicture } from '../parts/panel-picture.tsx'
import { PanelsChoice } from '../parts/panels-choice.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { useSize } from '../parts/use-size.ts'
import { type By, daysBeside, usualBy } from '../view/multiples.ts'
import { type Shown, shownIn } from '../view/shown.ts'
import { setBy } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { multiplesWords as said } from '../words/multiples.ts'
import { titleBeside } from '../words/sentences.ts'
import { Framed } from './frame.tsx'

/** So wide a panel is at least, px, and so far it stands from the next. */
const [NARROWEST, GAP] = [340, 20]

/** The network on several days beside each other, on the same places (UX 9). */
export function MultiplesPage() {
  const shown = useShown()
  const chosen = useView(({ page }) => (page.name === 'multiples' ? page.by : null))
  const by = useMemo(() => chosen ?? usualBy(shown.data, shown.when), [chosen, shown.data, shown.when])
  const days = useMemo(() => daysBeside(by, shown), [by, shown])
  return (
    <Framed className="multiples">
      <div className="multiples-title">
        <h1>{titleText(titleBeside(shown, days))}</h1>
        {days.length > 0 && <p>{said.lead}</p>}
        <InForce />
      </div>
      <Sheet by={by} days={days} shown={shown} />
    </Framed>
  )
}

function Sheet({ by, days, shown }: { by: By; days: readonly number[]; shown: Shown }) {
  const { view } = useStores()
  const pins = useView((state) => state.pins)
  const measure = useMeasure()
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const [chosen, choose] = useState<string | null>(null)
  const [pointed, point] = useState<string | null>(null)
  const marked = pointed ?? chosen
  const columns = Math.max(
    1,
    Math.min(days.length, Math.floor((width + GAP) / (NARROWEST + GAP)), columnsFor(days.length)),
  )
  const each = Math.floor((width - GAP * (columns - 1)) / columns)
  const { data, asked } = shown
  const views = useMemo(() => days.map((at) => shownIn(data, asked, { at })), [days, data, asked])
  const panels = useMemo((): Panels | null => {
    if (each < 100) return null
    const places = new Map(pins.map(({ actor, x, y }) => [actor, { x, y }]))
    const drawn = days.map((day, at) => ({ day, lines: views[at]?.lines ?? [] }))
    return panelsOf(
      { actors: data.actors, relations: data.relations, views: drawn, pins: places, width: each },
      measure,
    )
  }, [data, days, views, pins, each, measure])
  const actors = useMemo(() => {
    const ids = new Set(views.flatMap((view) => view.actors.map(({ id }) => id)))
    return data.actors.filter(({ id }) => ids.has(id)).sort((one, other) => one.name.localeCompare(other.name, 'en'))
  }, [views, data])
  const isEmpty = views.every(({ relations }) => relations.length === 0)
  return (
    <>
      <PanelsChoice by={by} days={days} actors={actors} marked={chosen} onMark={choose} />
      <ul className="signs-legend" aria-label={words.legend}>
        {(['positive', 'negative', 'neutral'] as const).map((sign) => (
          <li key={sign}>
            <SignSample sign={sign} /> {words.sign[sign]}
          </li>
        ))}
        {(['certain', 'possible'] as const).map((part) => (
          <li key={part}>
            <PartSample part={part} /> {part === 'possible' ? said.thin : words.part[part]}
          </li>
        ))}
        {(['reported', 'disputed'] as const).map((status) => (
          <li key={status}>
            <StatusSample status={status} /> {words.status[status]}
          </li>
        ))}
      </ul>
      {isEmpty && (
        <p className="lead">
          {said.nothing}{' '}
          {by.kind === 'days' && (
            <button type="button" className="does" onClick={() => setBy(view, null)}>
              {said.usual}
            </button>
          )}
        </p>
      )}
      <div className="panels" ref={box} style={{ '--columns': columns } as CSSProperties}>
        {panels?.panels.map((panel, at) => (
          <PanelPicture
            key={panel.day}
            panel={panel}
            view={views[at] as Shown}
            places={panels.places}
            width={each}
            height={panels.height}
            marked={marked}
            onPoint={point}
            days={days}
            name={dayInWords(panel.day, 'long')}
          />
        ))}
      </div>
    </>
  )
}

/** Rows as even as may be: four days stand two by two, nine three by three. */
const columnsFor = (days: number) => (days <= 2 ? days : days === 4 ? 2 : days > 9 ? 4 : 3)
