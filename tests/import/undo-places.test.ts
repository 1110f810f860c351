import { expect, test } from 'vitest'
import { placesAsBefore } from '../../server/import/undo-places.ts'
import { storeOf } from '../store/double.ts'

type Place = { readonly actor: string; readonly x: number | null; readonly y: number | null }
const at = (actor: string, x: number | null): Place => ({ actor, x, y: x })

/** What the undo of import 2 writes where these imports kept how actors stood before. */
async function written(kept: Readonly<Record<number, readonly Place[]>>): Promise<unknown[]> {
  const said: unknown[] = []
  const note = (what: string) => (input: unknown) => {
    said.push([what, input])
    return [{ made: 1 }]
  }
  const rows = Object.entries(kept).map(([number, places]) => ({
    number: Number(number),
    places: JSON.stringify(places),
  }))
  const { run } = storeOf({
    'places-before': () => rows,
    'keep-places': note('keep'),
    'put-places-back': note('put'),
  })
  await placesAsBefore(run, 2)
  return said
}

test.each([
  ['it moved nobody', {}, []],
  ['only a later one moved somebody', { 3: [at('a', 1)] }, []],
  [
    'nobody was moved again, and one had no place',
    { 2: [at('a', 1), at('b', null)], 3: [at('c', 1)] },
    [['put', { import: 2, places: [at('a', 1), at('b', null)] }]],
  ],
  [
    'one was moved again, twice: the next one to be undone puts it back',
    { 2: [at('a', 1), at('b', 2)], 3: [at('a', 5), at('c', 6)], 4: [at('a', 7)] },
    [
      ['keep', { import: 3, places: [at('a', 1), at('c', 6)] }],
      ['put', { import: 2, places: [at('b', 2)] }],
    ],
  ],
])('the undo of an import puts actors back: %s', async (_, kept, expected) => {
  expect(await written(kept)).toEqual(expected)
})
