import type { WholeActor } from '../domain/actor.ts'
import type { WholeRelation } from '../domain/relation.ts'
import { possibleDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import { typeOf } from '../domain/types/relation-types.ts'
import { aboutOf, countsSentence } from './about.ts'
import { isoOrNull, SIGN_NUMBER, shownDays } from './tables.ts'
import { endsOf, isWhole, type Taken } from './taken.ts'
import { type Attributes, element, escaped } from './xml.ts'

type Value = string | number | boolean | null
type Declared = { readonly [name: string]: 'string' | 'integer' | 'double' | 'boolean' }

const ACTOR: Declared = {
  actor_kind: 'string',
  country: 'string',
  wikidata: 'string',
  founded: 'string',
  dissolved: 'string',
}

const RELATION: Declared = {
  relation_id: 'string',
  relation_type: 'string',
  sign: 'integer',
  intensity: 'double',
  symmetric: 'boolean',
  certainty: 'string',
  status: 'string',
  confidence: 'string',
  start_stated: 'string',
  end_stated: 'string',
  observed: 'string',
  start_earliest: 'string',
  start_latest: 'string',
  end_earliest: 'string',
  end_latest: 'string',
  mode: 'string',
  aspect: 'string',
  place: 'string',
  summary: 'string',
  sources: 'string',
  n_sources: 'integer',
}

/**
 * A view as GEXF 1.3 by the rules of DOMAIN 4.2: every relation one directed edge with one spell, the span on which it is
 * shown; every actor one spell over its life and its edges. Survives Gephi, networkx and graphology.
 */
export function gexfOf(taken: Taken): string {
  const { relations, actors } = taken
  const spells = new Map(relations.map((relation) => [relation.id, spellOf(relation, taken)]))
  const kinds = kindsOf(relations)
  const edges = relations.map((relation) => edgeOf(relation, taken, kinds, spells.get(relation.id) ?? ALWAYS))
  const hulls = hullsOf(relations, spells)
  const ends = endsOf(relations)
  const shown = isWhole(taken.view, taken.asked) ? actors : actors.filter(({ id }) => ends.has(id))
  const nodes = shown.map((actor) => nodeOf(actor, hulls.get(actor.id) ?? ALWAYS))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    metaOf(taken),
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">',
    declaration('node', ACTOR),
    declaration('edge', RELATION),
    '<nodes>',
    ...nodes,
    '</nodes>',
    '<edges>',
    ...edges,
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

/** What the file says of itself. Third parties have no edge and so are no nodes: they are not counted. */
function metaOf(taken: Taken): string {
  const about = aboutOf(taken)
  const { title, view, filter, release, terms, address, retrieved } = about
  const said = [
    `${title}. ${view}`,
    `In it: ${countsSentence({ ...about, counts: { ...about.counts, thirdParties: 0 } })}`,
    `Filter: ${filter}. Data: ${release}. Address: ${address} Retrieved: ${retrieved}.`,
    ...terms.map(({ dataset, terms: of }) => `Terms of ${dataset}: ${of}`),
  ]
  return element('meta', { lastmodifieddate: retrieved }, [
    '<creator>Entente</creator>',
    `<description>${escaped(said.join(' '))}</description>`,
  ])
}

const declaration = (of: string, declared: Declared) =>
  element(
    'attributes',
    { class: of, mode: 'static' },
    Object.entries(declared).map(([id, type]) => element('attribute', { id, title: id, type })),
  )

const values = (of: { readonly [name: string]: Value }) =>
  element(
    'attvalues',
    {},
    Object.entries(of)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => element('attvalue', { for: name, value })),
  )

const ALWAYS: Days = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }

/** The shown span; a relation that a pair's history or everything takes although nothing attests it: its possible days. */
const spellOf = (relation: WholeRelation, { asked }: Taken): Days =>
  shownDays(relation, asked.word) ?? possibleDays(relation.bounds)

/** An unbounded side has no attribute (the limit of the network, to Gephi). */
const spells = ({ first, last }: Days) =>
  element('spells', {}, [element('spell', { start: isoOrNull(first), end: isoOrNull(last) })])

/** `kind` by relation: its type, the second of one (source, target, type) with a 2 after it, else Gephi merges them. */
function kindsOf(relations: readonly WholeRelation[]): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    relations.map(({ id, source, target, type }) => {
      const key = `${source} ${target} ${type}`
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [id, nth === 1 ? type : `${type} ${nth}`]
    }),
  )
}

function edgeOf(relation: WholeRelation, taken: Taken, kinds: Map<string, string>, spell: Days): string {
  const { id, source, target, type } = relation
  const { label, weight, sign, symmetric } = typeOf(type)
  const { startEarliest, startLatest, endEarliest, endLatest } = relation.bounds
  const attributes: Attributes = {
    ...{ id, source, target, label },
    kind: kinds.get(id) ?? type,
    weight: weight === 0 ? 1 : Math.abs(weight),
  }
  return element('edge', attributes, [
    values({
      relation_id: id,
      relation_type: type,
      sign: SIGN_NUMBER[sign],
      intensity: weight,
      symmetric,
      certainty: taken.standing.get(id) ?? null,
      status: relation.status,
      confidence: relation.confidence,
      start_stated: relation.start,
      end_stated: relation.end,
      observed: relation.observed.length === 0 ? null : relation.observed.join('|'),
      start_earliest: isoOrNull(startEarliest),
      start_latest: isoOrNull(startLatest),
      end_earliest: isoOrNull(endEarliest),
      end_latest: isoOrNull(endLatest),
      mode: relation.mode,
      aspect: relation.aspect,
      place: relation.place,
      summary: relation.summary,
      sources: relation.sources.join('|'),
      n_sources: relation.sources.length,
    }),
    spells(spell),
  ])
}

/** For each actor the hull of the spells of its edges. */
function hullsOf(relations: readonly WholeRelation[], spellsOf: ReadonlyMap<string, Days>): Map<string, Days> {
  const hulls = new Map<string, Days>()
  for (const { id, source, target } of relations)
    for (const actor of [source, target]) {
      const { first, last } = spellsOf.get(id) ?? ALWAYS
      const hull = hulls.get(actor) ?? { first, last }
      hulls.set(actor, { first: Math.min(hull.first, first), last: Math.max(hull.last, last) })
    }
  return hulls
}

/** A node's spell covers its life and its edges: what is not known of its life is taken from them. */
function nodeOf({ id, name, kind, country, wikidata, founded, dissolved }: WholeActor, hull: Days): string {
  const first = founded === null ? hull.first : Math.min(hull.first, readingOf(founded).first)
  const last = dissolved === null ? hull.last : Math.max(hull.last, readingOf(dissolved).last)
  return element('node', { id, label: name }, [
    values({ actor_kind: kind, country, wikidata, founded, dissolved }),
    spells({ first, last }),
  ])
}
