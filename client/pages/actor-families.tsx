import { useMemo, useRef, useState } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import type { Days } from '../../server/domain/time/day.ts'
import type { Frame } from '../../server/drawing/lanes-axis.ts'
import { lanePartOf } from '../../server/drawing/lanes-ink.ts'
import { GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { RelationItem } from '../parts/relation-item.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { LaneAxis, SmallLane, useLaneFrame } from '../parts/small-lanes.tsx'
import { useShown } from '../parts/stores.tsx'
import { type FamilyPart, type FamilyRow, familiesOf } from '../view/about-actor.ts'
import { actorWords } from '../words/actor.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { recordWords } from '../words/records.ts'
import { namerAmong, peopled } from '../words/time.ts'

/** Rows of a family that stand at first. */
const FIRST = 8

type Props = { actor: string; relations: readonly Relation[]; days: Days }

/** All relations of an actor by family: a small lane for each partner and sign; opened, the relations and who says so. */
export function ActorFamilies({ actor, relations, days }: Props) {
  const { asked } = useShown()
  const lane = useRef<HTMLDivElement>(null)
  const frame = useLaneFrame(lane, days, asked.word)
  const families = useMemo(() => familiesOf(relations, actor), [relations, actor])
  const undrawn = relations.filter((relation) => lanePartOf(relation, asked.word, days.first, days.last) !== 'drawn')
  return (
    <section className="families">
      <h2>{actorWords.families}</h2>
      {undrawn.length > 0 && <p className="note">{actorWords.undrawn(undrawn.length)}</p>}
      <div className="family-row measured" aria-hidden="true">
        <div ref={lane} className="family-lane" />
      </div>
      {families.map((part) => (
        <FamilyOf key={part.family} actor={actor} part={part} frame={frame} />
      ))}
    </section>
  )
}

function FamilyOf({ actor, part, frame }: { actor: string; part: FamilyPart; frame: Frame | null }) {
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? part.rows : part.rows.slice(0, FIRST)
  return (
    <>
      <div className="family-row head">
        <h3>
          {words.family[part.family]} <span>{peopled(part.relations, part.actors)}</span>
        </h3>
        <div className="family-lane">{frame && <LaneAxis frame={frame} />}</div>
      </div>
      {rows.map((row) => (
        <RowOf key={`${row.other} ${row.sign}`} actor={actor} row={row} frame={frame} />
      ))}
      {rows.length < part.rows.length && (
        <button type="button" className="does" onClick={() => setWhole(true)}>
          {actorWords.all(part.rows.length)}
        </button>
      )}
    </>
  )
}

function RowOf({ actor, row, frame }: { actor: string; row: FamilyRow; frame: Frame | null }) {
  const { data } = useShown()
  const [isOpen, setOpen] = useState(false)
  const { other, sign, relations } = row
  const name = namerAmong(data, relations)
  return (
    <div className={isOpen ? 'family open' : 'family'}>
      <button type="button" className="family-row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="family-name">
          <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={14} />
          {sign === 'structure' ? <i className="no-mark" /> : <SignMark sign={sign} filled size={6} />}
          <span className="unseen">{words.sign[sign]}</span>
          <bdi className="cut-short">{name(other)}</bdi>
          <span className="count">
            {number(relations.length)}
            <span className="unseen"> {words.rail.relation}</span>
          </span>
        </span>
        <span className="family-lane">{frame && <SmallLane relations={relations} frame={frame} />}</span>
      </button>
      {isOpen && (
        <>
          <GoToPage page={{ name: 'pair', a: actor, b: other }} className="link">
            {recordWords.pairLanes}
          </GoToPage>
          <ul className="relations">
            {relations.map((relation) => (
              <RelationItem key={relation.id} relation={relation} from={actor} allYears />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
