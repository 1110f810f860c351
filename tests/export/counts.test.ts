import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { type Asked, AskedConfidence, USUAL } from '../../server/domain/asked.ts'
import { asKnown } from '../../server/domain/clocks.ts'
import { kindsOf, partsOf, shownOf, type When } from '../../server/domain/network.ts'
import { between } from '../../server/domain/pair.ts'
import { Status } from '../../server/domain/relation.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { Family, Sign } from '../../server/domain/types/relation-types.ts'
import { lanePartsOf } from '../../server/drawing/lanes-ink.ts'
import { linesOf } from '../../server/drawing/lines.ts'
import { aboutOf } from '../../server/export/about.ts'
import { measure } from '../../server/export/canvas.ts'
import { captionOf } from '../../server/export/caption.ts'
import { oneTable } from '../../server/export/csv.ts'
import { gexfOf } from '../../server/export/gexf.ts'
import { jsonOf } from '../../server/export/json.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import type { Page } from '../../server/export/page.ts'
import { panelsFigure } from '../../server/export/panels-figure.ts'
import { drawnOf, presentInLanes, presentInNetwork } from '../../server/export/present.ts'
import { sourcesOf, withLanguages } from '../../server/export/taken.ts'
import { conflict } from './composed.ts'
import { day, type Graph, syria, take } from './graphs.ts'

let graph: Graph
beforeAll(() => {
  graph = syria()
})

const sources = sourcesOf(syria().relations).map(({ id }) => id)

/** A small generator of numbers from a seed (mulberry32), so that the views are the same at every run. */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  const some = <Item>(items: readonly Item[]) => items.filter(() => next() < 0.6)
  return { below, some, maybe: <Value>(value: () => Value) => (next() < 0.35 ? value() : null) }
}

/** Twenty views, moments and spans, filtered in every way that a page can. */
const views = Array.from({ length: 20 }, (_, seed): { when: When; asked: Asked; seed: number } => {
  const { below, some, maybe } = dice(seed)
  const at = day('2011-03-01') + below(5_400)
  return {
    seed,
    when: seed % 3 === 0 ? { from: at, to: at + below(900) } : { at },
    asked: {
      ...USUAL,
      actor: maybe(() => ['turkey', 'hts', 'russia'][below(3)] ?? null),
      types: maybe(() => some(Family.options)),
      signs: maybe(() => some(Sign.options)),
      kinds: maybe(() => ['state', 'armed-group', 'government'] as const),
      status: maybe(() => some(Status.options)) ?? USUAL.status,
      structure: below(3) === 0,
      word: (['0', '6', '12', '24', 'all'] as const)[below(5)] ?? '12',
      events: [0, 30, 90, 365][below(4)] ?? 90,
      confidence: maybe(() => some(AskedConfidence.options)),
      aspects: maybe(() => ['military', 'diplomatic', 'none']),
      sources: maybe(() => some(sources)),
      languages: maybe(() => some(['en', 'tr', 'ar'])),
    },
  }
})

