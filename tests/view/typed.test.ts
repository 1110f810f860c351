import { expect, test } from 'vitest'
import { timeText } from '../../client/view/time.ts'
import { ambiguityIn, timeIn, typedDays, typedTime } from '../../client/view/typed.ts'
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
  ['2 فبراير 2023', '2023-02-02', '2023-02-02'],
  ['2 شباط 2023', '2023-02-02', '2023-02-02'],
  ['اغسطس 2016', '2016-08-01', '2016-08-31'],
  ['تشرين الثاني 2016', '2016-11-01', '2016-11-30'],
  ['٢٨ تموز ٢٠١٦', '2016-07-28', '2016-07-28'],
  ['1 مايو 2016 إلى 31 مايو 2016', '2016-05-01', '2016-05-31'],
  ['latest', '2026-02-23', '2026-02-23'],
  ['2011–2015', '2011-01-01', '2015-12-31'],
  ['2011-2015', '2011-01-01', '2015-12-31'],
  ['آخر يوم', '2026-02-23', '2026-02-23'],
  ['31/12/2025', '2025-12-31', '2025-12-31'],
  ['31.12.2025', '2025-12-31', '2025-12-31'],
  ['31-12-2025', '2025-12-31', '2025-12-31'],
  ['12/31/2025', '2025-12-31', '2025-12-31'],
  ['٣١/١٢/٢٠٢٥', '2025-12-31', '2025-12-31'],
  ['5/5/2025', '2025-05-05', '2025-05-05'],
  ['\u20662016\u2060-\u206007\u2060-\u206028\u2069', '2016-07-28', '2016-07-28'],
  ['2025/12/31', '2025-12-31', '2025-12-31'],
  ['1/1/2016 إلى 31/12/2017', '2016-01-01', '2017-12-31'],
])('%s is read as the days that it means', (text, first, last) => {
  const days = typedDays(text, EDGES)
  expect(days && [isoOf(days.first), isoOf(days.last)]).toEqual([first, last])
})

test.each([
  '30 Feb 2023',
  '2 Fe 2023',
  'Smarch 2016',
  '3/4/2025',
  '31/2/2025',
  '31/13/2025',
  '31/12/25',
  '31/12.2025',
  '2016..3/4/2025',
  '2018..2016',
  'to',
  '31 Jun 2016',
  '31 حزيران 2016',
  '2 محرم 2016',
])('%s is no time', (text) => expect(typedTime(text)).toBeNull())

test.each([
  ['a year', 'Turkey YPG 2013', 'Turkey YPG', '2013'],
  ['a span', 'Turkey YPG 2011..2015', 'Turkey YPG', '2011..2015'],
  ['a day of three words', 'turkey 28 July 2016', 'turkey', '2016-07-28'],
  ['a month', 'July 2016', '', '2016-07'],
  ['a time that stands before the names', '2013 Turkey YPG', 'Turkey YPG', '2013'],
  ['a time between the names', 'Turkey July 2016 YPG', 'Turkey YPG', '2016-07'],
  ['what leads to a time', 'Turkey YPG in 2013', 'Turkey YPG', '2013'],
  ['a span of words', 'Turkey from 2011 to 2015', 'Turkey', '2011..2015'],
  ['Arabic', 'تركيا 2013', 'تركيا', '2013'],
  ['Arabic that leads to a time', 'تركيا في تموز 2016', 'تركيا', '2016-07'],
  ['the longest that is one', '1 May 2016 to 31 May 2016', '', '2016-05'],
  ['names alone', 'March 14 alliance', 'March 14 alliance', null],
  ['a time that is not finished', 'Turkey 28 July 20', 'Turkey 28 July 20', null],
  ['nothing', ' ', '', null],
])('a query is parted into names and time: %s', (_, query, names, t) => {
  const { time, ...rest } = timeIn(query)
  expect([rest.names, time && timeText(time)]).toEqual([names, t])
})

test('the words for today are read in both languages', () => {
  expect([typedTime('today'), typedTime(' اليوم ')]).toEqual([{ kind: 'today' }, { kind: 'today' }])
})

test.each<[text: string, readings: string[] | null]>([
  ['3/4/2025', ['2025-04-03', '2025-03-04']],
  ['03.04.2025', ['2025-04-03', '2025-03-04']],
  ['2016..3/4/2025', ['2025-04-03', '2025-03-04']],
  ['5/5/2025', null],
  ['31/12/2025', null],
  ['2016-07-28', null],
  ['nonsense', null],
])('%s: day and month that cannot be told apart are both named', (text, readings) => {
  expect(ambiguityIn(text)?.readings.map(isoOf) ?? null).toEqual(readings)
})
