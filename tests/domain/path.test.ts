import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { crossingsOf } from '../../server/domain/crossings.ts'
import { kindsOf, partsOf } from '../../server/domain/network.ts'
import { type Crossing, type PathBy, shortestPath, waysAsShort } from '../../server/domain/path.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

type Ends = { readonly id: string; readonly source: string; readonly target: string }
let count = 0
/** `a-b 3..7`: a relation that can be walked on those days, as possible where a `?` follows. */
function crossing(text: string): Crossing<Ends> {
  const [, source = '', target = '', first, last = first, mark] =
    /^(\w)-(\w) (\d+)(?:\.\.(\d+))?(\?)?$/.exec(text) ?? []
  count += 1
  const relation = { id: `r${String(count).padStart(3, '0')}`, source, target }
  return { relation, first: Number(first), last: Number(last), proven: mark === undefined }
}
const pathOf = (texts: readonly string[], a: string, b: string, by: PathBy = 'earliest') =>
  shortestPath(texts.map(crossing), a, b, 0, by)?.map(
    ({ from, to, day, proven }) => `${from}${to} ${day}${proven ? '' : '?'}`,
  ) ?? null

describe('a path from a to b', () => {
  test.each<[string, string[], PathBy, string[] | null]>([
    ['goes whichever way the relations point', ['b-a 0..9'], 'earliest', ['ab 0']],
    ['is none where nothing leads there', ['a-c 0..9', 'd-b 0..9'], 'earliest', null],
    ['cannot go back in time', ['a-c 5..9', 'c-b 0..4'], 'earliest', null],
    ['may take two relations on one day', ['a-c 5', 'c-b 5'], 'earliest', ['ac 5', 'cb 5']],
    ['waits at an actor for the next relation', ['a-c 1', 'c-b 4..9'], 'earliest', ['ac 1', 'cb 4']],
    ['arrives first, though by more relations', ['a-b 9', 'a-c 1', 'c-b 2'], 'earliest', ['ac 1', 'cb 2']],
    ['has the fewest relations where these are asked', ['a-b 9', 'a-c 1', 'c-b 2'], 'fewest', ['ab 9']],
    ['has the fewest of those that arrive first', ['a-c 0', 'c-d 0', 'd-b 3', 'a-b 3'], 'earliest', ['ab 3']],
    ['of the fewest arrives first', ['a-c 0..9', 'c-b 7', 'a-d 2', 'd-b 4'], 'fewest', ['ad 2', 'db 4']],
    ['is proven rather than possible', ['a-c 0?', 'c-b 0', 'a-d 0', 'd-b 0'], 'earliest', ['ad 0', 'db 0']],
    [
      'has as few possible relations as can be',
      ['a-c 0', 'c-e 0?', 'e-b 0?', 'a-d 0?', 'd-f 0', 'f-b 0'],
      'earliest',
      ['ad 0?', 'df 0', 'fb 0'],
    ],
    ['takes the first relation by its id', ['a-d 0', 'a-c 0', 'c-b 0', 'd-b 0'], 'earliest', ['ad 0', 'db 0']],
    [
      'walks late relations where an early one is too late',
      ['a-c 0..9', 'c-b 3..5', 'a-c 8'],
      'earliest',
      ['ac 0', 'cb 3'],
    ],
  ])('%s', (_, texts, by, steps) => expect(pathOf(texts, 'a', 'b', by)).toEqual(steps))

  test('from an actor to itself is no step', () => expect(pathOf(['a-b 0'], 'a', 'a')).toEqual([]))
})

/** All walks without a detour from a to b that never go back in time, each walked as early as can be. */
function allPaths(crossings: readonly Crossing<Ends>[], a: string, b: string) {
  const found: { arrival: number; length: number; unproven: number }[] = []
  const goOn = (at: string, day: number, seen: readonly string[], length: number, unproven: number) => {
    if (at === b) found.push({ arrival: day, length, unproven })
    else
      for (const { relation, first, last, proven } of crossings) {
        const { source, target } = relation
        const to = source === at ? target : target === at ? source : null
        const next = Math.max(day, first)
        if (to !== null && next <= last && !seen.includes(to))
          goOn(to, next, [...seen, to], length + 1, unproven + (proven ? 0 : 1))
      }
  }
  goOn(a, 0, [a], 0, 0)
  return found
}

