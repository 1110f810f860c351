import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesOf } from '../../server/domain/actor.ts'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { kindsOf } from '../../server/domain/network.ts'
import type { Citation, Source, WholeRelation } from '../../server/domain/relation.ts'
import { byId } from '../../server/domain/relation.ts'
import { asThemselves, followedBy } from '../../server/domain/successors.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { outlivesTarget, RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import {
  actorsIn,
  allYearsOf,
  besideOf,
  divided,
  sourcesOf,
  type Taken,
  type TakenActor,
  type View,
  withLanguages,
} from '../../server/export/taken.ts'
import { cell, rowsOf } from '../data/csv.ts'

export const day = (iso: string) => dayOf(iso) ?? Number.NaN

export type Graph = { readonly actors: TakenActor[]; readonly relations: WholeRelation[]; readonly title: string }

/** An actor with what a test says of it. */
export const actor = (id: string, rest: Partial<TakenActor> = {}): TakenActor => ({
  id,
  kind: 'armed-group',
  name: id,
  aliases: [],
  names: namesOf(rest.name ?? id, rest.aliases ?? []),
  founded: null,
  dissolved: null,
  x: null,
  y: null,
  country: null,
  wikidata: null,
  note: null,
  ...rest,
})

export const source = (id: string, rest: Partial<Source> = {}): Source => ({
  id,
  title: `Report ${id}`,
  publisher: 'Example Institute',
  published: '2020-01-15',
  url: `https://example.org/${id}`,
  language: 'en',
  kind: 'research',
  ...rest,
})

/** A relation `SOURCE TYPE TARGET` with what a test says of it, its bounds worked out. */
export function relation(id: string, sentence: string, rest: Partial<WholeRelation> = {}, cites = [source('s1')]) {
  const [from = '', typed, to = ''] = sentence.split(' ')
  const type = RelationType.parse(typed)
  const dates = { start: null, end: null, observed: [], ...rest }
  const derived = boundsOf(typeOf(type).kind, dates)
  if ('refused' in derived) throw new Error(derived.refused)
  const citations = cites.map(
    (one, n): Citation => ({
      id: `${id}-c${n}`,
      source: one,
      stance: 'supports',
      says: null,
      quote: null,
      locator: null,
    }),
  )
  const whole: WholeRelation = {
    ...{ id, type, source: from, target: to, bounds: derived.bounds },
    ...{ mode: null, aspect: null, place: null, summary: null, status: 'confirmed', confidence: null },
    ...{
      thirdParties: [],
      sources: cites.map((one) => one.id).sort(),
      disputes: 0,
      disputedBy: [],
      dataset: id.split(':')[0] ?? '',
    },
    ...{ recordedAt: '2026-11-22T10:00:00Z', citations, revisions: [] },
    ...dates,
    ...rest,
  }
  return whole
}

/** A view taken along from a graph, as the store would give it. */
export function take(graph: Graph, view: View, asked: Partial<Asked> = {}): Taken {
  const all = { ...USUAL, ...asked }
  const kindOf = kindsOf(graph.actors)
  const followed = view.of === 'difference' && all.follow ? followedBy(graph.relations, view.b) : asThemselves
  const { standing, left, unattested, difference } = divided(
    graph.relations.map(withLanguages),
    view,
    all,
    kindOf,
    followed,
  )
  const relations = graph.relations.filter(({ id }) => standing.has(id)).sort(byId)
  const named = new Set(actorsIn(view, all, relations, followed))
  const dataset = { id: 'test', title: graph.title, version: '1.0.0' }
  return {
    ...{ view, asked: all, relations, standing, left, unattested, difference },
    beside: besideOf(relations, view, all, kindOf),
    history: allYearsOf(graph.relations, view, all, kindOf),
    actors: graph.actors.filter(({ id }) => named.has(id)).sort(byId),
    sources: sourcesOf(relations),
    release: { number: null, hash: 'a1b2c3d4', datasets: [dataset] },
    datasets: [{ ...dataset, terms: 'Free for trials.', wanted: [] }],
    labels: null,
    address: 'https://entente.example/v/a1b2c3d4/network',
    retrieved: day('2026-11-22'),
  }
}

