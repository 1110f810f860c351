import { expect, test } from 'vitest'
import { verifiedInWords } from '../../server/cli/verify.ts'

const WHATS = [
  'constraints and indexes',
  'actors',
  'relationships between actors',
  'imports under way',
  'hash of the data',
]

test.each([
  [
    1,
    ['1 constraint or index', '1 actor', '1 relationship between actors', '1 import under way', '1 hash of the data'],
  ],
  [
    2,
    [
      '2 constraints and indexes',
      '2 actors',
      '2 relationships between actors',
      '2 imports under way',
      '2 hash of the data',
    ],
  ],
])('what was checked is told in words for %s of each', (count, said) => {
  const checked = WHATS.map((what) => ({ what, count }))
  const lines = verifiedInWords({ checked, faults: [], warnings: [] }).split('\n')

  expect(lines).toEqual(['Checked:', ...said.map((line) => `  ${line}`), 'Clean: no fault.'])
})
