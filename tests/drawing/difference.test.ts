import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { differenceOf, STEPS } from '../../server/domain/difference.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { differenceLines } from '../../server/drawing/difference-lines.ts'
import { saysOf } from '../../server/drawing/line-mark.ts'
import { plainLineId } from '../../server/drawing/lines.ts'
import type { GroupMark, Mark } from '../../server/drawing/mark.ts'
import { networkMarks } from '../../server/drawing/network-marks.ts'
import { widthOf } from '../../server/drawing/stroke-marks.ts'
import { ENGLISH } from '../../server/drawing/words.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'
import { actor, measure, relation } from './made.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const [a, b] = [day('2015-06-01'), day('2017-06-01')]
const differ = (relations: Parameters<typeof differenceOf>[0]) => differenceOf(relations, USUAL, a, b, () => undefined)

/** One relation for each step between the two days. */
const began = { start: '2016-01-01', end: '2018-12-31', observed: [] }
const ended = { start: '2014-01-01', end: '2016-06-01', observed: [] }
const cases = [
  ['began', began, { change: 'new', width: 3, heads: [false, true], before: '', after: 'new', filled: true }],
  [
    'mayHaveBegun',
    { start: '2016-09-01', end: null, observed: [] },
    { change: 'new', width: 1.5, heads: [false, true], before: '≈', after: 'new', filled: false },
  ],
  ['ended', ended, { change: 'ended', width: 1, heads: [false, false], before: '', after: '', filled: true }],
  [
    'mayHaveEnded',
    { start: null, end: '2015', observed: [] },
    { change: 'ended', width: 1, heads: [false, false], before: '', after: '', filled: false },
  ],
  [
    'becameCertain',
    { start: '2015', end: '2018-12-31', observed: [] },
    { change: 'certain', width: 3, heads: [false, true], before: '', after: '', filled: true },
  ],
  [
    'noLongerCertain',
    { start: '2012-01-01', end: null, observed: ['2016-08-01'] },
    { change: 'uncertain', width: 1.5, heads: [false, true], before: '≈', after: '', filled: false },
  ],
  [
    'noLongerAttested',
    { start: '2012-01-01', end: null, observed: ['2015-07-01'] },
    { change: 'unattested', width: 1, heads: [false, false], before: '', after: '', filled: false },
  ],
] as const

const look = (dates: (typeof cases)[number][1]) => {
  const [line] = differenceLines(differ([relation({ ...dates, observed: [...dates.observed] })]), { b, word: '12' })
  if (!line) throw new Error('nothing is drawn')
  const { before, after } = saysOf(line, { from: b, to: b, words: ENGLISH })
  return {
    change: line.change,
    width: widthOf(line),
    heads: line.heads,
    before,
    after,
    filled: line.part === 'certain',
  }
}

test.each(cases)('%s is drawn as its own', (_, dates, expected) => {
  expect(look(dates)).toEqual(expected)
})

test('what is attested again says so, filled where it is certain then', () => {
  const again = relation({ start: null, end: null, observed: ['2012-01-01', '2017-03-01'] })
  const first = differ([{ ...again, bounds: { ...again.bounds, startLatest: b, endEarliest: null } }])
  expect(first.attestedAgain).toHaveLength(1)
  const [line] = differenceLines(first, { b, word: '12' })
  expect([line?.change, line && saysOf(line, { from: b, to: b, words: ENGLISH }).after]).toEqual(['again', 'again'])
})

test('one pair and sign is one line for what is new and one for what ended, each with its number', () => {
  const relations = [
    relation({ ...began, id: 't:1' }),
    relation({ ...began, id: 't:2', type: 'ARMS' }),
    relation({ ...ended, id: 't:3', type: 'FUNDS' }),
    relation({ ...began, id: 't:4', type: 'OPPOSES' }),
  ]
  const lines = differenceLines(differ(relations), { b, word: '12' })
  expect(
    lines.map((line) => [line.id, line.relations.length, saysOf(line, { from: b, to: b, words: ENGLISH }).after]),
  ).toEqual([
    ['a,b,negative,new', 1, 'new'],
    ['a,b,positive,ended', 1, ''],
    ['a,b,positive,new', 2, '2 new'],
  ])
  expect(lines.map(({ id }) => plainLineId(id))).toEqual(['a,b,negative', 'a,b,positive', 'a,b,positive'])
})

const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.mark === 'group' ? flat(mark.marks) : [mark]))

test('the mark of what ended is struck through in ink, and no line hides another', () => {
  const relations = [relation({ ...began, id: 't:1' }), relation({ ...ended, id: 't:3', type: 'FUNDS' })]
  const lines = differenceLines(differ(relations), { b, word: '12' })
  const { marks } = networkMarks(
    { actors: [actor('a', 0, 0), actor('b', 300, 0)], relations, when: { at: b }, lines, succeeded: new Set(['b']) },
    measure,
  )
  const groups = (marks as GroupMark[]).filter(({ of }) => of.startsWith('a,b,positive'))
  const struck = groups.filter(({ marks: parts }) =>
    flat(parts).some((mark) => mark.mark === 'path' && mark.cap === 'round' && mark.stroke === 'ink'),
  )
  expect(struck.map(({ of }) => of)).toEqual(['a,b,positive,ended'])
  const middles = groups
    .filter(({ title }) => title !== undefined)
    .map(({ marks: parts }) => JSON.stringify(flat(parts)[0]))
  expect(new Set(middles).size).toBe(2)
  const dashed = flat((marks as GroupMark[]).filter(({ of }) => of === 'b')).filter(
    (mark) => mark.mark === 'path' && mark.dash !== null,
  )
  expect(dashed).toHaveLength(1)
})

test('every relation of a step is drawn in exactly one line', () => {
  for (const [from, to] of [
    ['2016-07-28', '2017-07-28'],
    ['2024-11-01', '2025-02-01'],
  ] as const) {
    const found = differenceOf(syriaRelations, USUAL, day(from), day(to), syriaKindOf)
    const drawn = differenceLines(found, { b: day(to), word: '12' }).flatMap(({ relations }) =>
      relations.map(({ id }) => id),
    )
    const changed = STEPS.flatMap((step) => found[step].flatMap((triple) => triple.relations.map(({ id }) => id)))
    expect(drawn.sort()).toEqual(changed.sort())
  }
})
