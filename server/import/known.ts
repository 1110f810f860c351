import { SLUG } from '../domain/actor.ts'
import type { ActorRecord, Dataset } from '../domain/record.ts'
import { GLOBAL_ID, type Source } from '../domain/relation.ts'
import { type KeptRelation, recordOf } from '../store/rows.ts'
import type { Run } from '../store/store.ts'
import { partsIn } from './cells.ts'
import { createTexts } from './finder.ts'
import type { Read } from './folder.ts'
import { globalId, silentId } from './ids.ts'
import { createSpills, type Spills } from './spill.ts'
import type { Succession } from './successions.ts'
import { cellsOf } from './table.ts'

/** What the graph holds of that which an import names: all actors, its sources, its relations and those of the same actors. */
export type Known = {
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly actors: ReadonlyMap<string, ActorRecord>
  readonly sources: ReadonlyMap<string, Source>
  readonly relations: KnownRelations
  /** How many of them, the first, it names. */
  readonly named: number
  /** Who succeeds whom in it. */
  readonly successions: readonly Succession[]
  /** Of the citations that it names, those that the graph has with other relations, and with which. */
  readonly citedElsewhere: ReadonlyMap<string, string>
  /** Actors that some relation of the graph joins. */
  readonly joined: ReadonlySet<string>
  /** Where the actors of the graph stand. */
  readonly places: ReadonlyMap<string, { readonly x: number | null; readonly y: number | null }>
}

/** Relations of the graph, each once, in any number. */
export type KnownRelations = Iterable<KeptRelation> & {
  readonly length: number
  /** The number of one, or -1. */
  readonly find: (id: string) => number
  readonly at: (number: number) => KeptRelation
}

/** Remembers relations of the graph; those that are added twice once. */
export function createKnownRelations(spills = createSpills()) {
  const ids = createTexts()
  const relations = spills.make<KeptRelation>()
  return {
    [Symbol.iterator]: () => relations[Symbol.iterator](),
    get length() {
      return relations.length
    },
    find: ids.find,
    at: relations.at,
    add(relation: KeptRelation) {
      if (ids.add(relation.id) === relations.length) relations.add(relation)
    },
  }
}

/** Whether a relation of the graph is one that the import names. */
export const isNamedIn =
  ({ relations, named }: Pick<Known, 'relations' | 'named'>) =>
  (id: string): boolean => {
    const at = relations.find(id)
    return at >= 0 && at < named
  }

export const NOTHING_KNOWN: Known = {
  datasets: new Map(),
  actors: new Map(),
  sources: new Map(),
  relations: createKnownRelations(),
  named: 0,
  successions: [],
  citedElsewhere: new Map(),
  joined: new Set(),
  places: new Map(),
}

/** So many ids are asked for at a time. */
const BATCH = 2_000
/** With so many relations of the same actors in the graph, an import is no longer compared with all of them, only with those of its ids. */
const MOST_NEAR = 50_000

/** Asks the graph for what an import names. */
export async function knownOf(run: Run, read: Read, spills: Spills): Promise<Known> {
  const rows = await run('actors', { ids: null })
  const actors = byId(rows.map(({ x, y, relations, names: all, ...record }) => record))
  const relations = createKnownRelations(spills)
  const ask = async (ids: string[]) => {
    // Most ids of a large import are new: to look for each in every type would take minutes.
    const there = (await run('recorded', { ids })).map(({ id }) => id)
    for (const row of there.length === 0 ? [] : await run('relations', { ids: there })) relations.add(recordOf(row))
  }
  const citedElsewhere = new Map<string, string>()
  let named = 0
  const isEmpty = (await run('relation-ids', { after: '', limit: 1 })).length === 0
  if (!isEmpty) {
    await inBatches(relationsNamed(read), ask)
    named = relations.length
    const near = await nearBy(run, endsNamed(read, actors), rows)
    const clipped = livesNamed(read).filter(([id, life]) => actors.has(id) && life !== lifeText(actors.get(id)))
    const of = clipped.length === 0 ? [] : await run('relations-of', { actors: clipped.map(([id]) => id) })
    await inBatches(
      [...near, ...of].map(({ id }) => id).filter((id) => relations.find(id) < 0),
      ask,
    )
    await inBatches(citationsNamed(read), async (citations) => {
      for (const { id, relation } of await run('citations-elsewhere', { citations })) citedElsewhere.set(id, relation)
    })
  }
  const sources = new Map<string, Source>()
  await inBatches(sourcesNamed(read), async (ids) => {
    for (const source of await run('sources', { ids })) sources.set(source.id, source)
  })
  return {
    datasets: byId(await run('datasets', {})),
    actors,
    sources,
    relations,
    named,
    successions: isEmpty ? [] : await run('successions', {}),
    citedElsewhere,
    joined: new Set(rows.filter((row) => row.relations > 0).map(({ id }) => id)),
    places: new Map(rows.map(({ id, x, y }) => [id, { x, y }])),
  }
}

