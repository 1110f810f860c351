import type { RelationRecord } from '../domain/record.ts'
import { Confidence, Status } from '../domain/relation.ts'
import { STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { isSymmetric, RelationType } from '../domain/types/relation-types.ts'
import { counted } from '../domain/wording.ts'
import { textIn, wordIn } from './cells.ts'
import type { Cited } from './check-sources.ts'
import { type Checking, type Placed, placeOf, type RowReader, readersOf } from './checking.ts'
import { whole } from './findings.ts'
import { type Hashes, repeatedIn } from './hashes.ts'
import { createIds, datasetOf, globalIdIn, idHashes, tellEmpty } from './ids.ts'
import { type CitedOnes, citationsIn } from './relation-citations.ts'
import { boundsIn, datesIn, type LifeOf } from './relation-dates.ts'
import { type ActorFinder, endsIn, thirdPartiesIn } from './relation-ends.ts'
import type { Table } from './table.ts'

const LONGEST_SUMMARY = 10_000
const TOLD_EACH = 1_000
/** The ends of a row whose actors are at fault, so that its dates are still checked. */
const NOBODY = { source: '', target: '' }
const REQUIRED = ['id', 'source_actor', 'type', 'target_actor']

/** What a relation is checked against: who may be named, the lives of actors, the citations by relation. */
export type Around = {
  readonly actorIn: ActorFinder
  readonly lifeOf: LifeOf
  readonly sources: ReadonlySet<string>
  readonly citedBy: (relations: Hashes) => Cited
}

/** A relation, the row that gave it, and whether its ends changed places to be in order (DESIGN 4). */
export type PlacedRelation = Placed<RelationRecord> & { readonly wasTurned: boolean }

/** The rows of `relations.csv` as records, with their citations, to be gone through once. */
export async function checkRelations(checking: Checking, around: Around): Promise<Iterable<PlacedRelation>> {
  const { exact, folded } = await idHashes(checking, checking.read.tables.relations)
  return relationsIn(checking, around, around.citedBy(exact), repeatedIn(folded))
}

function* relationsIn(
  checking: Checking,
  around: Around,
  cited: Cited,
  repeated: Uint8Array,
): Generator<PlacedRelation> {
  const { read, findings, told } = checking
  const table = read.tables.relations
  const ids = createIds(findings, (number) => repeated[number] === 1)
  let [rows, open] = [0, 0]
  for (const reader of readersOf(table)) {
    const number = rows
    rows += 1
    if (rows % TOLD_EACH === 0) told?.(rows, table?.count ?? rows)
    const id = reader.ask('id', (cell) => globalIdIn(cell, read.dataset, findings))
    if (id !== null && !ids.isNew(id, reader, number)) continue
    const citations = { cited: id === null ? [] : cited.of(id, number), isTaken: cited.isTaken }
    const placed = relationIn(reader, checking, { ...around, ...citations }, id)
    if (placed && isOpen(placed.record)) open += 1
    if (placed) yield placed
  }
  if (table) warnOfStatus(checking, table)
  if (table && open > 0) warnOfOpen(checking, table, open)
  if (!table?.isBroken) tellUnknown(checking, cited, (id) => wasLost(id, table, read.dataset))
}

type AroundOne = Omit<Around, 'citedBy'> & CitedOnes

function relationIn(
  reader: RowReader,
  checking: Checking,
  around: AroundOne,
  id: string | null,
): PlacedRelation | null {
  const { row, text, ask } = reader
  const { findings } = checking
  tellEmpty(reader, REQUIRED, findings)
  const type = ask('type', (cell) => wordIn(RelationType.options, cell, findings))
  const ends = endsIn(reader, checking, around.actorIn)
  const dates = datesIn(reader, checking)
  const status = statusIn(reader, checking)
  const said = {
    mode: text('mode'),
    aspect: text('aspect'),
    place: text('place'),
    summary: ask('summary', (cell) => textIn(LONGEST_SUMMARY, cell, findings)),
    confidence: ask('confidence', (cell) => wordIn(Confidence.options, cell, findings)),
    thirdParties: thirdPartiesIn(reader, checking, around.actorIn),
    citations: citationsIn(reader, checking, id ?? '', around),
  }
  if (type === null || dates === null) return null
  const { source, target } = ends ?? NOBODY
  const wasTurned = isSymmetric(type) && source > target
  const ordered = wasTurned ? { source: target, target: source } : { source, target }
  const bounds = boundsIn(reader, checking, { type, ...ordered }, dates, around.lifeOf)
  if (id === null || ends === null || bounds === null || status === null) return null
  const record = { id, dataset: datasetOf(id), type, ...ordered, ...dates, bounds, status, ...said }
  return { record, place: placeOf(row), wasTurned }
}

/** The status; where none is given, reported: never confirmed by itself (RELIABILITY I11). */
function statusIn({ row, text, ask, isTold, table }: RowReader, { findings }: Checking): Status | null {
  if (text('status') !== null) return ask('status', (cell) => wordIn(Status.options, cell, findings))
  if (isTold('status')) return null
  if (table.columns.has('status'))
    findings.warn(row, {
      code: 'status.empty',
      column: 'status',
      message: 'no status is given; it was taken as reported',
      remedy: `write one of ${Status.options.join(', ')}`,
    })
  return 'reported'
}

function warnOfStatus({ findings }: Checking, { file, columns, count }: Table) {
  if (columns.has('status') || count === 0) return
  findings.warn(whole(file), {
    code: 'status.missing',
    column: 'status',
    message: 'there is no column status; every relation was taken as reported',
    remedy: `add it, with one of ${Status.options.join(', ')}`,
  })
}

/** Whether its source says that it still goes on, but no day is given on which that was so: nobody can tell for how long to show it. */
const isOpen = ({ end, observed }: RelationRecord) => end === STILL_GOING_ON && observed.length === 0

function warnOfOpen({ findings }: Checking, { file }: Table, open: number) {
  findings.warn(whole(file), {
    code: 'end.open',
    column: 'observed',
    message: `${counted(open, 'relation')} with the end .. and no observation: pictures show such for 12 months from the start`,
    remedy: 'write the last day, month or year for which the source says that it goes on',
  })
}

/** Whether a relation stood in a row that could not be read. */
const wasLost = (id: string, table: Table | undefined, dataset: string) =>
  table !== undefined && (table.lost.has(id) || table.lost.has(id.slice(dataset.length + 1)))

/** Citations of relations that the import does not bring. */
function tellUnknown({ findings }: Checking, cited: Cited, isLost: (id: string) => boolean) {
  for (const { relation, place } of cited.alone())
    if (!isLost(relation))
      findings.reject(place, {
        code: 'relation.unknown',
        column: 'relation_id',
        message: 'this relation is not in the import',
        value: relation,
        remedy: 'correct the id, or import the relation with its citations',
      })
}
