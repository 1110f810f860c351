import { describe, expect, test } from 'vitest'
import { nextOf } from '../../client/pages/pair-keys.ts'
import { stopFrom, targetsOf } from '../../client/pages/pair-targets.ts'
import { boxAround } from '../../server/drawing/box.ts'
import type { Hit } from '../../server/drawing/lanes-row.ts'

describe('keys', () => {
  const hit = (of: string, x: number, ink = true): Hit => ({
    of,
    title: of,
    relations: [of],
    ink,
    box: boxAround(x, 0, 2, 2),
  })
  const lane = (hits: Hit[]) => ({
    key: '',
    label: '',
    sign: 'positive' as const,
    y: 0,
    height: 17,
    relations: [],
    hits,
  })
  const rows = targetsOf([
    {
      pins: [hit('pin', 50)],
      lanes: [lane([hit('b', 90), hit('a', 99, false), hit('a', 10), hit('a', 30)]), lane([])],
    },
    { pins: [], lanes: [lane([hit('c', 80)])] },
  ])
  const stop = (of: string) => {
    const found = rows.flat().find((target) => target.of === of)
    if (!found) throw new Error(of)
    return found
  }

  test('stop at each relation of a lane once, at its first ink, from left to right', () => {
    expect(rows.map((row) => row.map(({ of, box }) => [of, box.left]))).toEqual([
      [['pin', 48]],
      [
        ['a', 8],
        ['b', 88],
      ],
      [],
      [],
      [['c', 78]],
    ])
  })

  test.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowRight', null],
    ['b', 'ArrowLeft', 'a'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'b'],
    ['a', 'ArrowDown', 'c'],
    ['c', 'ArrowUp', 'b'],
    ['a', 'ArrowUp', 'pin'],
    ['pin', 'ArrowUp', null],
    ['a', 'x', null],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(stopFrom(rows, stop(from), key)?.of ?? null).toBe(to)
  })

  test.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, null],
    ['a', -1, null],
  ])('from %s by %s is %s', (chosen, by, next) => {
    expect(nextOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], chosen, by)).toBe(next)
  })
})
