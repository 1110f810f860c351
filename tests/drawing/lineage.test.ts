import { expect, test } from 'vitest'
import { lineageOf } from '../../server/domain/lineage.ts'
import { dayFrom } from '../../server/domain/time/day.ts'
import { type LineageDrawing, lineageDrawing } from '../../server/drawing/lineage.ts'
import type { Mark, PathMark } from '../../server/drawing/mark.ts'
import { syriaRelations } from '../data/syria.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { actor, measure, relation } from './lanes-made.ts'

const [from, to] = [dayFrom(2011, 1, 1), dayFrom(2025, 12, 31)]

test('the lineage tells what an actor came from, what came of it, of what it is part and its parts', () => {
  const of = lineageOf(syriaRelations, 'hts')
  const told = Object.fromEntries(
    Object.entries(of).map(([place, relations]) => [
      place,
      relations.map(({ source, type, target }) => `${source} ${type} ${target}`),
    ]),
  )
  expect(told).toEqual({
    before: [
      'hts SPLITS_FROM islamic-state',
      'syrian-rebels MERGES_INTO hts',
      'ansar-al-din-front MERGES_INTO hts',
      'jaysh-al-sunna MERGES_INTO hts',
      'liwa-al-haqq MERGES_INTO hts',
      'nour-al-din-al-zenki MERGES_INTO hts',
    ],
    after: [
      'nour-al-din-al-zenki SPLITS_FROM hts',
      'hurras-al-din SPLITS_FROM hts',
      'hts MERGES_INTO syrian-transitional-government',
    ],
    wholes: ['hts PART_OF islamic-state', 'hts PART_OF jaish-al-fatah'],
    parts: ['hashim-al-sheikh PART_OF hts', 'syrian-salvation-government PART_OF hts'],
  })
})

test('what is denied is no lineage', () => {
  const denied = syriaRelations.filter(({ id }) => id === 'syria:r067')
  expect(denied.map(({ type, status }) => [type, status])).toEqual([['MERGES_INTO', 'denied']])
  expect(Object.values(lineageOf(denied, 'hts')).flat()).toEqual([])
})

test('relations of others, and other types, are no lineage', () => {
  expect(lineageOf(syriaRelations, 'turkey')).toEqual({ before: [], after: [], wholes: [], parts: [] })
})

const drawnOf = (id: string, beside: number) => {
  const found = syriaNetwork.actors.find((one) => one.id === id)
  if (!found) throw new Error(id)
  const lineage = lineageOf(syriaRelations, id)
  return lineageDrawing({ actor: found, lineage, word: '12', from, to, width: 800, beside }, measure)
}

test('every relation has a row, latest first in each part, and no two rows share a height', () => {
  const { rows, own, height } = drawnOf('hts', 280)
  expect(rows.map(({ place, other }) => `${place} ${other}`)).toEqual([
    'before nour-al-din-al-zenki',
    'before liwa-al-haqq',
    'before jaysh-al-sunna',
    'before ansar-al-din-front',
    'before syrian-rebels',
    'before islamic-state',
    'after syrian-transitional-government',
    'after hurras-al-din',
    'after nour-al-din-al-zenki',
    'wholes jaish-al-fatah',
    'wholes islamic-state',
    'parts syrian-salvation-government',
    'parts hashim-al-sheikh',
  ])
  const spans = [...rows, own].map(({ top, height }) => ({ top, bottom: top + height })).sort((a, b) => a.top - b.top)
  expect(spans.every(({ bottom }, at) => bottom <= (spans[at + 1]?.top ?? height))).toBe(true)
})

/** The straight strokes of a group of marks, each from one end to the other. */
const strokesOf = ({ marks }: Pick<LineageDrawing, 'marks'>, of: string) =>
  marks
    .flatMap((mark): readonly Mark[] => (mark.mark === 'group' && mark.of === of ? mark.marks : []))
    .filter((mark): mark is PathMark => mark.mark === 'path' && mark.fill === null)
    .map(({ path }) => path.map((step) => step.slice(1) as unknown as [number, number]))

type Stroke = ReturnType<typeof strokesOf>[number]
const isUpright = ([one, other]: Stroke) => one?.[0] === other?.[0]
function crosses(upright: Stroke, level: Stroke): boolean {
  const [[x = 0, y1 = 0] = [], [, y2 = 0] = []] = upright
  const [[x1 = 0, y = 0] = [], [x2 = 0] = []] = level
  return y > Math.min(y1, y2) && y < Math.max(y1, y2) && x > Math.min(x1, x2) && x < Math.max(x1, x2)
}

test.each([280, 0])('no two lines of a lineage cross, words beside %i px', (beside) => {
  for (const { id } of syriaNetwork.actors) {
    const drawing = drawnOf(id, beside)
    const strokes = drawing.rows
      .filter(({ place }) => place === 'before' || place === 'after')
      .flatMap(({ relation }) => strokesOf(drawing, relation.id))
    const uprights = strokes.filter(isUpright)
    const levels = strokes.filter((stroke) => !isUpright(stroke))
    expect(uprights.filter((upright) => levels.some((level) => crosses(upright, level)))).toEqual([])
  }
})

const whole = actor('whole', { founded: '2012', dissolved: '2020-06-30' })

test('a life is a bar where its dates leave no doubt, and a hair line where they do', () => {
  const none = { before: [], after: [], wholes: [], parts: [] }
  const drawing = lineageDrawing({ actor: whole, lineage: none, word: '12', from, to, width: 1500, beside: 0 }, measure)
  const life = drawing.marks.filter((mark): mark is PathMark => mark.mark === 'path' && mark.stroke === 'ink2')
  const ends = life.map(({ width, path }) => ({ width, from: Number(path[0]?.[1]), to: Number(path[1]?.[1]) }))
  const [hair, bar] = ends
  expect(ends.map(({ width }) => width)).toEqual([1.5, 7])
  expect(hair?.to).toBe(bar?.to)
  expect(Math.round(Number(bar?.from) - Number(hair?.from))).toBe(100)
})

test('a part is a lane, drawn as wide as it surely was one', () => {
  const part = relation({ id: 'r2', type: 'PART_OF', source: 'p', target: 'whole', start: '2014', end: '2015' })
  const lineage = lineageOf([part], 'whole')
  const drawing = lineageDrawing({ actor: whole, lineage, word: '12', from, to, width: 1500, beside: 0 }, measure)
  expect(drawing.rows).toMatchObject([{ relation: part, other: 'p', place: 'parts' }])
  expect(strokesOf(drawing, 'r2').length).toBeGreaterThan(0)
})
