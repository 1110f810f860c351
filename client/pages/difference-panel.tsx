import { useEffect } from 'react'
import { shortNameOn } from '../../server/domain/actor.ts'
import { STEPS } from '../../server/domain/difference.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { renamedBetween } from '../../server/domain/renamed.ts'
import { plainLineId } from '../../server/drawing/lines.ts'
import { ActorPanel } from '../parts/actor-panel.tsx'
import { ChangeList } from '../parts/change-item.tsx'
import { GoTo } from '../parts/go.tsx'
import { RelationPanel } from '../parts/relation-panel.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import type { Changed } from '../view/changed.ts'
import { open } from '../view/frame.ts'
import { lineText, type Selection } from '../view/view.ts'
import { viewOn } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { differenceWords as said } from '../words/difference.ts'
import { apart } from '../words/phrases.ts'
import { DifferenceParagraph } from './difference-paragraph.tsx'
import { TurnedPairs, turnedOf } from './difference-turned.tsx'

/** What changed as a list, turned pairs first; a row chosen here or in the picture opens who says so. */
export function DifferencePanel({ changed }: { changed: Changed }) {
  const { frame } = useStores()
  const { data } = useShown()
  const sel = useView((state) => state.sel)
  const chosen = chosenIn(changed, sel)
  const first = chosen[0]
  useEffect(() => {
    frame.setState({ unfolded: sel?.kind === 'relation' ? sel.id : null })
    if (sel) open(frame, 'panel')
  }, [frame, sel])
  useEffect(() => {
    if (first) document.querySelector(`[data-relation="${CSS.escape(first)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [first])
  const actor = sel?.kind === 'actor' ? data.actor.get(sel.id) : undefined
  const other = sel?.kind === 'relation' && chosen.length === 0 ? data.relation.get(sel.id) : undefined
  const isElsewhere = actor !== undefined || other !== undefined
  return (
    <>
      {actor && <ActorPanel key={actor.id} actor={actor} />}
      {other && <RelationPanel key={other.id} relation={other} />}
      <div hidden={isElsewhere}>
        <Head changed={changed} />
        <Groups changed={changed} chosen={chosen} />
      </div>
    </>
  )
}

/** The relations of the list that are chosen: one, or those of a line. */
function chosenIn({ lines, stepOf, difference }: Changed, sel: Selection | null): string[] {
  if (sel === null || sel.kind === 'actor' || sel.kind === 'cell') return []
  if (sel.kind === 'line')
    return lines.flatMap(({ id, relations }) =>
      plainLineId(id) === lineText(sel) ? relations.map((one) => one.id) : [],
    )
  const { certain, possible } = difference.unchanged
  const listed =
    stepOf.has(sel.id) ||
    [difference.events, ...[...certain, ...possible].map(({ relations }) => relations)].some((list) =>
      list.some(({ id }) => id === sel.id),
    )
  return listed ? [sel.id] : []
}

function Head({ changed }: { changed: Changed }) {
  const state = useView((view) => view)
  const day = (at: number) => ({ ...viewOn(state, { name: 'network' }), time: { kind: 'day', day: at } as const })
  return (
    <div className="panel-head">
      <h2>{said.panel}</h2>
      <p className="names">{said.length(changed)}</p>
      <p className="difference-days">
        {[...new Set([changed.a, changed.b])].map((at) => (
          <GoTo key={at} to={day(at)} className="does">
            {said.networkOn(at)}
          </GoTo>
        ))}
      </p>
      <DifferenceParagraph changed={changed} />
      <Names changed={changed} />
    </div>
  )
}

/** Of which day the names are, where an actor bore another one on the earlier day. */
function Names({ changed: { a, b, relations } }: { changed: Changed }) {
  const { actors } = useShown()
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const named = renamedBetween(actors, [from, to], shortNameOn)
  if (relations.length === 0 || named.length === 0) return null
  return (
    <p className="names">
      {[said.names(to), ...named.map(({ before, after }) => said.renamed(apart(after), apart(before), from))].join(' ')}
    </p>
  )
}

function Groups({ changed, chosen }: { changed: Changed; chosen: readonly string[] }) {
  const { difference, relations } = changed
  const turned = turnedOf(changed)
  const under = new Set(turned.flatMap((pair) => pair.relations.map(({ id }) => id)))
  const { certain, possible } = difference.unchanged
  const unchanged = [...certain, ...possible].flatMap((triple) => triple.relations)
  return (
    <>
      {turned.length > 0 && <TurnedPairs turned={turned} chosen={chosen} />}
      {STEPS.map((step) => {
        const all = relations.filter(({ id }) => changed.stepOf.get(id) === step)
        const rest = all.filter(({ id }) => !under.has(id))
        if (all.length === 0) return null
        return (
          <section key={step} aria-label={said.step[step]}>
            <h3 className="list-head">
              <span>{said.step[step]}</span>
              <span>{said.above(all.length, all.length - rest.length)}</span>
            </h3>
            <ChangeList relations={rest} chosen={chosen} />
          </section>
        )
      })}
      <Aside id="events-between" name={said.events} relations={difference.events} chosen={chosen} />
      <Aside id="unchanged" name={said.unchanged} relations={unchanged} chosen={chosen} />
    </>
  )
}

/** What is no change, counted and one click away. */
function Aside({
  id,
  name,
  relations,
  chosen,
}: {
  id: string
  name: string
  relations: readonly Relation[]
  chosen: readonly string[]
}) {
  if (relations.length === 0) return null
  const isOpen = relations.some((relation) => chosen.includes(relation.id)) || undefined
  return (
    <details id={id} className="difference-aside" open={isOpen}>
      <summary className="list-head">
        <span>{name}</span>
        <span>{number(relations.length)}</span>
      </summary>
      <ChangeList relations={relations} chosen={chosen} />
    </details>
  )
}
