import { expect, test } from 'vitest'
import { teller } from '../../server/cli/teller.ts'

/** A teller of rows, asked at times of its own, ms, and what it has said. */
function told() {
  const said: string[] = []
  let now = 0
  const ask = teller(
    (line) => said.push(line),
    'rows',
    () => now,
  )
  const tell = (at: number, ...counts: Parameters<typeof ask>) => {
    now = at
    ask(...counts)
  }
  return { said, tell }
}

test('rows, rate and rest are told every two seconds, and no oftener', () => {
  const { said, tell } = told()
  for (const [at, done] of [
    [1_000, 1_000],
    [2_000, 9_000],
    [3_900, 17_000],
    [4_000, 20_500],
    [11_000, 601_000],
  ] as const) {
    tell(at, done, 641_000)
  }

  expect(said).toEqual([
    '9,000 of 641,000 rows, 8,000 a second, about 1 min left',
    '20,500 of 641,000 rows, 6,500 a second, about 2 min left',
    '601,000 of 641,000 rows, 60,000 a second, about 1 s left',
  ])
})

test('rows that an earlier run brought in do not make the rate look higher', () => {
  const { said, tell } = told()
  tell(0, 100_000, 200_000, 100_000)
  tell(10_000, 110_000, 200_000, 100_000)

  expect(said).toEqual(['110,000 of 200,000 rows, 1,000 a second, about 2 min left'])
})

test('two batches in one millisecond make no rate', () => {
  const { said, tell } = told()
  tell(20_000, 120, 6_320)
  tell(20_001, 320, 6_320)

  expect(said).toEqual([])
})