const actor = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const anyCrossing = fc
  .record({ source: actor, target: actor, first: fc.nat(6), length: fc.nat(3), proven: fc.boolean() })
  .filter(({ source, target }) => source !== target)

test('no other path is better: every one was tried', () => {
  fc.assert(
    fc.property(fc.array(anyCrossing, { maxLength: 9 }), fc.constantFrom<PathBy>('earliest', 'fewest'), (drawn, by) => {
      const crossings = drawn.map(({ source, target, first, length, proven }, at) => ({
        relation: { id: `r${at}`, source, target },
        ...{ first, last: first + length, proven },
      }))
      const steps = shortestPath(crossings, 'a', 'b', 0, by)
      const order =
        by === 'earliest' ? (['arrival', 'length', 'unproven'] as const) : (['length', 'arrival', 'unproven'] as const)
      const [best] = allPaths(crossings, 'a', 'b').sort((one, other) =>
        order.reduce((sum, key) => sum || one[key] - other[key], 0),
      )
      const found = steps && {
        arrival: steps.at(-1)?.day,
        length: steps.length,
        unproven: steps.filter(({ proven }) => !proven).length,
      }
      expect(found ?? undefined).toEqual(best)
      let day = 0
      for (const step of steps ?? []) {
        expect(step.day).toBeGreaterThanOrEqual(day)
        day = step.day
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the ways of actors that are as short are counted once each, however many relations join two', () => {
  const relations = ['a-c 0', 'c-a 0', 'c-b 0', 'a-d 0', 'd-b 0', 'a-e 0', 'e-f 0', 'f-b 0'].map(
    (text) => crossing(text).relation,
  )
  expect([
    waysAsShort(relations, 'a', 'b'),
    waysAsShort(relations, 'a', 'f'),
    waysAsShort(relations, 'a', 'z'),
  ]).toEqual([2, 1, 0])
})

describe('in the Syria data', () => {
  const day = (iso: string) => dayOf(iso) ?? Number.NaN
  const { relations, actors } = syriaNetwork
  const kindOf = kindsOf(actors)
  const between = (a: string, b: string, when: Parameters<typeof partsOf>[2], by: PathBy = 'earliest') => {
    const parts = partsOf(relations, USUAL, when, kindOf)
    const from = 'at' in when ? when.at : when.from
    return shortestPath(crossingsOf(parts, USUAL.word, when), a, b, from, by)
  }
  const said = (steps: ReturnType<typeof between>) => steps?.map(({ from, to }) => `${from} ${to}`) ?? null

  test('on a day a path has the same length both ways', () => {
    const at = { at: day('2023-02-02') }
    for (const { id } of actors)
      expect(between('turkey', id, at)?.length ?? null).toBe(between(id, 'turkey', at)?.length ?? null)
  })

  test('certain relations of a day are proven, possible ones and events are not', () => {
    const at = { at: day('2023-02-02') }
    const parts = partsOf(relations, USUAL, at, kindOf)
    const crossings = crossingsOf(parts, USUAL.word, at)
    expect([crossings.filter(({ proven }) => proven).length, crossings.length]).toEqual([38, 73])
  })

  test('over a span a state is walked on its own days, an event on its own', () => {
    const span = { from: day('2013-01-01'), to: day('2016-12-31') }
    const parts = partsOf(relations, USUAL, span, kindOf)
    const crossings = crossingsOf(parts, USUAL.word, span)
    const outside = crossings.filter(({ first, last }) => first < span.from || last > span.to || first > last)
    const joined = new Set(crossings.map(({ relation }) => relation.id))
    const drawn = [...parts.certain, ...parts.possible, ...parts.events]
    expect([outside, drawn.filter(({ id }) => !joined.has(id))]).toEqual([[], []])
  })

  test('Turkey and the Turkistan Islamic Party are joined by HTS on 2 February 2023', () => {
    expect(said(between('turkey', 'turkistan-islamic-party', { at: day('2023-02-02') }))).toEqual([
      'turkey hts',
      'hts turkistan-islamic-party',
    ])
  })
})
