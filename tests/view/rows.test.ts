import { expect, test } from 'vitest'
import { compared } from '../../client/view/rows.ts'

test.each([
  ['upwards', false, [-3, 0, 7, null]],
  ['downwards', true, [7, 0, -3, null]],
])('days that are not known come last, %s too', (_, down, wanted) => {
  expect([null, 7, -3, 0].toSorted((one, other) => compared(one, other, down))).toEqual(wanted)
})
