import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Actor, shortNameOn } from '../../server/domain/actor.ts'
import { compare } from '../view/compared.ts'
import { actorsFound } from '../view/finding.ts'
import { open } from '../view/frame.ts'
import { partnersOf, tallyOf } from '../view/partners.ts'
import { lastDay } from '../view/time.ts'
import { showsNetwork } from '../view/view.ts'
import { findPath } from '../view/view-store.ts'
import { differenceWords } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { pathWords } from '../words/path.ts'
import { recordWords } from '../words/records.ts'
import { peopled } from '../words/time.ts'
import { ActorActs } from './actor-acts.tsx'
import { GivenName, Name } from './actor-name.tsx'
import { ActorNames } from './actor-names.tsx'
import { GoToPage } from './go.tsx'
import { Icon } from './icon.tsx'
import { NoRelation } from './no-relation.tsx'
import { PanelHead } from './panel-head.tsx'
import { PartnerRow } from './partner-row.tsx'
import { Search } from './search.tsx'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useFrame, useShown, useStores, useView } from './stores.tsx'
import { TallyMarks } from './tally-marks.tsx'

/** One actor: its names, its relations on the days looked at, grouped by whom they are with; these first on a phone. */
export function ActorPanel({ actor, partnersFirst = false }: { actor: Actor; partnersFirst?: boolean }) {
  const parts = [
    <ActorHead key="head" actor={actor} />,
    <Partners key="partners" actor={actor} named={partnersFirst} />,
  ]
  return partnersFirst ? parts.toReversed() : parts
}

function ActorHead({ actor }: { actor: Actor }) {
  const { view, frame } = useStores()
  const { when, data } = useShown()
  const [asked, setAsking] = useState<'compare' | 'path' | null>(null)
  const isWanted = useFrame((state) => state.open === 'compare')
  const asking = isWanted ? 'compare' : asked
  const head = useRef<HTMLDivElement>(null)
  const hasPaths = useView(({ page }) => showsNetwork(page))
  const name = shortNameOn(actor, lastDay(when))
  // Esc goes back to the button that asked.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    flushSync(() => {
      setAsking(null)
      open(frame, null)
    })
    head.current?.querySelector<HTMLElement>(`[data-asks="${asking}"]`)?.focus()
  }
  return (
    <PanelHead
      mark={<ShapeMark shape={shapeOf(actor.kind)} />}
      name={
        <>
          <Name name={name} />
          <GivenName actor={actor} day={lastDay(when)} />
        </>
      }
    >
      <ActorNames actor={actor} />
      {asking ? (
        <div className="comparing" onKeyDownCapture={leave}>
          <p>{asking === 'path' ? pathWords.from(name) : recordWords.compareTitle(name)}</p>
          <Search
            stays
            onPick={(found) => {
              const others = actorsFound(found).map(({ id }) => id)
              const other = others.find((id) => id !== actor.id)
              if (asking === 'path') return other && findPath(view, { a: actor.id, b: other, by: 'earliest' })
              // The page of lanes goes on asking: for one more actor, and one more.
              if (compare(view, actor.id, others)) open(frame, 'compare')
            }}
          />
        </div>
      ) : (
        <div className="panel-acts" ref={head}>
          <button
            type="button"
            data-asks="compare"
            className="button small bordered"
            onClick={() => setAsking('compare')}
          >
            <Icon name="arrowsLeftRight" size={16} />
            {recordWords.compare}
          </button>
          {hasPaths && (
            <button type="button" data-asks="path" className="button small bordered" onClick={() => setAsking('path')}>
              <Icon name="route" size={16} />
              {pathWords.to}
            </button>
          )}
          <GoToPage page={{ name: 'actor', id: actor.id }} className="button small bordered">
            <Icon name="timeline" size={16} />
            {recordWords.allYears(data.degree.get(actor.id) ?? 0)}
          </GoToPage>
        </div>
      )}
      <ActorActs actor={actor} />
    </PanelHead>
  )
}

/** With whom it is related; `named` where the title has said the numbers. */
function Partners({ actor, named }: { actor: Actor; named: boolean }) {
  const shown = useShown()
  const { changed } = shown
  const partners = partnersOf(shown, actor.id)
  const relations = partners.flatMap((partner) => partner.relations)
  return (
    <>
      <div className="list-head">
        <span>{named ? recordWords.withWhom : peopled(relations.length, partners.length)}</span>
        <TallyMarks tally={tallyOf(relations, shown.partOf)} />
      </div>
      {partners.length === 0 ? (
        changed ? (
          <p className="panel-empty">{differenceWords.noneOf(changed)}</p>
        ) : (
          <NoRelation actor={actor} />
        )
      ) : (
        <ul className="partners" aria-label={words.rail.relation}>
          {partners.map((partner) => (
            <PartnerRow key={partner.other} actor={actor.id} partner={partner} />
          ))}
        </ul>
      )}
    </>
  )
}
