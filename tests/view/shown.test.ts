import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { changeFrom, lastObserved, shownIn, yearsOf } from '../../client/view/shown.ts'
import { AskedConfidence, USUAL } from '../../server/domain/asked.ts'
import { eventsAsked, statesAsked } from '../../server/domain/network.ts'
import { Status } from '../../server/domain/relation.ts'
import { mayHold } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { Family, isState, Sign } from '../../server/domain/types/relation-types.ts'
import { NO_ATTENTION, ringsOf } from '../../server/drawing/attention.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)
const sum = (rows: readonly { on: boolean; count: number }[]) =>
  rows.filter(({ on }) => on).reduce((all, { count }) => all + count, 0)
const counts = (rows: readonly { value: string; count: number }[]) =>
  Object.fromEntries(rows.map(({ value, count }) => [value, count]))

test('the seed day of the Syria data is counted as its papers say', () => {
  const { parts, relations, lines, actors, sources, legend } = shownIn(data, USUAL, { at: day('2023-02-02') })

  expect({
    certain: parts.certain.length,
    possible: parts.possible.length,
    events: parts.events.length,
    unattested: parts.left.unattested.length,
    structure: parts.left.structure.length,
    denied: parts.left.denied.length,
    lines: lines.length,
    relations: relations.length,
    actors: actors.length,
    sources: sources.length,
  }).toEqual({
    certain: 38,
    possible: 26,
    events: 9,
    unattested: 178,
    structure: 8,
    denied: 1,
    lines: 45,
    relations: 73,
    actors: 26,
    sources: 173,
  })
  expect(counts(legend.signs)).toEqual({ positive: 24, negative: 42, neutral: 7 })
  expect(counts(legend.status)).toEqual({ confirmed: 50, reported: 17, disputed: 6 })
  expect(counts(legend.shapes)).toEqual({ rectangle: 10, circle: 9, hexagon: 3, diamond: 2, triangle: 2 })
})

const subset = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }))
const asked = fc.record({
  actor: fc.option(fc.constantFrom('hts', 'turkey', 'nobody')),
  actors: fc.constant(null),
  types: subset([...Family.options, 'ATTACKS' as const]),
  signs: subset(Sign.options),
  kinds: subset(['state', 'person', 'armed-group'] as const),
  status: fc.subarray([...Status.options], { minLength: 1 }),
  structure: fc.boolean(),
  confidence: subset(AskedConfidence.options),
  aspects: subset(['military', 'political', 'none']),
  sources: subset(data.sources.slice(0, 300).map(({ id }) => id)),
  languages: subset(['en', 'tr', 'ar', 'none']),
  word: fc.constantFrom('0', '12', 'all'),
  events: fc.constantFrom(0, 90, 365),
  published: fc.constant(null),
  recorded: fc.constant(null),
  follow: fc.constant(false),
} as const)
const anyDay = fc.integer({ min: day('2010-01-01'), max: day('2027-01-01') })
const when = fc.oneof(
  anyDay.map((at) => ({ at })),
  fc.tuple(anyDay, fc.nat(800)).map(([from, length]) => ({ from, to: from + length })),
)

test('the parts of any view add up to it, and every part of the legend to what is shown', () => {
  fc.assert(
    fc.property(asked, when, (ask, time) => {
      const { parts, relations, lines, actors, legend, partOf } = shownIn(data, ask, time)
      const states = statesAsked(time)
      const events = eventsAsked(time, ask.events)
      const ofView = data.relations.filter(
        ({ type, bounds, source, target }) =>
          (ask.actor === null || source === ask.actor || target === ask.actor) &&
          (isState(type) ? mayHold(bounds, states.from, states.to) : mayHold(bounds, events.from, events.to)),
      )
      expect(partOf.size).toBe(ofView.length)
      const left = Object.values(parts.left).reduce((all, list) => all + list.length, 0)
      expect(relations.length + left).toBe(ofView.length)
      expect(lines.reduce((all, line) => all + line.relations.length, 0)).toBe(relations.length)
      for (const rows of [legend.signs, legend.status, legend.families]) expect(sum(rows)).toBe(relations.length)
      expect(sum(legend.shapes)).toBe(actors.length)
    }),
    { numRuns: 200 },
  )
})

test('a row that is turned off counts what would be shown with it', () => {
  const at = { at: day('2023-02-02') }
  const without = shownIn(data, { ...USUAL, signs: ['positive'] }, at)

  expect(without.legend.signs).toEqual([
    { value: 'positive', on: true, count: 24 },
    { value: 'negative', on: false, count: 42 },
    { value: 'neutral', on: false, count: 7 },
  ])
})

test('the change after the seed day is the next stated start, end or event, not an observation', () => {
  const { changes } = yearsOf(data, USUAL)

  expect(isoOf(changeFrom(changes, day('2023-02-02'), 1) ?? 0)).toBe('2023-03-01')
  expect(changeFrom(changes, day('1900-01-01'), -1)).toBeNull()
})

test('after the last change the view is still observed, until the last day of the data', () => {
  const { changes, everShown } = yearsOf(data, USUAL)

  expect(changeFrom(changes, day('2026-01-30'), 1)).toBeNull()
  expect(isoOf(lastObserved(everShown) ?? 0)).toBe('2026-02-23')
  expect(lastObserved([{ observed: [] }])).toBeNull()
})

test.each([
  ['chosen', { selected: 'a' }, ['chosen']],
  ['focused', { focused: 'a' }, ['focused']],
  ['pointed at', { hovered: 'a' }, ['hovered']],
  ['chosen and pointed at', { selected: 'a', hovered: 'a' }, ['chosen']],
  ['chosen and focused', { selected: 'a', focused: 'a' }, ['chosen', 'focused']],
  ['none of it', { selected: 'b', focused: 'c', hovered: 'd' }, []],
])('the rings of an actor that is %s', (_, attention, rings) => {
  expect(ringsOf('a', { ...NO_ATTENTION, ...attention })).toEqual(rings)
})
