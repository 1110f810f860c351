import { expect, test } from 'vitest'
import { typedDays, typedTime } from '../../client/view/typed.ts'
import { dayFrom, isoOf } from '../../server/domain/time/day.ts'

const EDGES = { first: dayFrom(2011, 3, 15), latest: dayFrom(2026, 2, 23) }

test.each([
  ['2 Feb 2023', '2023-02-02', '2023-02-02'],
  ['28 July 2016', '2016-07-28', '2016-07-28'],
  ['July 28, 2016', '2016-07-28', '2016-07-28'],
  [' 2016-07-28 ', '2016-07-28', '2016-07-28'],
  ['sept 2018', '2018-09-01', '2018-09-30'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016..2018', '2016-01-01', '2018-12-31'],
  ['1 May 2016 to 31 May 2016', '2016-05-01', '2016-05-31'],
  ['..2016', '2011-03-15', '2016-12-31'],
  ['latest', '2026-02-23', '2026-02-23'],
])('%s is read as the days that it means', (text, first, last) => {
  const days = typedDays(text, EDGES)
  expect(days && [isoOf(days.first), isoOf(days.last)]).toEqual([first, last])
})

test.each(['30 Feb 2023', '2 Fe 2023', 'Smarch 2016', '28/7/2016', '2018..2016', 'to', '31 Jun 2016'])(
  '%s is no time',
  (text) => expect(typedTime(text)).toBeNull(),
)
