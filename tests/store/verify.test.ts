import { expect, test } from 'vitest'
import { verify } from '../../server/store/verify.ts'
import { storeOf } from './double.ts'

test('every constraint and index that is missing is a fault, of each migration and each type', async () => {
  const empty = () => []
  const { faults } = await verify(
    storeOf({
      'verify-names': () => [{ name: 'actor_id' }],
      'verify-actors': empty,
      'verify-sources': empty,
      'verify-relations': empty,
      'verify-relationships': empty,
      'verify-jobs': empty,
      count: empty,
    }),
  )
  const missing = faults.map(({ id }) => id)
  expect(missing).not.toContain('actor_id')
  expect(missing).toEqual(
    expect.arrayContaining([
      ...['source_id', 'relation_id', 'revision_id', 'import_job_id', 'import_writer_id', 'dataset_id', 'graph_id'],
      ...['cites_id', 'actor_names', 'relation_backs_id', 'relation_backs_held'],
    ]),
  )
})
