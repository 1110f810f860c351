import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, unguarded } from '../../server/domain/formula-guard.ts'

test.each([
  ['a formula', '=SUM(A1:A9) Brigade', "'=SUM(A1:A9) Brigade"],
  ['a minus', '-5 posts taken', "'-5 posts taken"],
  ['a plus', '+Guard', "'+Guard"],
  ['an at sign', '@dawn', "'@dawn"],
  ['a tab', '\tx', "'\tx"],
  ['a formula that was typed with a quote', "'=1+1", "''=1+1"],
  ['one that was typed with two', "''=1+1", "'''=1+1"],
  ['a quote before a word', "'Asharq", "'Asharq"],
  ['plain text', 'Turkey', 'Turkey'],
  ['nothing', '', ''],
])('%s is guarded', (_, text, written) => {
  expect(guarded(text)).toBe(written)
  expect(unguarded(written)).toBe(text)
})

test('every text comes back as it was', () => {
  const text = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1'))
    .map((letters) => letters.join(''))
  fc.assert(fc.property(fc.oneof(text, fc.string()), (typed) => unguarded(guarded(typed)) === typed))
})
