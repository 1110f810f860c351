import { expect, test } from 'vitest'
import { network } from '../../server/answers/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import type { InputOf } from '../../server/store/queries.ts'
import { storeOf } from '../store/double.ts'
import { relation } from '../store/tiny.ts'
import { networkRow, tinyAnswers } from './tiny-store.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN

test('a network is cut among what was published by its day, though much that was not stands before it', async () => {
  const behind = (asked: InputOf<'network'>) =>
    (tinyAnswers.network?.({ ...asked, limit: 99 }) ?? []).toReversed().slice(0, asked.limit)
  const store = storeOf({ ...tinyAnswers, network: behind })
  const found = await network(store, { relations: 1, actors: 9 })({ published: day('2016-01-01') })

  expect(found.relations.map(({ id }) => id)).toEqual(['tiny:backs'])
})

test('where those read first did not hold on the days asked, as they were published, more are read', async () => {
  const bare = { says: null, quote: null, locator: null, stance: 'supports' } as const
  const rows = ['2018', '2018', '..'].map((end, at) => {
    const citations = [{ id: `tiny:c${at}`, source: 'radio', ...bare }]
    return relation(`r${at}`, ['aland', 'BACKS', 'idle'], { start: '2011', end }, { citations })
  })
  const store = storeOf({ ...tinyAnswers, network: ({ limit }) => rows.slice(0, limit).map(networkRow) })
  const [published, from] = [day('2018-06-01'), day('2020-01-01')]
  const found = await network(store, { relations: 1, actors: 9 })({ from, to: from, published })

  expect([found.relations.map(({ id }) => id), found.total]).toEqual([['tiny:r2'], { actors: 2, relations: 1 }])
})
