import { type Actor, hasCeased, isToCome } from '../../server/domain/actor.ts'
import { forebearsOf, heirsOf, otherOf } from '../../server/domain/lineage.ts'
import { statesAsked } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { aboutWhom } from '../view/more-filters.ts'
import { type NearDay, nearDays } from '../view/near-days.ts'
import { leftAmong } from '../view/shown.ts'
import { ask, lookAt, select } from '../view/view-store.ts'
import { kinInWords } from '../words/actor.ts'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { isOutside, noneInWords, noneWords } from '../words/none.ts'
import { namerAmong } from '../words/time.ts'
import { useShown, useStores } from './stores.tsx'

/** An actor without a relation on the days looked at: why, and the ways to where it has some or to who came after or before it. */
export function NoRelation({ actor }: { actor: Actor }) {
  const { view } = useStores()
  const shown = useShown()
  const { asked, data } = shown
  const { before, after, end } = nearDays(shown, actor.id)
  const { unattested } = leftAmong(shown, [actor.id])
  return (
    <>
      <p className="panel-empty">{noneInWords(shown, [actor.id])}</p>
      <ul className="ways-on">
        {isOutside(asked, [actor.id]) && (
          <li>
            <button type="button" className="does" onClick={() => ask(view, aboutWhom([]))}>
              {words.rail.all(data.actors.length)}
            </button>
          </li>
        )}
        <DayWay name={noneWords.before} to={before} />
        <DayWay name={noneWords.end} to={end} />
        <DayWay name={noneWords.after} to={after} />
        {unattested > 0 && (
          <li>
            <span>{words.unattestedWithin(asked.word)}</span>
            <button type="button" className="does" onClick={() => ask(view, { word: 'all' })}>
              {words.rail.show}
            </button>
            <small>{counted(unattested, 'relation')}</small>
          </li>
        )}
        <Kin actor={actor} />
      </ul>
    </>
  )
}

function DayWay({ name, to }: { name: string; to: NearDay | null }) {
  const { view } = useStores()
  if (to === null) return null
  return (
    <li>
      <span>{name}</span>
      <button type="button" className="does" onClick={() => lookAt(view, to.day)}>
        {dayInWords(to.day)}
      </button>
      <small>{counted(to.relations, 'relation')}</small>
    </li>
  )
}

/** Of an actor that is no more who came after it, of one that is still to come what it came from. */
function Kin({ actor }: { actor: Actor }) {
  const { view } = useStores()
  const { data, when } = useShown()
  const { from, to } = statesAsked(when)
  const kin: readonly Relation[] = hasCeased(actor, from)
    ? heirsOf(data.relations, actor)
    : isToCome(actor, to)
      ? forebearsOf(data.relations, actor)
      : []
  const name = namerAmong(data, kin)
  return kin.map((relation) => {
    const other = otherOf(relation, actor.id)
    return (
      <li key={relation.id}>
        <span>{kinInWords(relation, relation.source === actor.id)}</span>
        <button type="button" className="does" onClick={() => select(view, { kind: 'actor', id: other })}>
          <bdi>{name(other)}</bdi>
        </button>
      </li>
    )
  })
}
