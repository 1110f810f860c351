import { FuzzyDate } from '@edtf-ts/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, certainlyHolds, mayHold } from '../../server/domain/time/bounds.ts'
import { addMonths, civilOf, dayFrom, dayOf, isoOf } from '../../server/domain/time/day.ts'
import { dayInWords, spanInWords, statedInWords } from '../../server/domain/time/in-words.ts'
import { shownSpan, standingOf } from '../../server/domain/time/last-word.ts'
import { isMisread, readStatedDate } from '../../server/domain/time/stated-date.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const FIRST = day('1000-01-01')
const LAST = day('2199-12-31')

const anyDay = fc.integer({ min: FIRST, max: LAST })
const near = fc.integer({ min: day('2011-01-01'), max: day('2020-12-31') })

/** A stated date that holds a day: the day itself, its month, year or decade, perhaps doubted. */
const statedAround = (at: fc.Arbitrary<number>) =>
  fc.tuple(at, fc.constantFrom(10, 7, 4, 3, 2), fc.constantFrom('', '?', '~', '%')).map(([on, length, doubt]) => {
    const iso = isoOf(on).slice(0, length)
    return `${length < 4 ? iso.padEnd(4, 'X') : iso}${doubt}`
  })

test('days and their texts are one to one over twelve centuries', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const { year, month, date } = civilOf(on)
      expect(dayOf(isoOf(on))).toBe(on)
      expect(dayFrom(year, month, date)).toBe(on)
      expect(new Date(on * 86_400_000).toISOString().slice(0, 10)).toBe(isoOf(on))
    }),
  )
})

test.each([
  ['2023-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['1970-01-01', '1970-01-01'],
  ['2023-2-01', null],
  ['2023-00-10', null],
])('%s is the day %s', (text, iso) => {
  const found = dayOf(text)
  expect(found === null ? null : isoOf(found)).toBe(iso)
})

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2023-03-31', -1, '2023-02-28'],
  ['2023-12-15', 1, '2024-01-15'],
  ['2000-01-01', -24, '1998-01-01'],
])('%s and %i months is %s', (from, months, to) => {
  expect(isoOf(addMonths(day(from), months))).toBe(to)
})

