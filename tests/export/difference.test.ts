import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { differenceOf, STEPS } from '../../server/domain/difference.ts'
import { changedCount, changesOf } from '../../server/domain/difference-in-words.ts'
import { Invalid } from '../../server/domain/errors.ts'
import { kindsOf } from '../../server/domain/network.ts'
import { followedBy } from '../../server/domain/successors.ts'
import { flat } from '../../server/drawing/painter.ts'
import { addressOf } from '../../server/export/address.ts'
import { oneTable } from '../../server/export/csv.ts'
import { differenceFigure } from '../../server/export/difference-figure.ts'
import { type ExportInput, wantedFrom } from '../../server/export/input.ts'
import { jsonOf } from '../../server/export/json.ts'
import type { Page } from '../../server/export/page.ts'
import { measure } from '../drawing/made.ts'
import { day, syria, take } from './graphs.ts'

const graph = syria()
const wordsOf = ({ marks }: Page) =>
  [...flat(marks)].flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])).join(' ')
const [a, b] = [day('2024-11-01'), day('2025-02-01')]
const view = { of: 'difference', a, b } as const

test.each<[string, Partial<Asked>]>([
  ['two days', {}],
  ['two days with successors followed', { follow: true }],
  ['two days of Turkey, positive only', { actor: 'turkey', signs: ['positive'] }],
  ['two days of a government that was succeeded', { actor: 'syrian-transitional-government', follow: true }],
])('%s have the same numbers in CSV, JSON and caption as on the page', (_, over) => {
  const asked = { ...USUAL, ...over }
  const found = differenceOf(
    graph.relations,
    asked,
    a,
    b,
    kindsOf(graph.actors),
    asked.follow ? followedBy(graph.relations, b) : undefined,
  )
  const changes = changesOf(found)
  const taken = take(graph, view, asked)
  const days = parse(oneTable(taken, 'days'), { columns: true }) as { relation_id: string; standing: string }[]
  expect(days.map(({ relation_id, standing }) => `${relation_id} ${standing}`).sort()).toEqual(
    [
      ...STEPS.flatMap((step) => found[step].flatMap((triple) => triple.relations.map(({ id }) => `${id} ${step}`))),
      ...found.events.map(({ id }) => `${id} event`),
    ].sort(),
  )
  const json = JSON.parse(jsonOf(taken))
  expect([json.from, json.to, json.total.relations]).toEqual([
    '2024-11-01',
    '2025-02-01',
    changedCount(changes) + changes.events,
  ])
  expect(json.about.left).toEqual({ ...changes.left, unchanged: changes.unchanged })
  for (const step of STEPS) expect(json.difference[step]).toHaveLength(found[step].length)
  const { alternative } = differenceFigure(taken, graph.relations, [], measure)
  if (changedCount(changes) > 0) expect(alternative).toContain(`${changedCount(changes)} relation`)
  if (changes.unchanged > 0) expect(alternative).toContain(`; ${changes.unchanged} did not change.`)
})

test('the words of the figure of a change of government, whole', () => {
  const taken = take(graph, view, { follow: true, actors: ['turkey', 'syrian-transitional-government'] })
  expect(differenceFigure(taken, graph.relations, [], measure).alternative).toBe(
    'Difference: What changed in relations among Turkey and Syrian transitional government from 1 November 2024 to ' +
      '1 February 2025. Between 1 November 2024 and 1 February 2025, 4 relations changed: 3 may have begun and 1 ended. ' +
      '1 pair turned: Syrian transitional government and Turkey, from negative to positive. ' +
      '1 event lies between the days.',
  )
})

test.each<[string, Partial<Asked>, string]>([
  [
    'with lines that are only possible',
    {},
    'struck through: ended; .*; hollow: possible by the dates; dotted shape: .*',
  ],
  [
    'with certain lines alone',
    { actors: ['turkey', 'syrian-government-assad'] },
    'struck through: ended; dotted shape: no more by the second day',
  ],
  ['without an actor that has ended', { actors: ['turkey', 'russia'] }, 'struck through: ended'],
])('the caption of a difference %s explains the marks that it has', (_, over, marks) => {
  const page = differenceFigure(take(graph, view, over), graph.relations, [], measure)
  expect(wordsOf(page)).toMatch(new RegExp(`\\. [^.]*${marks}\\. `))
})

test('the caption of a difference without lines explains no marks', () => {
  const page = differenceFigure(take(graph, view, { actors: ['israel', 'hts'] }), graph.relations, [], measure)
  expect(wordsOf(page)).not.toMatch(/hollow|struck|dotted/)
})

test('the address of a difference is that of its page', () => {
  expect(addressOf(view, { ...USUAL, follow: true }, 'a1b2c3d4')).toBe(
    '/v/a1b2c3d4/difference?t=2024-11-01&u=2025-02-01&follow=1',
  )
})

test.each<[string, Partial<ExportInput>, string]>([
  ['one day alone', { format: 'csv', a }, 'b'],
  ['the later day alone', { format: 'csv', b }, 'a'],
  ['days the wrong way round', { format: 'csv', a: b, b: a }, 'b'],
  ['one day twice', { format: 'csv', a, b: a }, 'b'],
  ['a moment beside it', { format: 'csv', a, b, at: a }, 'at'],
  ['a pair beside it', { format: 'svg', a, b, pair: ['turkey', 'hts'] }, 'pair'],
  ['a network over time', { format: 'gexf', a, b }, 'format'],
  ['a window of events', { format: 'csv', a, b, events: 30 }, 'events'],
  ['successors of a moment', { format: 'csv', at: a, follow: true }, 'follow'],
])('%s is refused by name', (_, input, parameter) => {
  const refused = () => wantedFrom(input as ExportInput)
  expect(refused).toThrow(Invalid)
  expect(refused).toThrow(expect.objectContaining({ parameter }))
})

test('the caption names who was called otherwise on the earlier day', () => {
  const years = { of: 'difference', a: day('2016-07-28'), b: day('2017-07-28') } as const
  const page = differenceFigure(take(graph, years, {}), graph.relations, [], measure)
  expect(wordsOf(page)).toContain('Hayat Tahrir al-Sham was Jabhat Fateh al-Sham on 28 Jul 2016.')
})
