import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { chosenCells, matrixOf, pairsOf, placeAfter } from '../../client/view/matrix.ts'
import { rowsOf } from '../../client/view/rows.ts'
import { type Shown, shownIn } from '../../client/view/shown.ts'
import { AskedConfidence, USUAL } from '../../server/domain/asked.ts'
import { MOST_ACTORS } from '../../server/domain/matrix-order.ts'
import { Status } from '../../server/domain/relation.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { Family, isSymmetric, Sign } from '../../server/domain/types/relation-types.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)
const sum = (rows: readonly { on: boolean; count: number }[]) =>
  rows.filter(({ on }) => on).reduce((all, { count }) => all + count, 0)

const subset = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }))
const asked = fc.record({
  actor: fc.option(fc.constantFrom('hts', 'turkey')),
  actors: fc.option(fc.constant(['hts', 'russia', 'syrian-government-assad', 'turkey'])),
  types: subset([...Family.options, 'ATTACKS' as const]),
  signs: subset(Sign.options),
  kinds: subset(['state', 'person', 'armed-group'] as const),
  status: fc.subarray([...Status.options], { minLength: 1 }),
  structure: fc.boolean(),
  confidence: subset(AskedConfidence.options),
  aspects: subset(['military', 'political', 'none']),
  sources: subset(data.sources.slice(0, 300).map(({ id }) => id)),
  languages: subset(['en', 'tr', 'ar', 'none']),
  follow: fc.boolean(),
  word: fc.constantFrom('0', '12', 'all'),
  events: fc.constantFrom(0, 90, 365),
  published: fc.constant(null),
  recorded: fc.constant(null),
} as const)
const anyDay = fc.integer({ min: day('2010-01-01'), max: day('2027-01-01') })
const when = fc.oneof(
  anyDay.map((at) => ({ at })),
  fc.tuple(anyDay, fc.nat(800)).map(([from, length]) => ({ from, to: from + length })),
)

/** How often each relation stands in the cells, and each that is not attested nearby. */
function standing(shown: Shown) {
  const { rows } = matrixOf(shown, 'similarity')
  const times = { drawn: new Map<string, number>(), unattested: new Map<string, number>() }
  const count = (in_: Map<string, number>, id: string) => in_.set(id, (in_.get(id) ?? 0) + 1)
  for (const cell of rows.flat()) {
    for (const { relations } of cell?.tiles ?? []) for (const { id } of relations) count(times.drawn, id)
    for (const { id } of cell?.unattested ?? []) count(times.unattested, id)
  }
  return times
}

test('network, matrix, legend and table of any view count the same relations', () => {
  fc.assert(
    fc.property(asked, when, (ask, time) => {
      const shown = shownIn(data, ask, time)
      const { drawn } = standing(shown)
      expect(drawn).toEqual(new Map(shown.relations.map(({ id, type }) => [id, isSymmetric(type) ? 2 : 1])))
      for (const rows of [shown.legend.signs, shown.legend.status]) expect(sum(rows)).toBe(drawn.size)
      expect(rowsOf(shown).length).toBe(drawn.size)
      expect(shown.lines.reduce((all, { relations }) => all + relations.length, 0)).toBe(drawn.size)
      expect(matrixOf(shown, 'names').ids.length).toBe(shown.actors.length)
    }),
    { numRuns: 200 },
  )
})

const seed = shownIn(data, USUAL, { at: day('2023-02-02') })

test('a cell shows how its row acts towards its column: each sign with its strongest and its number', () => {
  const { cells } = matrixOf(seed, 'similarity')
  const said = (name: string) =>
    cells.get(name)?.tiles.map(({ sign, part, status, relations }) => [sign, part, status, relations.length])

  expect(said('turkey,hts')).toEqual([['positive', 'certain', 'disputed', 4]])
  expect(said('hts,turkey')).toEqual(said('turkey,hts'))
  expect(said('russia,turkey')).toEqual([
    ['neutral', 'certain', 'confirmed', 1],
    ['negative', 'possible', 'reported', 1],
  ])
  expect(said('israel,china')).toBeUndefined()
})

test('a cell with an older word alone is not one in which nothing is recorded', () => {
  const { cells } = matrixOf(seed, 'similarity')
  expect(cells.get('turkey,ahrar-al-sham')?.tiles).toEqual([])
  expect(cells.get('turkey,ahrar-al-sham')?.unattested.length).toBeGreaterThan(0)
  expect(cells.get('turkey,iraq')).toBeUndefined()
})

test('pairs are counted once, whichever way their relations point', () => {
  expect(pairsOf(seed)).toEqual({ some: 40, all: 325 })
})

test('of too many actors the most related stand, and what is among them is counted', () => {
  const many = Array.from({ length: MOST_ACTORS + 20 }, (_, index) => ({
    ...(syriaNetwork.actors[0] as (typeof syriaNetwork.actors)[number]),
    id: `a${String(index).padStart(2, '0')}`,
  }))
  const model = syriaNetwork.relations.find(({ type }) => type === 'BACKS') as (typeof syriaNetwork.relations)[number]
  const relations = many
    .slice(1)
    .map(({ id }, index) => ({ ...model, id: `made:r${index}`, source: 'a00', target: id }))
  const made = dataFrom({ ...syriaNetwork, actors: many, relations }, 0)
  const shown = shownIn(made, { ...USUAL, word: 'all' }, { from: day('2011-01-01'), to: day('2026-01-01') })
  const matrix = matrixOf(shown, 'names')

  expect(shown.actors.length).toBe(MOST_ACTORS + 20)
  expect(matrix.ids.length).toBe(MOST_ACTORS)
  expect(matrix.ids).toContain('a00')
  expect(matrix.relations).toBe(MOST_ACTORS - 1)
  expect(pairsOf(shown)).toEqual({ some: MOST_ACTORS - 1, all: (MOST_ACTORS * (MOST_ACTORS - 1)) / 2 })
})

test.each([
  ['a cell', { kind: 'cell', row: 'turkey', column: 'hts' } as const, ['turkey,hts']],
  ['a line', { kind: 'line', pair: ['hts', 'turkey'], sign: 'positive' } as const, ['hts,turkey', 'turkey,hts']],
  ['an actor', { kind: 'actor', id: 'hts' } as const, []],
  ['nothing', null, []],
])('what is chosen marks its cells: %s', (_, sel, cells) => {
  expect([...chosenCells(sel, data)].sort()).toEqual(cells)
})

test.each([
  ['right', 'ArrowRight', false, [0, 0], [0, 1]],
  ['from the first column to the name', 'ArrowLeft', false, [2, 0], [2, -1]],
  ['from the first row to the head', 'ArrowUp', false, [0, 3], [-1, 3]],
  ['not into the empty corner', 'ArrowUp', false, [0, -1], null],
  ['not over the edge', 'ArrowDown', false, [4, 1], null],
  ['a page', 'PageDown', false, [1, 1], [4, 1]],
  ['to the name', 'Home', false, [3, 3], [3, -1]],
  ['to the last column', 'End', false, [3, 0], [3, 4]],
  ['to the first cell', 'Home', true, [3, 3], [0, 0]],
  ['to the last cell', 'End', true, [0, 0], [4, 4]],
  ['nowhere by a letter', 'x', false, [0, 0], null],
  ['nowhere by an arrow with Ctrl or Cmd, which are the browser’s', 'ArrowLeft', true, [1, 1], null],
])('a key leads %s', (_, key, control, from, to) => {
  const [row = 0, column = 0] = from
  const found = placeAfter(key, control, { row, column }, 5)
  expect(found && [found.row, found.column]).toEqual(to)
})
