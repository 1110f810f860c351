import { expect, test } from 'vitest'
import { placeActors } from '../../server/import/place.ts'
import { createSpills } from '../../server/import/spill.ts'
import { storeOf } from '../store/double.ts'
import { relation, tiny } from '../store/tiny.ts'

test('an import moves those alone whom it joins first, and says where these stood before', async () => {
  const places = new Map(tiny.actors.map(({ id }, at) => [id, { x: at, y: 0 }]))
  const rows = tiny.actors.map((actor) => ({ ...actor, ...places.get(actor.id), relations: 0 }))
  const put: unknown[] = []
  const { run } = storeOf({
    actors: () => rows,
    'put-positions': ({ positions }) => {
      put.push(...positions)
      return [{ made: positions.length }]
    },
    'relation-ids': () => [],
  })
  const { bounds, ...dated } = relation('new', ['aland', 'BACKS', 'idle'], { start: '2016' })
  const spills = createSpills()
  const placing = { positions: [], added: [{ ...dated, bounds }], joined: new Set(['aland']), places, spills }
  const moved = await placeActors(run, placing, ({ actors }) => new Map(actors.map(({ id }) => [id, { x: 9, y: 9 }])))

  expect(put).toEqual([{ actor: 'idle', x: 9, y: 9 }])
  expect(moved).toEqual([{ actor: 'idle', x: 3, y: 0 }])
})
