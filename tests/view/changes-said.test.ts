import { expect, test } from 'vitest'
import { changesSaid } from '../../client/words/difference.ts'
import { STEPS } from '../../server/domain/difference.ts'
import type { Changes } from '../../server/domain/difference-in-words.ts'

const NONE = {
  ...(Object.fromEntries(STEPS.map((step) => [step, 0])) as Omit<Changes, 'unchanged' | 'events' | 'turned' | 'left'>),
  ...{ unchanged: 9, events: 4, turned: 0, left: { unattested: 0, denied: 0, structure: 0, filtered: 0, later: 0 } },
}

test.each<readonly [Partial<Changes>, string]>([
  [{}, 'No relation changed.'],
  [{ began: 1, mayHaveBegun: 2, ended: 3 }, '1 relation began, 2 may have; 3 ended.'],
  [{ ended: 1 }, '1 relation ended.'],
  [{ mayHaveEnded: 2 }, '0 relations ended, 2 may have.'],
  [{ becameCertain: 3, noLongerAttested: 1 }, '4 relations are only better or worse attested.'],
  [{ ended: 2, attestedAgain: 1, turned: 1 }, '2 relations ended; 1 is only better or worse attested; 1 pair turned.'],
])('every change is counted in the sentence: %o', (changes, sentence) => {
  const said = changesSaid({ ...NONE, ...changes }).map((part) => (typeof part === 'string' ? part : part.strong))
  expect(said.join('').trim()).toBe(sentence)
})
