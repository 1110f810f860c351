import { createHash } from 'node:crypto'
import type { ActorName } from '../domain/actor.ts'
import type { ActorRecord, Dataset } from '../domain/record.ts'
import type { Source } from '../domain/relation.ts'
import type { PlainRelation } from './rows.ts'
import type { Run } from './store.ts'

const PAGE = 2_500

/** What data are made of: each list in order of ids, relations page by page. */
export type Content = {
  readonly actors: readonly (ActorRecord & { readonly names: readonly ActorName[] })[]
  readonly datasets: readonly Dataset[]
  readonly relations: Iterable<readonly PlainRelation[]> | AsyncIterable<readonly PlainRelation[]>
  readonly sources: readonly Source[]
}

/**
 * The canonical export (RELIABILITY 7): everything as JSON, keys and lists sorted, a record a line, without what a machine
 * or an hour gives (times, revisions, positions) and what follows from other fields (bounds, search keys). Names stand in
 * their order, which decides what an actor is called. Equal data give equal bytes, whatever way they came in.
 */
export async function* canonicalText({ actors, datasets, relations, sources }: Content): AsyncGenerator<string> {
  yield '{"actors":['
  yield* joined(actors.map(actorOf))
  yield '\n],"datasets":['
  yield* joined(datasets.map((dataset) => ({ ...dataset, wanted: sorted(dataset.wanted) })))
  yield '\n],"relations":['
  let first = true
  for await (const page of relations) {
    if (!first) yield ','
    yield* joined(page.map(relationOf))
    first = false
  }
  yield '\n],"sources":['
  yield* joined(sources)
  yield '\n]}\n'
}

/** The canonical export of a graph. */
export async function* canonicalExport(run: Run): AsyncGenerator<string> {
  const [actors, datasets] = [await run('actors', { ids: null }), await run('datasets', {})]
  yield* canonicalText({ actors, datasets, relations: allRelations(run), sources: await run('sources', { ids: null }) })
}

/** The first eight digits of the SHA-256 of a canonical export, by which a release is named; null where it holds nothing. */
export async function hashOf(text: AsyncIterable<string>): Promise<string | null> {
  const hash = createHash('sha256')
  let length = 0
  for await (const piece of text) {
    hash.update(piece)
    length += piece.length
  }
  return length === EMPTY.length ? null : hash.digest('hex').slice(0, 8)
}

/** The hash of all that a graph holds. */
export const graphHash = (run: Run): Promise<string | null> => hashOf(canonicalExport(run))

const EMPTY = '{"actors":[\n],"datasets":[\n],"relations":[\n],"sources":[\n]}\n'

/** All relations in order of their ids, page by page; the next is asked for while one is looked at. */
export async function* allRelations(run: Run): AsyncGenerator<PlainRelation[]> {
  let coming = pageAfter(run, '')
  for (;;) {
    const { until, relations } = await coming
    if (until === undefined) return
    coming = pageAfter(run, until)
    // Whoever stops before the end no longer waits for it; whoever goes on meets the fault above.
    coming.catch(() => {})
    yield relations
  }
}

async function pageAfter(run: Run, after: string) {
  const until = (await run('relation-ids', { after, limit: PAGE })).at(-1)?.id
  return { until, relations: until === undefined ? [] : await run('relations-within', { after, until }) }
}

const actorOf = ({
  id,
  kind,
  name,
  names,
  country,
  wikidata,
  founded,
  dissolved,
  note,
}: Content['actors'][number]) => ({
  id,
  kind,
  name,
  names: names.map(({ name: called, from, to }) => ({ name: called, from, to })),
  country,
  wikidata,
  founded,
  dissolved,
  note,
})

const relationOf = (record: PlainRelation) => ({
  ...record,
  observed: [...record.observed].sort(),
  thirdParties: sorted(record.thirdParties),
  citations: sorted(record.citations),
})

const sorted = (records: readonly object[]) =>
  [...records].sort((one, other) => (inKeyOrder(one) < inKeyOrder(other) ? -1 : 1))

/** JSON with the keys of every object sorted by code unit. */
const inKeyOrder = (value: unknown): string => JSON.stringify(ordered(value))

/** A value of the same JSON but for the order of keys. Names of our fields are no numbers, so that objects keep it. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  const sortedByKey: Record<string, unknown> = {}
  for (const key of orderOf(Object.keys(value))) sortedByKey[key] = ordered((value as Record<string, unknown>)[key])
  return sortedByKey
}

/** The few orders that the keys of our records come in, sorted once each: of a million relations they are the same. */
const orders = new Map<string, readonly string[]>()
function orderOf(keys: string[]): readonly string[] {
  const shape = keys.join()
  const known = orders.get(shape) ?? keys.sort()
  if (!orders.has(shape)) orders.set(shape, known)
  return known
}

function* joined(records: readonly object[]): Generator<string> {
  let first = true
  for (const record of records) {
    yield `${first ? '\n' : ',\n'}${inKeyOrder(record)}`
    first = false
  }
}