/** The bundled data, read by a few lines of the test's own rather than by the import. */
export const syria = () => folder('data/syria')

/** A data folder that is known to be right. */
export function folder(path: string): Graph {
  const { id: dataset, title } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../..', path, 'datapackage.json'), 'utf8'),
  )
  const actors = rowsOf(`${path}/actors.csv`).map((row) =>
    actor(row.id ?? '', {
      kind: row.type as TakenActor['kind'],
      name: row.name ?? '',
      aliases: (row.aliases ?? '').split('|').filter(Boolean),
      founded: cell(row.founded),
      dissolved: cell(row.dissolved),
      country: cell(row.country),
      wikidata: cell(row.wikidata),
      note: cell(row.note),
    }),
  )
  const lives = new Map(actors.map((one) => [one.id, one]))
  const sources = new Map(rowsOf(`${path}/sources.csv`).map((row) => [row.id ?? '', sourceOf(row)]))
  const citations = new Map<string, Row[]>()
  for (const row of rowsOf(`${path}/citations.csv`))
    citations.set(row.relation_id ?? '', [...(citations.get(row.relation_id ?? '') ?? []), row])
  const relations = rowsOf(`${path}/relations.csv`).map((row) =>
    relationOf(
      dataset,
      row,
      lives,
      (citations.get(row.id ?? '') ?? []).map((one) => citationOf(dataset, one, sources)),
    ),
  )
  return { actors: actors.sort(byId), relations: relations.sort(byId), title }
}

type Row = Record<string, string>

const sourceOf = (row: Row): Source => ({
  id: row.id ?? '',
  title: row.title ?? '',
  publisher: cell(row.publisher),
  published: cell(row.published),
  url: cell(row.url),
  language: cell(row.language),
  kind: cell(row.kind) as Source['kind'],
})

const citationOf = (dataset: string, row: Row, sources: ReadonlyMap<string, Source>): Citation => ({
  id: `${dataset}:${row.id}`,
  source: sources.get(row.source_id ?? '') ?? source('missing'),
  stance: row.stance as Citation['stance'],
  says: cell(row.says),
  quote: cell(row.quote),
  locator: cell(row.locator),
})

function relationOf(
  dataset: string,
  row: Row,
  lives: ReadonlyMap<string, TakenActor>,
  citations: Citation[],
): WholeRelation {
  const type = RelationType.parse(row.type)
  const [from = '', to = ''] = [row.source_actor, row.target_actor]
  const dates = {
    start: cell(row.start),
    end: cell(row.end),
    observed: (row.observed ?? '').split('|').filter(Boolean),
  }
  const derived = boundsOf(typeOf(type).kind, dates, lives.get(from), lives.get(to), !outlivesTarget(type))
  if ('refused' in derived) throw new Error(`${row.id} ${derived.refused}`)
  return {
    ...relation(`${dataset}:${row.id}`, `${from} ${type} ${to}`, dates),
    bounds: derived.bounds,
    mode: cell(row.mode),
    aspect: cell(row.aspect),
    place: cell(row.place),
    summary: cell(row.summary),
    status: row.status as WholeRelation['status'],
    confidence: cell(row.confidence) as WholeRelation['confidence'],
    thirdParties: (row.third_parties ?? '')
      .split('|')
      .filter(Boolean)
      .map((party) => ({ role: party.split(':')[0] ?? '', actor: party.split(':')[1] ?? '' })),
    sources: [...new Set(citations.map((one) => one.source.id))].sort(),
    disputes: citations.filter(({ stance }) => stance === 'disputes').length,
    disputedBy: citations.flatMap(({ stance, source: by }) => (stance === 'disputes' ? [by.id] : [])).sort(),
    citations,
  }
}
