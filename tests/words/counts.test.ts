import { expect, test } from 'vitest'
import { words } from '../../client/words/en.ts'
import { matrixWords } from '../../client/words/matrix.ts'
import { dataWords, homeWords } from '../../client/words/pages.ts'

test.each([
  [words.foot.others(1), '1 other'],
  [words.foot.others(12), '12 others'],
  [homeWords.lead(1, 1, 1, 2011, '2012'), '1 dated relation among 1 actor, 2011 to 2012, from 1 source.'],
  [homeWords.lead(2, 3, 4, 2011, '2012'), '2 dated relations among 3 actors, 2011 to 2012, from 4 sources.'],
  [dataWords.bySource(1, 2), 'By source: 1 publisher of 2 sources'],
  [matrixWords.drawnIn({ some: 1, all: 1 }), 'In 1 of 1 pair; rows act towards columns.'],
])('what is one alone is said in the singular: %s', (said, wanted) => {
  expect(said).toBe(wanted)
})
