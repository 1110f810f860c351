import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { shortNameOn } from '../../server/domain/actor.ts'
import { citedSources } from '../../server/domain/citation.ts'
import { meet } from '../../server/drawing/box.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import type { Mark, TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { svgOf } from '../../server/drawing/svg.ts'
import { light } from '../../server/drawing/theme.ts'
import { measure } from '../../server/export/canvas.ts'
import { gexfOf } from '../../server/export/gexf.ts'
import { lanesFigure } from '../../server/export/lanes-figure.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import type { Page } from '../../server/export/page.ts'
import { day, folder, type Graph, syria, take } from './graphs.ts'

const CASES = 'tests/data/public-cases'

/** A graph whose actors have places. */
function placed(graph: Graph): Graph {
  const places = layoutOf({ actors: graph.actors, relations: graph.relations }, { refined: false })
  return { ...graph, actors: graph.actors.map((one) => ({ ...one, ...places.get(one.id) })) }
}
const caseOf = (id: string) => placed(folder(`${CASES}/${id}`))

const moment = (graph: Graph, at: number, { actors = null, pins = [] }: Partial<Asked> = {}) =>
  networkFigure(
    take(graph, { of: 'network', when: { at } }, { actors }),
    graph.relations,
    { pins, groups: [], path: null },
    measure,
  )
type Asked = { actors: readonly string[] | null; pins: readonly { actor: string; x: number; y: number }[] }

const textsOf = (marks: Iterable<Mark>) => [...flat(marks)].filter((mark): mark is TextMark => mark.mark === 'text')

/** The lines of each name in a figure, by actor. */
const namesIn = ({ marks }: Page, { actors }: Graph) =>
  new Map(
    marks.flatMap((mark) => {
      if (mark.mark !== 'group' || !actors.some(({ id }) => id === mark.of)) return []
      const lines = textsOf([mark])
      return lines.length === 0 ? [] : [[mark.of, lines] as const]
    }),
  )

function roomOf({ text, x, y, font, anchor }: TextMark) {
  const width = measure(text, font)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - font.size * 0.75, bottom: y + font.size * 0.24 }
}

const beyond = ({ marks, width, height }: Page) =>
  textsOf(marks).filter((mark) => {
    const { left, right, top, bottom } = roomOf(mark)
    return left < 0 || right > width || top < 0 || bottom > height
  })

test('p22: in a figure of long names round a hub none lies on another and none is missing', () => {
  const graph = caseOf('p22')
  const page = moment(graph, day('2016-06-01'))
  const names = namesIn(page, graph)
  expect([...names.keys()].sort()).toEqual(graph.actors.map(({ id }) => id))
  const rooms = [...names].flatMap(([of, lines]) => lines.map((line) => ({ of, ...roomOf(line) })))
  const meeting = rooms.filter((one) => rooms.some((other) => one.of !== other.of && meet(one, other)))
  expect(meeting.map(({ of }) => of)).toEqual([])
  expect(beyond(page)).toEqual([])
})

const addresses = readFileSync(join(import.meta.dirname, '../data/public-cases/p24.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/'))

test.each(addresses)('p24: every name, legend, caption and source lies within the page of %s', (address) => {
  const { view, dropped } = viewFrom(address)
  if (view.time.kind !== 'day') throw new Error(`no day: ${address}`)
  const graph = placed(syria())
  const page = moment(graph, view.time.day, { actors: view.asked.actors, pins: view.pins })
  expect({ dropped, beyond: beyond(page) }).toEqual({ dropped: [], beyond: [] })
})

const scripts = caseOf('p26')

test('p26: the lines of a name keep the direction of the whole, and together are the name', () => {
  const page = moment(scripts, day('2016-06-01'))
  const names = namesIn(page, scripts)
  const said = [...names].map(([id, lines]) => [id, lines.map(({ text }) => text).join(' ')])
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(scripts.actors.map((actor) => [actor.id, shortNameOn(actor, day('2016-06-01'))])),
  )
  const directions = [...names].map(([id, lines]) => [id, [...new Set(lines.map(({ direction }) => direction))]])
  expect(Object.fromEntries(directions)).toEqual({
    nahr: ['rtl'],
    qasad: ['rtl'],
    parastin: ['rtl'],
    ivri: ['rtl'],
    mixed: ['ltr'],
    marks: ['rtl'],
  })
})

test('p26: the text of an SVG is the name, in the order in which it is read', () => {
  const { marks, width, height, title } = moment(scripts, day('2016-06-01'))
  const svg = svgOf(marks, { width, height, title, desc: title, theme: light })
  expect(svg).toContain('direction="rtl" unicode-bidi="isolate" xml:lang="ar">قوات السهل (QS) 2015</text>')
  expect(svg).toMatch(/<text (?![^>]*direction)[^>]*>\u200F\(هيئة النهر\)\u200E 3<\/text>/)
})

test('p26: in lanes a long name ends before the years begin', () => {
  const page = lanesFigure(take(scripts, { of: 'pair', actors: ['mixed', 'nahr'], span: null }), measure)
  const named = textsOf(page.marks).filter(({ text }) => text.startsWith('Hay’at al-Nahr') && text.endsWith('…'))
  const year = textsOf(page.marks).find(({ text }) => text === '2016')
  expect(named.map((mark) => roomOf(mark).right < (year?.x ?? 0))).toEqual([true])
})

test('p28: one state held twice is two edges with a spell each', () => {
  const gexf = gexfOf(take(folder(`${CASES}/p28`), { of: 'everything' }))
  const spells = [...gexf.matchAll(/<edge id="([^"]+)".*?<spells>(.*?)<\/spells>/gs)]
  expect(spells.map(([, id, spell]) => [id, spell])).toEqual([
    ['p28:r1', '<spell start="2011-03-01" end="2011-03-20"/>'],
    ['p28:r2', '<spell start="2012-10-05" end="2012-11-02"/>'],
  ])
})

test('p42: undated works and works of one year have the same letters in caption, sources and list', () => {
  const graph = caseOf('p42')
  const taken = take(graph, { of: 'network', when: { at: day('2016-12-31') } })
  const cited = [...citedSources(taken.sources).values()].map(({ source, year }) => [source.id, year])
  expect(cited.sort()).toEqual([
    ['s1', 'n.d.-a'],
    ['s2', 'n.d.-b'],
    ['s3', '2020a'],
    ['s4', '2020b'],
  ])
  const page = networkFigure(taken, graph.relations, { pins: [], groups: [], path: null }, measure)
  const said = textsOf(page.marks).map(({ text }) => text)
  expect(said.join(' ').match(/\((n\.d\.-[ab]|2020[ab])\)/g)).toEqual(['(n.d.-a)', '(n.d.-b)', '(2020a)'])
})
