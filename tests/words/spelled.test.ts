import { expect, test } from 'vitest'
import { spelledOut } from '../../client/words/spelled.ts'

test.each<[text: string, said: string]>([
  ['founding date of syrian-national-army', 'founding date of Syrian National Army'],
  ['day of the SPLITS_FROM of 2017', 'day of the “splits from” of 2017'],
  ['missing PART_OF (mode leader)', 'missing “is part of” (mode leader)'],
  ['HTS, SOHR and NATO in 2012-2014, an al-Bab of no id', 'HTS, SOHR and NATO in 2012-2014, an al-Bab of no id'],
])('%s: types and actors are named as on the page', (text, said) => {
  const names = new Map([['syrian-national-army', 'Syrian National Army']])
  expect(spelledOut(text, (id) => names.get(id))).toBe(said)
})
