import { describe, expect, test } from 'vitest'
import { lanesOf, yearsOfPair } from '../../server/drawing/lanes.ts'
import { laneGroups } from '../../server/drawing/lanes-groups.ts'
import { nameSpans } from '../../server/drawing/lanes-names.ts'
import type { Mark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { actor, day, hill, measure, relation, river, type Stated } from './lanes-made.ts'

/** The lanes of hill and river, as a screen of 900 px shows them. */
const drawn = (stated: readonly Stated[], from: string, to: string, over: { width?: number } = {}) =>
  lanesOf(
    {
      pairs: [{ a: hill, b: river, relations: stated.map((one, index) => relation({ id: `d:${index + 1}`, ...one })) }],
      word: '12',
      from: day(from),
      to: day(to),
      width: over.width ?? 900,
      sizes: 'screen',
    },
    measure,
  )
const lanesIn = (lanes: ReturnType<typeof lanesOf>) => lanes.pairs.flatMap((pair) => pair.lanes)
const textsIn = (marks: Iterable<Mark>) => [...flat(marks)].flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))

describe('lanes', () => {
  test('are read as sentences from the first actor, grouped by sign, states first', () => {
    const relations = [
      relation({ id: 'd:1', type: 'ATTACKS', start: '2018' }),
      relation({ id: 'd:2', type: 'ATTACKS', source: 'river', target: 'hill', start: '2018' }),
      relation({ id: 'd:3', type: 'OPPOSES', source: 'river', target: 'hill', start: '2018' }),
      relation({ id: 'd:4', type: 'FIGHTS', start: '2018' }),
      relation({ id: 'd:5', type: 'FIGHTS', start: '2019' }),
      relation({ id: 'd:6', type: 'NEGOTIATES_WITH', start: '2018' }),
      relation({ id: 'd:7', start: '2018' }),
      relation({ id: 'd:8', type: 'SPLITS_FROM', start: '2018' }),
    ]
    const read = (a: string) =>
      laneGroups(relations, a).map(({ sign, label, relations }) => [sign, label, relations.length])

    expect(read('hill')).toEqual([
      ['positive', 'backs', 1],
      ['neutral', 'negotiates with', 1],
      ['negative', 'fights', 2],
      ['negative', 'is opposed by', 1],
      ['negative', 'attacks', 1],
      ['negative', 'is attacked by', 1],
      ['structure', 'splits from', 1],
    ])
    expect(read('river').map(([, label]) => label)).toEqual([
      'is backed by',
      'negotiates with',
      'fights',
      'opposes',
      'attacks',
      'is attacked by',
      'has splinter',
    ])
  })

  test('two bars at once share the height of one', () => {
    const { pairs } = drawn(
      [
        { start: '2015-01-01', end: '2018-01-01' },
        { start: '2017-01-01', end: '2020-01-01' },
      ],
      '2014-01-01',
      '2020-12-31',
    )
    const boxes = pairs[0]?.lanes[0]?.hits.filter(({ ink }) => ink).map(({ box }) => box)

    expect(pairs[0]?.lanes[0]?.height).toBe(17.4)
    expect(boxes?.map(({ top, bottom }) => Math.round((bottom - top) * 10) / 10)).toEqual([2.8, 2.8])
    expect((boxes?.[0]?.bottom ?? 0) < (boxes?.[1]?.top ?? 0)).toBe(true)
  })

  test('a lane with too much at one place is drawn together, with numbers that add up', () => {
    const events = Array.from(
      { length: 100 },
      (_, index): Stated => ({
        type: 'ATTACKS',
        start: index < 60 ? '2018-05-05' : index < 99 ? '2019-05-05' : '2020-05-05',
      }),
    )
    const lanes = drawn(events, '2018-01-01', '2020-12-31')
    const [lane] = lanesIn(lanes)

    expect(lane?.relations.length).toBe(100)
    expect(lane?.hits.map(({ relations, title }) => [relations.length, title])).toEqual([
      [60, '60 relations, from 1 Apr 2018'],
      [39, '39 relations, from 1 Apr 2019'],
      [1, '1 relation, from 1 Apr 2020'],
    ])
    expect(textsIn(lanes.marks).filter((text) => ['60', '39', '100'].includes(text))).toEqual(['100', '60', '39'])
  })

  test('what is not drawn is listed with its reason', () => {
    const { left, pairs } = drawn(
      [{ observed: ['2013-05'] }, { start: '2019-01-01' }, { observed: ['2016-02'] }],
      '2016-01-01',
      '2016-12-31',
    )

    expect(left).toEqual({ outside: ['d:2'], unattested: ['d:1'] })
    expect(pairs[0]?.lanes.map(({ relations }) => relations)).toEqual([['d:3']])
  })

  test('a denied relation and structure are drawn but give no sign', () => {
    const lanes = drawn(
      [
        { observed: ['2016-02'], status: 'denied' },
        { type: 'PART_OF', observed: ['2016-02'] },
      ],
      '2016-01-01',
      '2016-12-31',
    )

    expect(lanesIn(lanes).map(({ sign, relations }) => [sign, relations])).toEqual([
      ['positive', ['d:1']],
      ['structure', ['d:2']],
    ])
    expect(lanes.pairs[0]?.turns).toEqual([])
  })

  test('turning points that would cover each other bear one number', () => {
    const stated: Stated[] = [
      { start: '2015-01-01', end: '2015-02-01' },
      { type: 'OPPOSES', start: '2015-02-10', end: '2019-01-01' },
    ]

    expect(textsIn(drawn(stated, '2014-01-01', '2020-12-31').marks)).toContain('1–2')
    expect(textsIn(drawn(stated, '2015-01-01', '2015-06-30').marks)).toEqual(expect.arrayContaining(['1', '2']))
  })

  test('of several pairs lie below each other, with turning points numbered through, and an empty one says so', () => {
    const lake = actor('lake', { name: 'Lake', aliases: ['Pond@2014/2016'] })
    const dune = actor('dune')
    const named = actor('hill', { name: 'hill', aliases: ['Mound@2014/2016'] })
    const of = (target: string, stated: readonly Stated[]) =>
      stated.map((one, index) => relation({ id: `${target}:${index}`, target, ...one }))
    const pairs = [
      { a: named, b: river, relations: of('river', [{ start: '2015-02-01', end: '2016-01-01' }]) },
      { a: named, b: dune, relations: [] },
      {
        a: named,
        b: lake,
        relations: of('lake', [
          { start: '2015-03-01', end: '2015-09-01' },
          { type: 'OPPOSES', start: '2017-03-01', end: '2017-09-01' },
        ]),
      },
    ]
    const seen = (from: string, to: string) =>
      lanesOf({ pairs, word: '12', from: day(from), to: day(to), width: 900, sizes: 'screen' }, measure)
    const whole = seen('2014-01-01', '2018-12-31')
    const texts = textsIn(whole.marks)

    expect(whole.pairs.map(({ turns }) => turns.map(({ number }) => number))).toEqual([[1], [], [2, 3]])
    expect(whole.pairs.map(({ lanes }) => lanes.map(({ relations }) => relations))).toEqual([
      [['river:0']],
      [],
      [['lake:0'], ['lake:1']],
    ])
    expect(texts.filter((text) => ['Mound', 'Pond', 'No relation recorded'].includes(text))).toEqual([
      'Mound',
      'No relation recorded',
      'Pond',
    ])
    expect(textsIn(seen('2017-01-01', '2018-12-31').marks)).toContain(
      'None in these years; 1 outside them or not attested nearby',
    )
    const tops = whole.pairs.flatMap(({ lanes }) => lanes.map(({ y }) => y))
    expect(tops).toEqual([...tops].sort((one, other) => one - other))
  })

  test('years are those of the stated dates, whole', () => {
    expect(
      yearsOfPair([relation({ start: '2013-05', end: '..' }), relation({ observed: ['2019-11-02', '2017'] })]),
    ).toEqual({
      from: day('2013-01-01'),
      to: day('2019-12-31'),
    })
    expect(yearsOfPair([])).toBe(null)
  })

  test.each<[string, Stated[], [string, string]]>([
    ['a century beside a year', [{ start: '2013' }, { start: '20XX' }], ['2013-01-01', '2013-12-31']],
    ['a decade of a relation with a day', [{ start: '201X', observed: ['2014-05-01'] }], ['2014-01-01', '2014-12-31']],
    ['nothing but a decade', [{ start: '201X' }], ['2010-01-01', '2019-12-31']],
    [
      'an event of an earlier decade',
      [{ start: '2013' }, { type: 'ATTACKS', start: '199X' }],
      ['1990-01-01', '2013-12-31'],
    ],
    [
      'what ended in an earlier decade',
      [{ start: '2013' }, { start: '1985', end: '198X' }],
      ['1985-01-01', '2013-12-31'],
    ],
  ])('years: %s', (_, stated, [from, to]) => {
    expect(yearsOfPair(stated.map(relation))).toEqual({ from: day(from), to: day(to) })
  })
})

describe('names', () => {
  test('are those of each day, none before the founding and after the end', () => {
    const group = actor('g', {
      name: 'Third',
      aliases: ['Third@2017-01-28/2025-01-29', 'Second@2016-07-28/2017-01-28', 'First@2012-01/2016-07-28'],
      founded: '2012-01',
      dissolved: '2025-01-29',
    })
    const said = nameSpans(group, day('2011-01-01'), day('2025-12-31')).map(({ first, last, name }) => [
      first,
      last,
      name,
    ])

    expect(said).toEqual([
      [day('2011-01-01'), day('2011-12-31'), null],
      [day('2012-01-01'), day('2016-07-27'), 'First'],
      [day('2016-07-28'), day('2017-01-27'), 'Second'],
      [day('2017-01-28'), day('2025-01-29'), 'Third'],
      [day('2025-01-30'), day('2025-12-31'), null],
    ])
  })
})
