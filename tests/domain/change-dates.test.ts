import { describe, expect, test } from 'vitest'
import { changeDateOf, unsureOf } from '../../server/domain/change-dates.ts'
import { changeDateInWords, unsureInWords } from '../../server/domain/change-in-words.ts'
import { ownStepOf, type Step } from '../../server/domain/difference.ts'
import { boundsOf, type Life } from '../../server/domain/time/bounds.ts'
import { relation } from '../drawing/made.ts'
import { day, syria } from '../export/graphs.ts'

type Dates = { start?: string | null; end?: string | null; observed?: string[]; life?: Life }

function state({ start = null, end = null, observed = [], life }: Dates) {
  const derived = boundsOf('state', { start, end, observed }, life)
  if ('refused' in derived) throw new Error(derived.refused)
  return { ...relation({ start: '2016' }), start, end, observed, bounds: derived.bounds }
}

const [A, B] = [day('2016-07-28'), day('2017-07-28')]
const founded: Life = { founded: '2017-01-28', dissolved: null }

describe('a change between 28 July 2016 and 28 July 2017 bears the date on which it hangs', () => {
  test.each<[string, Dates, Step, string]>([
    [
      'a start, not what was seen a day after the second day',
      { start: '2017-04-28', observed: ['2017-07-06', '2017-08'] },
      'began',
      'since 28 Apr 2017',
    ],
    [
      'without a start the first day on which it is seen',
      { observed: ['2017-05', '2017-08', '2019'], life: founded },
      'began',
      'attested May 2017',
    ],
    [
      'a first sight after the second day is told as the next',
      { observed: ['2017-11'], life: founded },
      'mayHaveBegun',
      'next attested Nov 2017',
    ],
    ['a start that nobody sees last', { start: '2017-05-09' }, 'mayHaveBegun', 'since 9 May 2017'],
    [
      'of later sights only the nearest',
      { observed: ['2014', '2018-01-31~', '2020', '2023'] },
      'attestedAgain',
      'next attested about 31 Jan 2018',
    ],
    ['a sight between the days', { observed: ['2014', '2017-05-01', '2019'] }, 'attestedAgain', 'attested 1 May 2017'],
    ['a stated end', { start: '2015', end: '2017-05~' }, 'ended', 'until about May 2017'],
    [
      'the end of its actor',
      { start: '2015', observed: ['2016-07-28'], life: { founded: null, dissolved: '2016-12-08' } },
      'ended',
      'at latest until 8 Dec 2016',
    ],
    ['an end of which the year alone is known', { start: '2016-08', end: '2016' }, 'mayHaveEnded', 'until 2016'],
    [
      'the last sight before it fell silent, none of later years',
      { observed: ['2015-02-22', '2016-02-01', '2020'] },
      'noLongerAttested',
      'last attested 1 Feb 2016',
    ],
    ['a start after which nothing is heard', { start: '2015-12-10' }, 'noLongerAttested', 'last attested 10 Dec 2015'],
    [
      'what made it certain',
      { observed: ['2016-08-29', '2017-03', '2020-01-13'] },
      'becameCertain',
      'attested 29 Aug 2016',
    ],
    ['a start known to the month', { start: '2016-07', observed: ['2018'] }, 'becameCertain', 'since Jul 2016'],
    ['its last certain day', { start: '2015', observed: ['2017-04'] }, 'noLongerCertain', 'last attested Apr 2017'],
    ['an end known to the month', { start: '2015', end: '2017-07' }, 'noLongerCertain', 'until Jul 2017'],
  ])('%s', (_, dates, step, said) => {
    const one = state(dates)
    const date = changeDateOf(one, step, { a: A, b: B })
    expect(date && changeDateInWords(date)).toBe(said)
  })
})

test('read backwards a change hangs on the same date', () => {
  const one = state({ start: '2017-04-28', observed: ['2017-07-06', '2017-08'] })
  expect(changeDateOf(one, 'ended', { a: B, b: A })).toEqual(changeDateOf(one, 'began', { a: A, b: B }))
})

test.each<[string, Dates, Step, string | null]>([
  ['a start known to the month', { start: '2017-07' }, 'mayHaveBegun', 'start known to the month only'],
  ['a start known to the year', { start: '2017' }, 'mayHaveBegun', 'start known to the year only'],
  ['nothing after its start', { start: '2017-05-09' }, 'mayHaveBegun', 'not known to last to 28 Jul 2017'],
  [
    'seen only later',
    { observed: ['2017-11'], life: founded },
    'mayHaveBegun',
    'not known to have begun by 28 Jul 2017',
  ],
  ['an end known to the year', { start: '2015', end: '2016' }, 'mayHaveEnded', 'end known to the year only'],
  ['no start', { end: '2016-09-01' }, 'mayHaveEnded', 'not known to have begun by 28 Jul 2016'],
  ['what surely began', { start: '2017-05-09', observed: ['2018'] }, 'began', null],
])('why a change may only have been is said: %s', (_, dates, step, said) => {
  const unsure = unsureOf(state(dates), step, { a: A, b: B })
  expect(unsure && unsureInWords(unsure)).toBe(said)
})

test('every relation of the data that changed by itself has a date, and what may have been a reason', () => {
  const told = syria().relations.flatMap((one) => {
    const step = ownStepOf(one, '12', A, B)
    if (step === null) return []
    const unsure = unsureOf(one, step, { a: A, b: B })
    return [[changeDateOf(one, step, { a: A, b: B }) !== null, unsure !== null, step.startsWith('mayHave')]]
  })
  expect(told.length).toBeGreaterThan(40)
  expect(told.filter(([date, unsure, may]) => !date || unsure !== may)).toEqual([])
})
