import { expect, test } from 'vitest'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { partsOf, type When } from '../../server/domain/network.ts'
import { byId } from '../../server/domain/relation.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { DrawnByDay } from '../../server/drawing/index-by-day.ts'
import { STYLES } from '../../server/drawing/line-table.ts'
import { linesOf } from '../../server/drawing/lines.ts'
import { DASHES, widthOf } from '../../server/drawing/stroke-marks.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'

const day = (iso: string) => dayOf(iso) as number
const ids = [...new Set(syriaRelations.flatMap(({ source, target }) => [source, target]))]
const actors = ids.map((id) => ({ id, kind: syriaKindOf(id) ?? 'state' }))

/** Numbers that look random and are the same each time. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

const looks: When[] = []
const random = numbers(11)
const drawnDay = () => Math.floor(day('2010-01-01') + (random.next().value as number) * 6_200)
for (let look = 0; look < 120; look += 1) looks.push({ at: drawnDay() })
for (let look = 0; look < 8; look += 1) {
  const [from, to] = [drawnDay(), drawnDay()].sort((one, other) => one - other) as [number, number]
  looks.push({ from, to }, { at: to }, { at: to + 1 }, { at: to - 1 })
}

test.each<[string, Partial<Asked>]>([
  ['as usual', {}],
  ['only what is attested on the day', { word: '0', events: 0 }],
  ['without limit, with structure', { word: 'all', events: 365, structure: true }],
  ['filtered', { types: ['conflict', 'BACKS'], kinds: ['state', 'armed-group'], status: ['confirmed', 'denied'] }],
  ['about one actor', { actor: 'turkey' }],
])('stepping through days draws what the parts of each view say: %s', (_, given) => {
  const asked = { ...USUAL, ...given }
  const shown = new DrawnByDay(actors, syriaRelations, asked)

  for (const when of looks) {
    shown.lookAt(when)
    const { certain, possible, events } = partsOf(syriaRelations, asked, when, syriaKindOf)
    const drawn = shown.drawn()

    expect([drawn.certain, drawn.possible, drawn.events].map((part) => [...part].sort(byId))).toEqual([
      certain,
      possible,
      events,
    ])
  }
})

test('the table of lines agrees with the lines of the drawn relations, after any steps', () => {
  const shown = new DrawnByDay(actors, syriaRelations, USUAL)

  for (const when of looks) {
    shown.lookAt(when)
    const lines = linesOf(shown.drawn())
    const { drawn, ids: names, size, linesAt } = shown.lines

    const styled = drawn.flatMap((list, style) =>
      list.map((line) => [names[line], STYLES[style]?.width, STYLES[style]?.dash ?? null]),
    )
    const expected = lines.map((line) => [line.id, widthOf(line), DASHES[line.status]])
    expect(styled.sort()).toEqual(expected.sort())
    expect(size).toBe(lines.length)
    expect(
      actors
        .filter((_, index) => linesAt[index])
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...new Set(lines.flatMap(({ pair }) => pair))].sort())
  }
})

test('a step names the lines that changed', () => {
  const shown = new DrawnByDay(actors, syriaRelations, USUAL)
  shown.lookAt({ at: day('2023-02-01') })
  const before = linesOf(shown.drawn())
  shown.lookAt({ at: day('2023-02-03') })
  const after = linesOf(shown.drawn())

  const told = (lines: typeof before) => new Map(lines.map((line) => [line.id, JSON.stringify(line)]))
  const [one, other] = [told(before), told(after)]
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id))
  expect([...shown.changed].map((line) => shown.lines.ids[line])).toEqual(expect.arrayContaining(differing))
})
