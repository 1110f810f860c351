import { describe, expect, test } from 'vitest'
import type { Status } from '../../server/domain/relation.ts'
import { timeScale } from '../../server/drawing/lanes-axis.ts'
import { hairsOf } from '../../server/drawing/lanes-hair.ts'
import { type Laid, laidOf } from '../../server/drawing/lanes-ink.ts'
import { laneSizes } from '../../server/drawing/lanes-sizes.ts'
import { tracksOf } from '../../server/drawing/lanes-tracks.ts'
import { day, relation, type Stated } from './lanes-made.ts'

/** A scale of ten px a day, from the first day at 0. */
const daily = (from: string, to: string) => timeScale(day(from), day(to), 0, (day(to) + 1 - day(from)) * 10)
const laid = (stated: Stated, from: string, to: string, word: '0' | '6' | '12' | 'all' = '12') =>
  laidOf(relation(stated), word, daily(from, to), laneSizes.screen)

describe('what of a relation is drawn', () => {
  test.each<[string, Stated, Pick<Laid, 'pieces' | 'possible'>]>([
    [
      'a state with both days is a bar, without tails',
      { start: '2018-03-02', end: '2018-03-04' },
      { pieces: [{ kind: 'bar', x1: 10, x2: 40 }], possible: [{ x1: 10, x2: 40 }] },
    ],
    [
      'an attested day of which no more is known is a dot with tails to both edges',
      { observed: ['2018-03-03'] },
      { pieces: [{ kind: 'bar', x1: 20, x2: 30 }], possible: [{ x1: 0, x2: 100 }] },
    ],
    [
      'a start that is known to the month is drawn as the month, and makes nothing certain',
      { start: '2018-03' },
      { pieces: [{ kind: 'dot', x1: 0, x2: 100 }], possible: [{ x1: 0, x2: 100 }] },
    ],
    [
      'an observation within a bar is a dot in it; that at its end is the end',
      { observed: ['2018-03-02', '2018-03-05', '2018-03-08'] },
      {
        pieces: [
          { kind: 'bar', x1: 10, x2: 80 },
          { kind: 'dotInBar', x1: 40, x2: 50 },
        ],
        possible: [{ x1: 0, x2: 100 }],
      },
    ],
    [
      'an event of a day is a tick of that day',
      { type: 'ATTACKS', start: '2018-03-03' },
      { pieces: [{ kind: 'tick', x1: 20, x2: 30 }], possible: [] },
    ],
    [
      'an event of a year is never sharpened',
      { type: 'ATTACKS', start: '2018' },
      { pieces: [{ kind: 'tick', x1: 0, x2: 100 }], possible: [] },
    ],
    [
      'what is longer than the span runs from edge to edge',
      { start: '1995', end: '2024-12-31' },
      { pieces: [{ kind: 'bar', x1: 0, x2: 100 }], possible: [] },
    ],
  ])('%s', (_case, stated, { pieces, possible }) => {
    const found = laid(stated, '2018-03-01', '2018-03-10')

    expect({ pieces: found.pieces, possible: found.possible }).toEqual({
      pieces,
      possible,
    })
  })

  test('a core too short to be seen as a bar is a dot', () => {
    const scale = timeScale(day('2018-01-01'), day('2018-12-31'), 0, 365)

    expect(laidOf(relation({ observed: ['2018-03-01'] }), '0', scale, laneSizes.screen).pieces).toEqual([
      { kind: 'dot', x1: 59, x2: 60 },
    ])
  })

  test('nothing is drawn between two periods', () => {
    const pieces = ['2011-03-01/2011-03-20', '2012-10-05/2012-11-02'].map((period) => {
      const [start, end] = period.split('/') as [string, string]
      return laidOf(relation({ start, end }), '12', daily('2011-01-01', '2012-12-31'), laneSizes.screen)
    })

    expect(hairsOf(pieces)).toEqual([])
    expect(pieces.map((one) => one.pieces)).toEqual([
      [{ kind: 'bar', x1: 590, x2: 790 }],
      [{ kind: 'bar', x1: 6430, x2: 6720 }],
    ])
  })

  test('tails of one lane are one hair line of the strongest status, and none beside a bar', () => {
    const on = (status: Status, possible: [number, number], bar?: [number, number]): Laid => ({
      relation: relation({ status, observed: ['2018'] }),
      pieces: bar ? [{ kind: 'bar', x1: bar[0], x2: bar[1] }] : [],
      possible: [{ x1: possible[0], x2: possible[1] }],
    })

    expect(hairsOf([on('disputed', [0, 50]), on('reported', [30, 90]), on('confirmed', [60, 80], [65, 70])])).toEqual([
      { x1: 0, x2: 30, status: 'disputed' },
      { x1: 30, x2: 60, status: 'reported' },
      { x1: 60, x2: 65, status: 'confirmed' },
      { x1: 70, x2: 80, status: 'confirmed' },
      { x1: 80, x2: 90, status: 'reported' },
    ])
  })

  test('each relation takes the first track that is free', () => {
    const scale = timeScale(day('2018-01-01'), day('2018-12-31'), 0, 365)
    const lane = [
      '2018-01-01/2018-06-01',
      '2018-03-01/2018-04-01',
      '2018-05-01/2018-07-01',
      '2018-09-01/2018-10-01',
    ].map((period, index) => {
      const [start, end] = period.split('/') as [string, string]
      return laidOf(relation({ id: `d:${index}`, start, end }), '12', scale, laneSizes.screen)
    })

    expect(tracksOf(lane, laneSizes.screen).single.map(({ laid, track, of }) => [laid.relation.id, track, of])).toEqual(
      [
        ['d:0', 0, 2],
        ['d:1', 1, 2],
        ['d:2', 1, 2],
        ['d:3', 0, 1],
      ],
    )
  })
})
