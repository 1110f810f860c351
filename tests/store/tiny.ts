import type { ActorRecord, Import, RelationRecord } from '../../server/domain/record.ts'
import type { Source } from '../../server/domain/relation.ts'
import { boundsOf, type StatedDates } from '../../server/domain/time/bounds.ts'
import { outlivesTarget, type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'

const actor = (id: string, name: string, more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  name,
  kind: 'state',
  aliases: [],
  country: null,
  wikidata: null,
  founded: null,
  dissolved: null,
  note: null,
  ...more,
})

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Title of ${id}`,
  publisher: null,
  published: null,
  url: null,
  language: null,
  kind: null,
  ...more,
})

const actors = [
  actor('aland', 'Åland', { aliases: ['Aland Islands', 'هيئة تحرير الشام'] }),
  actor('borduria', 'Borduria', { dissolved: '2020' }),
  actor('cordite', 'Cordite Front', {
    kind: 'armed-group',
    aliases: ['CF', 'Blue Front@2012/2015-06'],
    founded: '2012',
  }),
  actor('idle', 'Idle-Land', { kind: 'organisation' }),
]

/** A relation as an import brings it, its bounds worked out by the domain. */
export function relation(
  id: string,
  [source, type, target]: readonly [string, RelationType, string],
  dates: Partial<StatedDates>,
  more: Partial<RelationRecord> = {},
): RelationRecord {
  const stated = { start: null, end: null, observed: [], ...dates }
  const lifeOf = (id: string) => actors.find((one) => one.id === id)
  const derived = boundsOf(typeOf(type).kind, stated, lifeOf(source), lifeOf(target), !outlivesTarget(type))
  if ('refused' in derived) throw new Error(derived.refused)
  const bare = { mode: null, aspect: null, place: null, summary: null, confidence: null, thirdParties: [] }
  const cited = {
    id: `tiny:c-${id}`,
    source: 'paper',
    stance: 'supports',
    says: null,
    quote: null,
    locator: null,
  } as const
  return {
    id: `tiny:${id}`,
    dataset: 'tiny',
    type,
    source,
    target,
    ...stated,
    bounds: derived.bounds,
    ...bare,
    status: 'confirmed',
    citations: [cited],
    ...more,
  }
}

const disputed = {
  id: 'tiny:c-extra',
  source: 'radio',
  stance: 'disputes',
  says: 'No.',
  quote: '“No”',
  locator: '2',
} as const

/** A graph that can be kept in the head: three actors that relate, one that does not, a relation for each rule. */
export const tiny: Import = {
  dataset: {
    id: 'tiny',
    title: 'Tiny: a graph for tests',
    version: '1',
    terms: 'None.',
    wanted: [{ id: 'u1', statement: 'Something', wantedFor: null }],
  },
  actors,
  sources: [
    source('paper'),
    source('radio', {
      publisher: 'Radio',
      published: '2015',
      url: 'https://example.org/1',
      language: 'en',
      kind: 'news',
    }),
  ],
  relations: [
    relation(
      'backs',
      ['aland', 'BACKS', 'borduria'],
      { start: '2011', observed: ['2013-05-02'] },
      {
        citations: [
          { id: 'tiny:c-backs', source: 'paper', stance: 'supports', says: 'It backs.', quote: null, locator: null },
          disputed,
        ],
        thirdParties: [{ role: 'mediator', actor: 'idle' }],
        summary: 'Åland backs Borduria.',
      },
    ),
    relation('fights', ['aland', 'FIGHTS', 'cordite'], { start: '2014-03-01', end: '2016' }),
    relation('attack', ['cordite', 'ATTACKS', 'borduria'], { start: '2013-04-20' }),
    relation('denied', ['borduria', 'ARMS', 'cordite'], { start: '2013', end: '..' }, { status: 'denied' }),
    relation('part', ['cordite', 'PART_OF', 'borduria'], { start: '2012-06' }),
    relation(
      'old',
      ['borduria', 'SANCTIONS', 'aland'],
      { end: '2012-12-31' },
      { status: 'reported', confidence: 'low' },
    ),
  ],
  positions: [],
}
