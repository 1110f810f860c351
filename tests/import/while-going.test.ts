import { expect, test } from 'vitest'
import { Stopped } from '../../server/domain/errors.ts'
import { whileGoing } from '../../server/import/while-going.ts'
import { storeOf } from '../store/double.ts'

test('a transaction asks on until the signal, and then no more', async () => {
  const ending = new AbortController()
  const { run } = storeOf({ datasets: () => [] })
  const going = whileGoing(run, ending.signal, () => new Stopped('Stopped: nothing was written.'))

  expect(await going('datasets', {})).toEqual([])
  ending.abort()
  expect(() => going('datasets', {})).toThrow(new Stopped('Stopped: nothing was written.'))
})