test.each(views)('view $seed has the same numbers in caption, CSV, JSON and GEXF as on screen', ({ when, asked }) => {
  const parts = partsOf(graph.relations.map(withLanguages), asked, when, kindsOf(graph.actors))
  const kept = new Set(shownOf(parts).map(({ id }) => id))
  const shown = graph.relations.filter(({ id }) => kept.has(id))
  const ids = shown.map(({ id }) => id)
  const actors = new Set(shown.flatMap(({ source, target }) => [source, target]))
  const sources = new Set(shown.flatMap((relation) => relation.sources))
  const taken = take(graph, { of: 'network', when }, asked)
  const rows = (name: 'relations' | 'sources' | 'days') =>
    parse(oneTable(taken, name), { columns: true }) as { id: string; standing: string }[]

  expect(rows('relations').map(({ id }) => id)).toEqual(ids)
  expect(rows('sources')).toHaveLength(sources.size)
  const standings = rows('days').map(({ standing }) => standing)
  expect(
    ['certain', 'possible', 'event'].map((one) => standings.filter((standing) => standing === one).length),
  ).toEqual([parts.certain.length, parts.possible.length, parts.events.length])

  const json = JSON.parse(jsonOf(taken))
  expect(json.total).toEqual({ actors: actors.size, relations: ids.length })
  expect(json.about.left).toEqual(
    Object.fromEntries(Object.entries(parts.left).map(([why, list]) => [why, list.length])),
  )

  const gexf = gexfOf(taken)
  expect(gexf.match(/<edge /g) ?? []).toHaveLength(ids.length)
  expect(gexf.match(/<node /g) ?? []).toHaveLength(actors.size)

  const { text } = captionOf(taken, presentInNetwork(taken), 'A view')
  const plural = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
  expect(text).toContain(plural(ids.length, 'relation'))
  expect(text).toContain(`among ${plural(actors.size, 'actor')}, drawn as ${plural(linesOf(parts).length, 'line')}`)
  expect(text).toContain(`from ${plural(sources.size, 'source')}`)
  for (const [why, said] of [
    ['unattested', 'not attested'],
    ['denied', 'denied'],
    ['structure', 'of structure'],
    ['filtered', 'filtered'],
    ['later', 'known later'],
  ] as const)
    if (parts.left[why].length > 0) expect(text).toContain(`${parts.left[why].length} ${said}`)
})

const SIX = ['hts', 'iran', 'russia', 'sdf', 'syrian-government-assad', 'turkey']
const until = day('2019-06-30')

/** The graph as sources tell it that were out by a day. */
function publishedBy(published: number): Graph {
  const cited = new Map(sourcesOf(conflict.relations).map((one) => [one.id, one]))
  const lives = new Map(conflict.actors.map((one) => [one.id, one]))
  const facts = { source: (id: string) => cited.get(id), life: (id: string) => lives.get(id) }
  return { ...conflict, relations: asKnown(conflict.relations, { published, recorded: null }, facts) }
}

test.each<[string, Partial<Asked>, Graph?]>([
  ['nothing', {}],
  ['actors', { actors: SIX.slice(2) }],
  ['an actor', { actor: 'turkey' }],
  ['types', { types: ['support', 'ATTACKS'] }],
  ['signs', { signs: ['negative'] }],
  ['status', { status: ['disputed', 'denied'] }],
  ['kinds', { kinds: ['state'] }],
  ['structure', { structure: true }],
  ['confidence', { confidence: ['high'] }],
  ['aspects', { aspects: ['military', 'none'] }],
  ['sources', { sources: sources.slice(0, 200) }],
  ['languages', { languages: ['en'] }],
  ['what was published', { published: until, word: 'all' }, publishedBy(until)],
])('asked for %s, a figure draws as many lines as its caption counts', (_, filter, known = conflict) => {
  const asked = { actors: SIX, ...filter }
  const [one, other] = [day('2018-10-20'), day('2020-03-06')]
  const counted = (at: number) => linesOf(drawnOf(take(known, { of: 'network', when: { at } }, asked))).length

  const page = networkFigure(
    take(known, { of: 'network', when: { at: other } }, asked),
    conflict.relations,
    { pins: [], groups: [], path: null },
    measure,
  )
  expect(counted(other)).toBeGreaterThan(0)
  expect(linesIn(page)).toBe(counted(other))
  expect(page.alternative).toContain(`drawn as ${counted(other)} line`)

  const days = panelsFigure(take(known, { of: 'days', days: [one, other] }, asked), conflict.relations, [], measure)
  expect(linesIn(days)).toBe(counted(one) + counted(other))
})

/** How many lines a page draws; each is a group called by its id, its title beginning with its pair. */
const linesIn = ({ marks }: Page) =>
  marks.filter((mark) => mark.mark === 'group' && mark.of.includes(',') && mark.title !== undefined).length