test('our reader agrees with an independent one on every date both take', () => {
  fc.assert(
    fc.property(statedAround(anyDay), (text) => {
      const ours = readStatedDate(text)
      const theirs = FuzzyDate.parse(text)
      if (isMisread(ours)) {
        expect(text).toMatch(/^2[1-9]XX/)
        return
      }
      const edges = [theirs.minMs, theirs.maxMs].map((ms) => new Date(Number(ms)).toISOString().slice(0, 10))
      expect(edges).toEqual([isoOf(ours.first), isoOf(ours.last)])
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['2017-09-00', 'write 2017-09 where the day is not known'],
  ['2017-00-00', 'write 2017 where the month is not known'],
  ['+1921-00-00T00:00:00Z', 'write 1921'],
  ['2020-05-06T10:00:00Z', 'write 2020-05-06'],
  ['9999-12-31', 'write .. where it still goes on, or leave it empty where it is not known'],
  ['1990s', 'write 199X'],
  ['n.d.', 'leave it empty where it is not known'],
  ['2014-5', 'write 2014-05'],
  ['2014/05/06', 'write 2014-05-06'],
])('%s is refused, and the remedy is: %s', (text, remedy) => {
  expect(readStatedDate(text)).toMatchObject({ remedy })
})

/** States whose dates are in order, as an import would take them. */
const states = fc
  .record({
    start: fc.option(statedAround(near)),
    end: fc.option(fc.oneof(statedAround(near), fc.constant('..'))),
    observed: fc.array(statedAround(near), { maxLength: 3 }),
  })
  .map((dates) => ({ dates, derived: boundsOf('state', dates) }))
  .filter(({ derived }) => 'bounds' in derived)
  .map(({ dates, derived }) => {
    if (!('bounds' in derived)) throw new Error('filtered')
    return { ...dates, bounds: derived.bounds }
  })

describe('of any state', () => {
  test('what is certain is possible, on a day and over a span', () => {
    fc.assert(
      fc.property(states, near, fc.nat(900), ({ bounds }, from, length) => {
        for (const to of [from, from + length])
          if (certainlyHolds(bounds, from, to)) expect(mayHold(bounds, from, to)).toBe(true)
      }),
    )
  })

  test('a sharper start never enlarges what is possible', () => {
    fc.assert(
      fc.property(states, near, near, (state, sharp, on) => {
        const within = state.start === null ? null : readStatedDate(state.start)
        fc.pre(within !== null && !isMisread(within) && within.first <= sharp && sharp <= within.last)
        const sharper = boundsOf('state', { ...state, start: isoOf(sharp) })
        if ('bounds' in sharper && mayHold(sharper.bounds, on)) expect(mayHold(state.bounds, on)).toBe(true)
      }),
    )
  })

  test('the shown span holds exactly the days from the first to the last that the last word shows', () => {
    fc.assert(
      fc.property(states, fc.constantFrom('0', '6', '12', '36', 'all' as const), (state, word) => {
        const [from, to] = [day('2008-01-01'), day('2024-12-31')]
        const shown = Array.from({ length: to - from + 1 }, (_, offset) => from + offset).filter((on) =>
          ['certain', 'possible'].includes(standingOf(state, word, on) ?? ''),
        )
        const span = shownSpan(state, word)
        const cut = span && { first: Math.max(span.first, from), last: Math.min(span.last, to) }
        expect(cut && cut.first <= cut.last ? [cut.first, cut.last] : []).toEqual(
          shown.length > 0 ? [shown[0], shown.at(-1)] : [],
        )
      }),
      { numRuns: 60 },
    )
  })
})

test.each([
  ['2023-02-02', '2 Feb 2023'],
  ['2018-10', 'Oct 2018'],
  ['2013~', 'about 2013'],
  ['2023?', '2023?'],
  ['2013%', 'about 2013?'],
  ['201X', 'the 2010s'],
  ['..', 'still going on when recorded'],
])('%s reads %s', (stated, words) => {
  expect(statedInWords(stated)).toBe(words)
})

test('days and spans in titles', () => {
  expect(dayInWords(day('2023-02-02'), 'long')).toBe('2 February 2023')
  expect(spanInWords(day('2011-01-01'), day('2025-12-31'))).toBe('2011 to 2025')
  expect(spanInWords(day('2016-02-01'), day('2016-02-29'))).toBe('February 2016')
  expect(spanInWords(day('2011-03-01'), day('2025-12-31'))).toBe('March 2011 to December 2025')
  expect(spanInWords(day('2011-03-02'), day('2025-12-31'))).toBe('2 March 2011 to 31 December 2025')
})

const HOLDS_IT = 'write the finest day, month or year that holds it, and the range in summary'
const HOLDS_THEM = 'write the finest day, month or year that holds them, and the rest in summary'

test.each([
  ['a season', '2016-21', 'write the year, or the month that holds it'],
  ['a doubtful quarter', '2016-33~', 'write the year, or the month that holds it'],
  ['a half year', '2016-41', 'write the year, or the month that holds it'],
  ['a month that no year has', '2016-13', 'months run from 01 to 12'],
  ['a day of one', '2016-21-05', 'months run from 01 to 12'],
  ['a month far off', '2016-99', 'months run from 01 to 12'],
  ['a year far on', 'Y17E8', 'this program holds no later date'],
  ['a year far back', 'Y-17E7', 'this program holds no earlier date'],
  ['Arabic digits', '٢٠١٦-٠٥', 'write 2016-05'],
  ['Persian digits', '۲۰۱۶', 'write 2016'],
  ['wide digits', '２０１６', 'write 2016'],
  ['a long dash', '2016–05', 'write 2016-05'],
  ['a doubt within', '2016?-05', 'write 2016-05?'],
  ['a doubt before', '2016-05-~10', 'write 2016-05-10~'],
  ['two doubts', '2016?~', 'write 2016%'],
  ['small letters', '2016-xx-xx', 'write 2016-XX-XX'],
  ['a decimal of a spreadsheet', '2016.0', 'write 2016'],
  [
    'two years',
    '2016–2017',
    'write 2016 as start and 2017 as end if it lasted so long, else the finest date that is known',
  ],
  ['a school year', '2022/23', 'write the finest day, month or year that holds it, and the range in summary'],
  ['a day before its month', '21/04/2019', 'write 2019-04-21'],
  ['a day after its month', '04-21-2019', 'write 2019-04-21'],
  ['a day that may be a month', '06/04/2019', 'write 2019-04-06 or 2019-06-04'],
  ['a day that no month has', '31.02.2019', 'correct it, and write YYYY-MM-DD'],
  ['a month before its year', '8/2013', 'write 2013-08'],
  ['a short year', '06/01/23', 'write YYYY-MM-DD'],
  ['a month in words', 'Apr 2023', 'write 2023-04'],
  ['a day in words', '15 April 2023', 'write 2023-04-15'],
  ['a quarter in letters', 'Q3 2023', 'write the year, or the month that holds it'],
  ['a season in words', 'Summer 2014', 'write the year, or the month that holds it'],
  [
    'a serial number of a spreadsheet',
    '45031',
    'write 2023-04-15, which Excel means by it, and format the column as text',
  ],
  ['two days with a word between', '2016-05-03 and 2016-05-04', HOLDS_THEM],
  ['two days with a bar between', '2016-05-03|2016-05-04', HOLDS_THEM],
  ['a doubt in words behind a day', '2016-05-03 (approx)', 'write 2016-05-03~'],
  ['a doubt in brackets', '2016 (?)', 'write 2016?'],
  ['a time of twelve hours', '2016-05-03 10:00 AM', 'write 2016-05-03'],
  ['a zone without a time', '2016-05-03+03:00', 'write 2016-05-03'],
  ['about', 'c. 2016', 'write 2016~'],
  ['about a month in words', 'ca. May 2016', 'write 2016-05~'],
  ['about, in Arabic', 'حوالي 2016', 'write 2016~'],
  ['a part of a year', 'late 2016', 'write 2016, and the rest in summary'],
  ['since', 'since 2016', 'write 2016 as start where it began then, and what the source says in summary'],
  ['before', 'before 5 May 2016', 'write 2016-05-05 as end where it ended then, and what the source says in summary'],
  ['a sign of a spreadsheet', "'2016", 'write 2016'],
  ['brackets', '(2016)', 'write 2016'],
  ['a decade in a small letter', '201x', 'write 201X'],
  ['a digit that is not known, as an older EDTF has it', '201u', 'write 201X'],
  ['a month that is not known, as an older EDTF has it', '2016-uu', 'write 2016-XX'],
  ['a decade with an apostrophe', "1980's", 'write 198X'],
  ['a century', '19th century', 'write 18XX'],
  ['three dots', '...', 'write .. where the source says that it still goes on, else leave it empty'],
  ['a week', '2016-W05', 'write the day, or the month or year that holds the week'],
  ['a day by its number', '2016-366', 'write 2016-12-31'],
  ['a day by a number that the year has not', '2015-366', 'no day of 2015 has this number; write YYYY-MM-DD'],
  [
    'two years, the second short',
    '2016–17',
    'write 2016 as start and 2017 as end if it lasted so long, else the finest date that is known',
  ],
  [
    'two years that look like a month',
    '2011-13',
    'months run from 01 to 12; of the years 2011 to 2013 write 2011 as start and 2013 as end',
  ],
  ['some days in words', '3-5 May 2016', HOLDS_IT],
  ['some months in words', 'May to June 2016', HOLDS_IT],
  ['an open beginning', '/2016', HOLDS_IT],
  ['a count of seconds', '1462233600', 'write 2016-05-03, the day that it means in UTC'],
  ['a count of milliseconds', '1462233600000', 'write 2016-05-03, the day that it means in UTC'],
  ['an error of a spreadsheet', '#N/A', 'correct its formula, or leave the cell empty'],
  ['a day without its year', '9/11', 'write YYYY-MM-DD'],
  ['a month with a short year', 'May-16', 'write YYYY-MM or YYYY-MM-DD'],
  ['a year of three digits', '999', 'write YYYY'],
  ['a month without a dash', '201605', 'write 2016-05'],
  ['blanks for dashes', '2016 05 03', 'write 2016-05-03'],
  ['a day in Chinese or Japanese', '2016年5月3日', 'write 2016-05-03'],
  ['an ordinal', '5th of May, 2016', 'write 2016-05-05'],
  ['a month in words between dashes', '03-May-2016', 'write 2016-05-03'],
  ['an Islamic year', '1437 AH', 'write the day of the Gregorian calendar'],
  ['an Islamic month', '15 Shaban 1437', 'write the day of the Gregorian calendar'],
  ['an Islamic year in Arabic', '1437 هـ', 'write the day of the Gregorian calendar'],
  ['a Buddhist year', '2559 BE', 'write the day of the Gregorian calendar'],
  [
    'what may be an Iranian day',
    '1395/02/25',
    'write 1395-02-25; of an Islamic or Iranian year write the day of the Gregorian calendar',
  ],
])('what is no stated date is told with what would be: %s', (_, text, remedy) => {
  expect(readStatedDate(text)).toMatchObject({ remedy })
})
