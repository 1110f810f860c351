import { mayHold } from '../../server/domain/time/bounds.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import { searchTextOf } from '../../server/store/write-queries.ts'
import { type Answers, storeOf } from '../store/double.ts'
import { tiny } from '../store/tiny.ts'

const { actors, sources, relations, dataset } = tiny
/** When all of it was recorded. */
const RECORDED = '2026-01-01T00:00:00Z'
const byId = <Named extends { id: string }>(list: readonly Named[], ids: readonly string[] | null) =>
  list.filter(({ id }) => ids === null || ids.includes(id)).sort((one, other) => (one.id < other.id ? -1 : 1))
const isOf = (id: string) => (relation: { source: string; target: string }) =>
  [relation.source, relation.target].includes(id)

const actorRow = (actor: (typeof actors)[number]) => ({
  ...actor,
  x: null,
  y: null,
  relations: relations.filter(isOf(actor.id)).length,
})
export const networkRow = ({ citations, ...relation }: (typeof relations)[number]) => ({
  ...relation,
  sources: citations.map(({ source }) => source).sort(),
  disputedBy: citations.flatMap(({ stance, source }) => (stance === 'disputes' ? [source] : [])).sort(),
})
const wholeRow = (relation: (typeof relations)[number]) => ({
  ...relation,
  recordedAt: RECORDED,
  revisions: [],
  citations: relation.citations.map((citation) => ({
    ...citation,
    source: sources.find(({ id }) => id === citation.source),
  })),
})

/** What a relation cites, each source once. */
const citedBy = ({ citations }: (typeof relations)[number]) =>
  byId(
    sources,
    citations.map(({ source }) => source),
  )

const cited = (relation: (typeof relations)[number]) => ({
  ...relation,
  recordedAt: RECORDED,
  cited: citedBy(relation),
})

const held = (states: boolean) => (span: { from: number; to: number }) =>
  relations.filter(({ type, bounds }) => isState(type) === states && mayHold(bounds, span.from, span.to))

/** The tiny graph as a database would give it. */
export const tinyAnswers: Answers = {
  states: held(true),
  events: held(false),
  'states-cited': (span) => held(true)(span).map((relation) => cited(relation)),
  'events-cited': (span) => held(false)(span).map((relation) => cited(relation)),
  successions: () => relations.filter(({ type }) => type === 'SUCCEEDS'),
  network: ({ from, to, limit, until, cited }) =>
    byId(relations, null)
      .filter(({ id }) => until === null || id <= until)
      .filter((relation) => (cited ?? []).every((list) => citedBy(relation).some(({ id }) => list.includes(id))))
      .filter(({ bounds }) => mayHold(bounds, from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY))
      .slice(0, limit)
      .map(networkRow),
  'network-size': () => [{ relations: relations.length, actors: ['aland', 'borduria', 'cordite'] }],
  dates: ({ confidence, aspects, cited }) =>
    relations
      .filter(
        (relation) =>
          (confidence?.includes(relation.confidence ?? 'none') ?? true) &&
          (aspects?.includes(relation.aspect ?? 'none') ?? true) &&
          (cited ?? []).every((list) => citedBy(relation).some(({ id }) => list.includes(id))),
      )
      .map((relation) => ({ ...relation, relations: 1 })),
  pair: ({ a, b }) => relations.filter(isOf(a)).filter(isOf(b)),
  'types-of': ({ ids }) => byId(relations, ids),
  relations: ({ ids }) => byId(relations, ids).map(wholeRow),
  'relation-ids': ({ after, limit }) =>
    byId(relations, null)
      .filter(({ id }) => id > after)
      .slice(0, limit),
  'relation-at': ({ before }) => byId(relations, null).slice(before, before + 1),
  'relations-within': ({ after, until }) => byId(relations, null).filter(({ id }) => id > after && id <= until),
  'relations-of': ({ actors }) => byId(relations, null).filter((relation) => actors.some((id) => isOf(id)(relation))),
  'third-party-in': ({ actor }) =>
    relations.flatMap(({ id, thirdParties }) =>
      thirdParties.filter((third) => third.actor === actor).map(({ role }) => ({ relation: id, role })),
    ),
  actors: ({ ids }) => byId(actors, ids).map(actorRow),
  kinds: ({ ids }) => byId(actors, ids),
  lives: ({ ids }) => byId(actors, ids),
  'search-actors': ({ compacts }) =>
    actors
      .filter((actor) => compacts.some((compact) => searchTextOf(actor).replaceAll(' ', '').includes(compact)))
      .map(actorRow),
  sources: ({ ids }) => byId(sources, ids),
  datasets: () => [{ ...dataset, wanted: JSON.stringify(dataset.wanted) }],
}

export const tinyStore = storeOf(tinyAnswers)
