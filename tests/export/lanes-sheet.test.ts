import { expect, test } from 'vitest'
import { conflict, pair, textsOf } from './composed.ts'

/** What an A4 sheet has between margins of an inch, px. */
const SHEET = 930
const MANY = 'hts,syrian-government-assad,sdf,russia,iran,islamic-state,united-states,ypg'

test.each([
  ['one pair says all', 'hts', { types: true, told: true, noted: true }],
  [
    'of three the notes name day, signs and source',
    'hts,syrian-government-assad,sdf',
    { types: true, told: false, noted: true },
  ],
  [
    'of five a sign has one lane',
    'hts,syrian-government-assad,sdf,russia,iran',
    { types: false, told: false, noted: true },
  ],
  ['of eight the notes stand at the address', MANY, { types: false, told: false, noted: false }],
])('lanes fit one sheet: %s', (_, others, expected) => {
  const { marks, height } = pair(conflict, 'turkey', others)
  const said = textsOf(marks).map(({ text }) => text)
  const has = (part: string) => said.some((text) => text.includes(part))

  expect(height).toBeLessThanOrEqual(SHEET)
  expect({ types: has('cooperates with'), told: has('Scattered'), noted: has('7 Oct 2017') }).toEqual(expected)
  expect(has('one lane a sign')).toBe(!expected.types)
})
