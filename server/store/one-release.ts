import { StoreUnavailable } from '../domain/errors.ts'
import type { Release } from '../domain/release.ts'
import type { Store } from './store.ts'

const TRIES = 3

/** An answer out of one state of the data: asked again where an import became visible while it was put together. */
export async function ofOneRelease<Answer>(
  store: Store,
  answer: (release: Release) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const release = await store.release()
    const answered = await answer(release)
    if ((await store.release()) === release) return answered
  }
  throw new StoreUnavailable('The data are being changed', 1)
}
