import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/domain/errors.ts'
import type { Release } from '../../server/domain/release.ts'
import { createBodies } from '../../server/http/kept-bodies.ts'

const release = (hash: string): Release => ({ number: null, hash, datasets: [] })

/** Bodies over data whose release can be changed, and how often one was made. */
function kept() {
  const state = { now: release('a1b2c3d4'), isAway: false, made: 0 }
  const bodyOf = createBodies(() =>
    state.isAway ? Promise.reject(new StoreUnavailable()) : Promise.resolve(state.now),
  )
  const ask = async (key: string, fails = false) => {
    const { plain, packed } = await bodyOf(key, async () => {
      state.made += 1
      if (fails) throw new Error('it was not made')
      return `${key} ${state.made}`
    })
    expect(gunzipSync(packed).toString()).toBe(plain.toString())
    return plain.toString()
  }
  return { state, ask }
}

test('many who ask alike at once have one made, also later', async () => {
  const { ask } = kept()

  expect(await Promise.all([ask('all'), ask('all'), ask('all')])).toEqual(['all 1', 'all 1', 'all 1'])
  expect([await ask('all'), await ask('2016')]).toEqual(['all 1', '2016 2'])
})

test('once the data have changed it is made anew', async () => {
  const { state, ask } = kept()
  await ask('all')
  state.now = release('b2c3d4e5')

  expect(await ask('all')).toBe('all 2')
})

test('while the database is away nothing kept is given', async () => {
  const { state, ask } = kept()
  await ask('all')
  state.isAway = true

  await expect(ask('all')).rejects.toThrow(StoreUnavailable)
})

test('what could not be made is asked for again', async () => {
  const { ask } = kept()

  await expect(ask('all', true)).rejects.toThrow('it was not made')
  expect(await ask('all')).toBe('all 2')
})

test('of many questions the eldest goes', async () => {
  const { ask } = kept()
  for (let year = 1; year <= 9; year += 1) await ask(`${year}`)

  expect([await ask('9'), await ask('1')]).toEqual(['9 9', '1 10'])
})