/** Ids of the relations of some actors, unless these are too many to be compared with. */
async function nearBy(run: Run, ends: readonly string[], rows: readonly { id: string; relations: number }[]) {
  const counts = new Map(rows.map(({ id, relations }) => [id, relations]))
  // Each is counted by one or both of its ends.
  const least = ends.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0) / 2
  const near = least > MOST_NEAR ? [] : await run('relations-of', { actors: ends })
  return near.length > MOST_NEAR ? [] : near
}

const byId = <Record extends { readonly id: string }>(records: readonly Record[]) =>
  new Map(records.map((record) => [record.id, record]))

/** Does something with many items, a batch at a time; a text stands in each batch once. */
async function inBatches<Item>(items: Iterable<Item>, work: (batch: Item[]) => Promise<void>): Promise<void> {
  const batch = new Set<Item>()
  for (const item of items) {
    batch.add(item)
    if (batch.size < BATCH) continue
    await work([...batch])
    batch.clear()
  }
  if (batch.size > 0) await work([...batch])
}

const lifeText = (actor: Pick<ActorRecord, 'founded' | 'dissolved'> | undefined) =>
  `${actor?.founded ?? ''}/${actor?.dissolved ?? ''}`

/** The cells of a table, row by row. */
function* cellsIn({ tables }: Read, name: 'actors' | 'sources' | 'relations' | 'citations') {
  const table = tables[name]
  for (const row of table?.rows ?? []) if (table) yield cellsOf(table, row)
}

/** The ids of the relations that an import names. What cannot be an id is not asked for. */
export function* relationsNamed(read: Read): Generator<string> {
  for (const cell of cellsIn(read, 'relations')) {
    const id = globalId(cell('id') ?? '', read.dataset)
    if (GLOBAL_ID.test(id)) yield id
  }
}

/** Its citations, those too that a source alone makes. What cannot be an id is not asked for. */
function* citationsNamed(read: Read): Generator<{ id: string; relation: string }> {
  const idIn = (text: string | null) => globalId(text ?? '', read.dataset)
  for (const cell of cellsIn(read, 'citations')) {
    const [id, relation] = [idIn(cell('id')), idIn(cell('relation_id'))]
    if (GLOBAL_ID.test(id) && GLOBAL_ID.test(relation)) yield { id, relation }
  }
  for (const cell of cellsIn(read, 'relations')) {
    const relation = idIn(cell('id'))
    if (!GLOBAL_ID.test(relation)) continue
    for (const source of partsIn(cell('source_ids')))
      if (SLUG.test(source)) yield { id: silentId(relation, source), relation }
  }
}

/** Which of the actors of the graph its relations join. */
function endsNamed(read: Read, actors: ReadonlyMap<string, ActorRecord>): string[] {
  const ends = new Set<string>()
  for (const cell of cellsIn(read, 'relations'))
    for (const column of ['source_actor', 'target_actor']) {
      const actor = actors.get(cell(column) ?? '')
      if (actor) ends.add(actor.id)
    }
  return [...ends]
}

/** The lives that it gives to actors. */
const livesNamed = (read: Read): [id: string, life: string][] =>
  Array.from(cellsIn(read, 'actors'), (cell) => [
    cell('id') ?? '',
    lifeText({ founded: cell('founded'), dissolved: cell('dissolved') }),
  ])

/** The ids of its sources, each once. */
function* sourcesNamed(read: Read): Generator<string> {
  const seen = createTexts()
  const isNew = (id: string | null): id is string => {
    if (id === null || !SLUG.test(id)) return false
    return seen.add(id) === seen.length - 1
  }
  for (const cell of cellsIn(read, 'sources')) if (isNew(cell('id'))) yield cell('id') ?? ''
  for (const cell of cellsIn(read, 'citations')) if (isNew(cell('source_id'))) yield cell('source_id') ?? ''
  for (const cell of cellsIn(read, 'relations')) yield* partsIn(cell('source_ids')).filter(isNew)
}
