import { expect, test } from 'vitest'
import { historyOf } from '../../client/pages/pair-history.ts'
import { type Data, dataFrom } from '../../client/view/data.ts'
import { disputedAbout, questionsOf } from '../../client/view/questions.ts'
import { shownIn } from '../../client/view/shown.ts'
import { smallMatrixOf } from '../../client/view/small-matrix.ts'
import { ALL_YEARS, whenOf } from '../../client/view/time.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayFrom } from '../../server/domain/time/day.ts'
import { isSymmetric, signOf } from '../../server/domain/types/relation-types.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { day } from '../drawing/lanes-made.ts'

const data = dataFrom(syriaNetwork, 0)
const only = (test: (relation: Data['relations'][number]) => boolean) =>
  dataFrom({ ...syriaNetwork, relations: syriaNetwork.relations.filter(test) }, 0)

test('the questions are those that the data answer best: the busiest actor and its partners, the fullest day, the most disputed actor', () => {
  const { lanes, day, disputed } = questionsOf(data)
  expect(lanes?.actor).toBe('turkey')
  expect(lanes?.others.map(({ id, relations }) => [id, relations.length])).toEqual([
    ['syrian-government-assad', 48],
    ['russia', 24],
    ['hts', 21],
    ['sdf', 15],
    ['ypg', 12],
  ])
  expect(disputed?.actor).toBe('hts')
  expect(disputed?.relations.map(({ disputes }) => disputes)).toEqual(
    disputed?.relations.map(({ disputes }) => disputes).sort((one, other) => other - one),
  )
  const shown = shownIn(data, USUAL, { at: day?.day ?? 0 })
  expect(day?.shown.relations.map(({ id }) => id)).toEqual(shown.relations.map(({ id }) => id))
  expect(shown.relations.length).toBeGreaterThan(73)
})

test('a card counts what its answer shows: the disputed of the table, the years of the lanes', () => {
  const { lanes, disputed } = questionsOf(data)
  const table = shownIn(data, disputedAbout(disputed?.actor ?? null), whenOf(ALL_YEARS, data.edges, 0))
  expect(disputed?.relations.map(({ id }) => id).sort()).toEqual(table.relations.map(({ id }) => id).sort())
  const [first = '', ...more] = lanes?.others.map(({ id }) => id) ?? []
  const history = historyOf(data, [lanes?.actor ?? '', first, ...more], ALL_YEARS, '12')
  expect(lanes?.years.map((year) => [dayFrom(year, 1, 1), dayFrom(year, 12, 31)])).toEqual([
    [history?.from, dayFrom(lanes?.years[0] ?? 0, 12, 31)],
    [dayFrom(lanes?.years[1] ?? 0, 1, 1), history?.to],
  ])
  expect(lanes?.relations.length).toBe(history?.parts.drawn.length)
})

test.each([
  ['without disputes there is no such question', only(({ status }) => status !== 'disputed'), [true, true, false]],
  ['without a day that is known there is none', only(({ start }) => start === null), [true, false, true]],
  ['without relations there are no questions', only(() => false), [false, false, false]],
] as const)('%s', (_, some, there) => {
  const { lanes, day, disputed } = questionsOf(some)
  expect([lanes, day, disputed].map((question) => question !== null)).toEqual(there)
})

test('the small matrix has the signs of each pair as its relations act, and nothing else', () => {
  const shown = shownIn(data, USUAL, { at: day('2023-02-02') })
  const { actors, cells } = smallMatrixOf(shown, 10)
  expect([actors.length, actors[0]]).toEqual([10, 'turkey'])
  const wanted = new Set<string>()
  for (const { source, target, type } of shown.relations) {
    const sign = signOf(type)
    wanted.add(`${source} ${target} ${sign}`)
    if (isSymmetric(type)) wanted.add(`${target} ${source} ${sign}`)
  }
  const among = [...wanted].filter((key) => {
    const [one = '', other = ''] = key.split(' ')
    return actors.includes(one) && actors.includes(other)
  })
  const found = cells.flatMap(({ row, column, signs }) =>
    signs.map(({ sign }) => `${actors[row]} ${actors[column]} ${sign}`),
  )
  expect(found.sort()).toEqual(among.sort())
})
