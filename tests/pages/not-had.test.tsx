import { expect, test } from 'vitest'
import { NotHadPage } from '../../client/pages/not-had.tsx'
import { storesAt, textOf } from '../parts/stage.tsx'

test('what was recorded by a day and cannot be had says so and why, and offers two ways on', async () => {
  const address = '/network?t=2023-02-02&recorded=1970-01-11'
  const { data } = (await storesAt(address)).loaded.store.getState()
  if (data === null) throw new Error('the network is not there')
  const failure = { message: 'The question takes more time than one may have', code: '504', isOtherVersion: false }

  expect(await textOf(address, <NotHadPage data={data} recorded={10} failure={failure} />)).toEqual([
    'What was recorded by 11 Jan 1970 could not be had.',
    'The question takes more time than one may have.',
    'Try now',
    'As known now',
  ])
})