test('the caption of the day of the seed article, whole', () => {
  const taken = take(graph, { of: 'network', when: { at: day('2023-02-02') } })
  const { text, alternative } = captionOf(
    taken,
    presentInNetwork(taken),
    `Who stood with whom on ${dayInWords(day('2023-02-02'), 'long')}`,
  )
  expect(text).toBe(
    'Figure. Who stood with whom on 2 February 2023. ' +
      'Blue with +: positive; dark red with −: negative; grey with ○: neutral. ' +
      'Thick, filled mark: certain by the dates; thin, hollow mark with ≈: possible, attested within 12 months; ' +
      'number: relations in one line. ' +
      'Solid: confirmed; dashed: reported; dash-dot with ?: disputed. ' +
      '73 relations (17 reported, 6 disputed) among 26 actors, drawn as 45 lines, from 173 sources: ' +
      '38 certain, 26 possible, 9 events. ' +
      'Not shown: 178 not attested within 12 months, 8 of structure, 1 denied. ' +
      'Data: Entente, Syria 1.0.0 (a1b2c3d4), retrieved 22 November 2026, https://entente.example/v/a1b2c3d4/network ' +
      'Sources: Al Arabiya (2013); anews (dpa) (2024); The New Arab (2023a) and 170 others, listed at the same address.',
  )
  expect(alternative).toBe(
    'Network: Who stood with whom on 2 February 2023. 73 relations (17 reported, 6 disputed) among 26 actors, ' +
      'drawn as 45 lines, from 173 sources: 38 certain, 26 possible, 9 events. 24 positive, 42 negative and 7 neutral. ' +
      'Most relations: Turkey 28, Syrian government under Assad 27 and Hayat Tahrir al-Sham 23.',
  )
})

test('some years of several pairs hold in every file what the lanes draw, and count what they do not', () => {
  const [actors, span] = [
    ['sdf', 'united-states', 'russia', 'turkey'] as const,
    { from: day('2015-01-01'), to: day('2019-12-31') },
  ]
  const [one, ...others] = actors
  const { drawn, unattested } = lanePartsOf(between(graph.relations, one, ...others), USUAL.word, span.from, span.to)
  const taken = take(graph, { of: 'pair', actors, span })

  expect(unattested.length).toBeGreaterThan(0)
  expect(taken.relations.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id).sort())
  expect(taken.left).toMatchObject({ unattested: unattested.length, denied: 0, structure: 0 })
  expect(aboutOf(taken).view).toMatch(
    /: their relations, .*; states where certain or, if possible, attested within 12 months\.$/,
  )
})

test('the caption of a pair, whole: denied relations are in it, and what its marks mean', () => {
  const taken = take(graph, { of: 'pair', actors: ['turkey', 'hts'], span: null })
  const span = { from: day('2017-01-01'), to: day('2025-12-31') }
  const present = presentInLanes(taken, taken.relations, span)
  expect(captionOf(taken, present, 'Relations of Turkey with HTS', 0, ['8 Oct 2017, to positive']).text).toBe(
    'Figure. Relations of Turkey with HTS. ' +
      'Blue with +: positive; dark red with −: negative; grey with ○: neutral. ' +
      'Bar: certain by the dates; thin: possible, attested within 12 months; dot: attested; tick: event; ' +
      'band: the signs of the day, thin where only possible; number: turning point. ' +
      'Solid: confirmed; dashed: reported; dash-dot: disputed; with ×: denied. ' +
      '21 relations (6 reported, 10 disputed, 1 denied) from 37 sources. ' +
      'Data: Entente, Syria 1.0.0 (a1b2c3d4), retrieved 22 November 2026, https://entente.example/v/a1b2c3d4/network ' +
      'Sources: EA WorldView (2017); Hürriyet Daily News (Reuters) (2018); Syrian Observatory for Human Rights (2020) ' +
      'and 34 others, listed at the same address.',
  )
})
