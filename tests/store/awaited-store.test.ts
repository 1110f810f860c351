import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/domain/errors.ts'
import { awaitedStore } from '../../server/store/awaited-store.ts'
import type { Store } from '../../server/store/store.ts'
import { storeOf } from './double.ts'

test('until a store is open, and whenever it is away, every question is refused and may be asked again soon', async () => {
  let open: Store | null = null
  const store = awaitedStore(() => open)
  const asked = () => [store.run('kinds', { ids: null }), store.release(), store.ready(), store.together(async () => 1)]
  for (const question of asked())
    await expect(question).rejects.toEqual(new StoreUnavailable('The database is being started', 2))

  open = storeOf({ kinds: () => [{ id: 'hts', kind: 'armed-group' }] })
  expect((await Promise.all(asked()))[0]).toEqual([{ id: 'hts', kind: 'armed-group' }])

  open = null
  await expect(store.run('kinds', { ids: null })).rejects.toBeInstanceOf(StoreUnavailable)
})
