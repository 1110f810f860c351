import { expect, test } from 'vitest'
import { actorsBy, kindsBy } from '../../server/store/actors-by.ts'
import { storeOf } from './double.ts'

const front = {
  ...{ id: 'front', name: 'Front', kind: 'armed-group', aliases: ['Old Front@/2015'], country: null, wikidata: null },
  ...{ founded: '2012', dissolved: '2016', note: null },
}
const party = { ...front, name: 'Party', kind: 'party', aliases: [], dissolved: null }
const until: unknown[] = []
const store = storeOf({
  actors: () => [{ ...party, x: 1, y: 2, relations: 3 }],
  kinds: () => [{ id: 'front', kind: 'party' }],
  'revised-actors': (input) => {
    until.push(input)
    return [{ id: 'front', before: JSON.stringify(front) }]
  },
})

test('an actor that was changed since has the names, kind and life that it had, and stands where it does today', async () => {
  const [then] = await actorsBy(store, ['front'], { recorded: 20_000 })

  expect(then).toEqual({
    ...front,
    names: [
      { name: 'Front', from: null, to: null, lang: null },
      { name: 'Old Front', from: null, to: '2015', lang: null },
    ],
    ...{ x: 1, y: 2, relations: 3 },
  })
  expect(await kindsBy(store, ['front'], { recorded: 20_000 })).toEqual([{ id: 'front', kind: 'armed-group' }])
  expect(until).toEqual([{ until: 20_000 }, { until: 20_000 }])
})

test('without a day of record an actor is as it is, and nothing is asked about changes', async () => {
  until.length = 0
  expect(await actorsBy(store, null, { recorded: null })).toMatchObject([{ name: 'Party', kind: 'party' }])
  expect(await kindsBy(store, null, { recorded: null })).toEqual([{ id: 'front', kind: 'party' }])
  expect(until).toEqual([])
})
