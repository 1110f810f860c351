import type { ActorRecord, Dataset } from '../domain/record.ts'
import type { Source } from '../domain/relation.ts'
import { type KeptRelation, recordOf } from '../store/rows.ts'
import type { Run } from '../store/store.ts'
import { partsIn } from './cells.ts'
import type { Read } from './folder.ts'
import { globalId } from './ids.ts'
import { cellsOf } from './table.ts'

/** What the graph holds of that which an import names: all actors, its sources, its relations and those of the same actors. */
export type Known = {
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly actors: ReadonlyMap<string, ActorRecord>
  readonly sources: ReadonlyMap<string, Source>
  readonly relations: ReadonlyMap<string, KeptRelation>
  /** Actors that some relation of the graph joins. */
  readonly joined: ReadonlySet<string>
  /** Where the actors of the graph stand. */
  readonly places: ReadonlyMap<string, { readonly x: number | null; readonly y: number | null }>
}

export const NOTHING_KNOWN: Known = {
  datasets: new Map(),
  actors: new Map(),
  sources: new Map(),
  relations: new Map(),
  joined: new Set(),
  places: new Map(),
}

/** So many ids are asked for at a time. */
const BATCH = 2_000
/** With so many relations of the same actors in the graph, an import is no longer compared with all of them, only with those of its ids. */
const MOST_NEAR = 50_000

/** Asks the graph for what an import names. */
export async function knownOf(run: Run, read: Read): Promise<Known> {
  const names = namedIn(read)
  const rows = await run('actors', { ids: null })
  const actors = byId(rows.map(({ x, y, relations, names: all, ...record }) => record))
  const near = await run('relations-of', { actors: [...names.ends].filter((id) => actors.has(id)) })
  const changed = [...names.lives].filter(([id, life]) => actors.has(id) && life !== lifeText(actors.get(id)))
  const clipped = changed.length === 0 ? [] : await run('relations-of', { actors: changed.map(([id]) => id) })
  const wanted = [...(near.length <= MOST_NEAR ? near : []), ...clipped].map(({ id }) => id)
  const asked = [...new Set([...names.relations, ...wanted])]
  // Most ids of a large import are new: to look for each in every type would take minutes.
  const there = (await inBatches(asked, (ids) => run('recorded', { ids }))).map(({ id }) => id)
  const relations = await inBatches(there, (ids) => run('relations', { ids }))
  return {
    datasets: byId(await run('datasets', {})),
    actors,
    sources: byId(await inBatches([...names.sources], (ids) => run('sources', { ids }))),
    relations: byId(relations.map(recordOf)),
    joined: new Set(rows.filter((row) => row.relations > 0).map(({ id }) => id)),
    places: new Map(rows.map(({ id, x, y }) => [id, { x, y }])),
  }
}

const byId = <Record extends { readonly id: string }>(records: readonly Record[]) =>
  new Map(records.map((record) => [record.id, record]))

/** Answers to a question about many ids, asked a batch at a time. */
export async function inBatches<Item, Row>(
  items: readonly Item[],
  ask: (batch: Item[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < items.length; from += BATCH) rows.push(...(await ask(items.slice(from, from + BATCH))))
  return rows
}

const lifeText = (actor: Pick<ActorRecord, 'founded' | 'dissolved'> | undefined) =>
  `${actor?.founded ?? ''}/${actor?.dissolved ?? ''}`

const COULD_BE_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,263}$/

/** The ids that an import names, and the lives that it gives to actors. What cannot be an id is not asked for. */
function namedIn({ tables, dataset }: Read) {
  const cells = (name: 'actors' | 'sources' | 'relations' | 'citations') => {
    const table = tables[name]
    return table ? [...table.rows].map((row) => cellsOf(table, row)) : []
  }
  const ids = (texts: readonly (string | null)[]) =>
    texts.filter((text): text is string => text !== null && COULD_BE_ID.test(text))
  const relations = cells('relations')
  return {
    relations: new Set(
      ids(relations.map((cell) => cell('id')))
        .map((id) => globalId(id, dataset))
        .filter((id) => /^[^:]+:[^:]/.test(id)),
    ),
    ends: new Set(ids(relations.flatMap((cell) => [cell('source_actor'), cell('target_actor')]))),
    sources: new Set(
      ids([
        ...cells('sources').map((cell) => cell('id')),
        ...cells('citations').map((cell) => cell('source_id')),
        ...relations.flatMap((cell) => partsIn(cell('source_ids'))),
      ]).filter((id) => !id.includes(':') && id.length <= 64),
    ),
    lives: new Map(
      cells('actors').map((cell) => [
        cell('id') ?? '',
        lifeText({ founded: cell('founded'), dissolved: cell('dissolved') }),
      ]),
    ),
  }
}
