import { expect, test } from 'vitest'
import { createPauses } from '../../server/store/pauses.ts'

test('what can wait goes on once nothing else is under way, also where that failed', async () => {
  const { during, pause } = createPauses()
  const seen: string[] = []
  const ends: (() => void)[] = []
  const asked = () => during(() => new Promise<void>((resolve) => ends.push(resolve)))

  await pause()
  const [one, other] = [asked(), asked()]
  const waiting = pause().then(() => seen.push('went on'))
  ends[0]?.()
  await one
  seen.push('one is answered')
  ends[1]?.()
  await other
  await waiting
  expect(seen).toEqual(['one is answered', 'went on'])

  await expect(during(() => Promise.reject(new Error('it fell')))).rejects.toThrow('it fell')
  await pause()
})
