import { type MouseEvent, useMemo, useRef } from 'react'
import { statesAsked } from '../../server/domain/network.ts'
import { type Ego, egoOf } from '../../server/drawing/ego.ts'
import { selectionFrom } from '../view/address.ts'
import { open, seeWhole } from '../view/frame.ts'
import { partnersOf, tallyOf } from '../view/partners.ts'
import { selectionText } from '../view/view.ts'
import { select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { pictureWords } from '../words/picture.ts'
import { egoInWords, titleAbout } from '../words/sentences.ts'
import { spokenActor } from '../words/spoken.ts'
import { InForce } from './in-force.tsx'
import { Marks } from './marks.tsx'
import { useMeasure } from './measure.ts'
import { useShown, useStores, useView } from './stores.tsx'
import { CountedWords, Heading } from './title.tsx'
import { useSize } from './use-size.ts'

/** The picture of a phone: one actor with its partners; each of them can be tapped, and so can each line (LOOK 10, narrow). */
export function EgoPicture({ centre }: { centre: string }) {
  const { view, frame } = useStores()
  const shown = useShown()
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const ego = useEgo(centre, size)
  const whole = () => {
    select(view, null)
    seeWhole(frame, true)
  }
  return (
    <>
      <div className="title">
        <Heading {...titleAbout(shown, centre)} />
        <p>
          <CountedWords parts={egoInWords(shown, centre, ego?.undrawn.length ?? 0)} />{' '}
          <button type="button" className="does" onClick={whole}>
            {words.ego.all}
          </button>{' '}
          <button type="button" className="does" onClick={() => open(frame, 'rail')}>
            {words.ego.legend}
          </button>
        </p>
        <InForce />
      </div>
      <div className="ego" ref={box}>
        {ego && <Drawn ego={ego} {...size} />}
      </div>
    </>
  )
}

type Size = { readonly width: number; readonly height: number }

function useEgo(centre: string, { width, height }: Size): Ego | null {
  const { data, lines, when } = useShown()
  const sel = useView((state) => state.sel)
  const measure = useMeasure()
  const selected = sel === null || sel.kind === 'actor' ? null : selectionText(sel)
  return useMemo(() => {
    if (width === 0 || height === 0) return null
    const { from, to } = statesAsked(when)
    const days = { first: from, last: to }
    return egoOf({ centre, actors: data.actor, lines, days, selected, words: pictureWords, width, height }, measure)
  }, [centre, data, lines, when, selected, width, height, measure])
}

function Drawn({ ego, width, height }: { ego: Ego } & Size) {
  const { view } = useStores()
  const shown = useShown()
  const takeLine = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const line = ego.lineAt(event.clientX - left, event.clientY - top)
    if (line !== null) select(view, selectionFrom(line))
  }
  return (
    <>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" onClick={takeLine}>
        <Marks marks={ego.marks} />
      </svg>
      <ul aria-label={words.mirror}>
        {ego.placed.map(({ id, x, y }, at) => {
          const actor = shown.data.actor.get(id)
          const relations = partnersOf(shown, id).flatMap((partner) => partner.relations)
          return (
            actor && (
              <li key={id}>
                <button
                  type="button"
                  data-actor={id}
                  aria-pressed={at === 0}
                  style={{ left: x, top: y }}
                  onClick={() => select(view, { kind: 'actor', id })}
                >
                  <span className="unseen">
                    {spokenActor(actor, shown, relations.length, tallyOf(relations, shown.partOf))}
                  </span>
                </button>
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}
