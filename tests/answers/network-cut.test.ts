import { expect, test } from 'vitest'
import { network } from '../../server/answers/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import type { InputOf } from '../../server/store/queries.ts'
import { storeOf } from '../store/double.ts'
import { relation } from '../store/tiny.ts'
import { networkRow, tinyAnswers } from './tiny-store.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN

test('no relation is read behind the first that are looked at, and four times as many are where too few of them hold', async () => {
  const asked: (string | null)[] = []
  const watched = (input: InputOf<'network'>) => {
    asked.push(input.until)
    return tinyAnswers.network?.(input) ?? []
  }
  const store = storeOf({ ...tinyAnswers, network: watched })
  const { relations, total } = await network(store, { relations: 1, actors: 9 })({})
  expect([relations.map(({ id }) => id), total.relations, asked]).toEqual([['tiny:attack'], 6, ['tiny:backs']])

  const found = await network(store, { relations: 1, actors: 9 })({ published: day('2016-01-01') })
  expect([found.relations.map(({ id }) => id), asked.slice(1)]).toEqual([['tiny:backs'], ['tiny:backs', null]])
})

test('where those read first did not hold on the days asked, as they were published, more are read', async () => {
  const bare = { says: null, quote: null, locator: null, stance: 'supports' } as const
  const rows = ['2018', '2018', '..'].map((end, at) => {
    const citations = [{ id: `tiny:c${at}`, source: 'radio', ...bare }]
    return relation(`r${at}`, ['aland', 'BACKS', 'idle'], { start: '2011', end }, { citations })
  })
  const store = storeOf({
    ...tinyAnswers,
    'relation-at': ({ before }) => rows.slice(before, before + 1),
    network: ({ until }) => rows.filter(({ id }) => until === null || id <= until).map(networkRow),
  })
  const [published, from] = [day('2018-06-01'), day('2020-01-01')]
  const found = await network(store, { relations: 1, actors: 9 })({ from, to: from, published })

  expect([found.relations.map(({ id }) => id), found.total]).toEqual([['tiny:r2'], { actors: 2, relations: 1 }])
})
