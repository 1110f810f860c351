import { pairOf } from '../../server/domain/network.ts'
import { between, inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { cellName, cellNamesOf } from '../../server/drawing/matrix-cells.ts'
import { strongestFirst, tallyOf } from '../view/partners.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { matrixWords } from '../words/matrix.ts'
import { noneInWords } from '../words/none.ts'
import { namer, whenInWords } from '../words/time.ts'
import { GoToPage } from './go.tsx'
import { Icon } from './icon.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationItem } from './relation-item.tsx'
import { useShown } from './stores.tsx'
import { TallyMarks } from './tally-marks.tsx'

/** A cell of the matrix: how the actor of its row acts towards that of its column, the other way, and what is not attested nearby. */
export function CellPanel({ row, column }: { row: string; column: string }) {
  const shown = useShown()
  const { data, when, parts, asked } = shown
  const name = namer(data.actor, when)
  const isBetween = (relation: Relation) => pairOf(relation).join() === pairOf({ source: row, target: column }).join()
  const relations = shown.relations.filter(isBetween)
  const forth = relations.filter((relation) => cellNamesOf(relation).includes(cellName(row, column)))
  const back = relations.filter((relation) => !forth.includes(relation))
  const unattested = parts.left.unattested.filter(isBetween)
  return (
    <>
      <PanelHead
        mark={null}
        name={
          <>
            <bdi>{name(row)}</bdi>
            {matrixWords.conjunction}
            <bdi>{name(column)}</bdi>
          </>
        }
      >
        <p className="names">
          {whenInWords(when)} · {matrixWords.bothWays}
        </p>
        <div className="panel-acts">
          <GoToPage page={{ name: 'pair', a: row, b: column }} className="button small bordered">
            <Icon name="timeline" size={16} />
            {matrixWords.history(between(data.relations, row, column).length)}
          </GoToPage>
        </div>
      </PanelHead>
      {relations.length === 0 ? (
        <p className="panel-empty">{noneInWords(shown, [row, column])}</p>
      ) : (
        <div className="list-head">
          <span>{counted(relations.length, 'relation')}</span>
          <TallyMarks tally={tallyOf(relations, shown.partOf)} />
        </div>
      )}
      <Group
        title={matrixWords.towards(name(row), name(column))}
        relations={strongestFirst(forth, shown)}
        first={row}
      />
      <Group
        title={matrixWords.towards(name(column), name(row))}
        relations={strongestFirst(back, shown)}
        first={column}
      />
      <Group title={words.unattestedWithin(asked.word)} relations={inOrder(unattested)} first={row} />
    </>
  )
}

type GroupProps = { title: string; relations: readonly Relation[]; first: string }

function Group({ title, relations, first }: GroupProps) {
  if (relations.length === 0) return null
  return (
    <section>
      <h3 className="list-part">{title}</h3>
      <ul className="relations">
        {relations.map((relation) => (
          <RelationItem key={relation.id} relation={relation} from={null} first={first} />
        ))}
      </ul>
    </section>
  )
}
