import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { shortNameOn } from '../../server/domain/actor.ts'
import type { Path, TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { SVG_ATTRIBUTES, SVG_ELEMENTS, svgOf } from '../../server/drawing/svg.ts'
import { light } from '../../server/drawing/theme.ts'
import { measure, pngOf } from '../../server/export/canvas.ts'
import { differenceFigure } from '../../server/export/difference-figure.ts'
import { filesFor, filesIn, fontFaces } from '../../server/export/fonts.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import { INCHES, type Page } from '../../server/export/page.ts'
import { conflict, hostile, matrix, moment, pair, panels, scripts, textsOf, walked } from './composed.ts'
import { actor, day, type Graph, relation, take } from './graphs.ts'

const YEARS = Array.from({ length: 12 }, (_, at) => `${2012 + at}-06-01`)
const EIGHT = 'hts,syrian-government-assad,ypg,sdf,russia,iran,united-states,islamic-state'

/** Each is composed once, when a test first asks for it. */
const figures = (
  [
    ['a moment', () => moment(conflict, '2023-02-02')],
    ['a crowded moment', () => moment(conflict, '2016-07-28', { word: '24' })],
    ['the relations of one actor', () => moment(conflict, '2016-07-28', { actor: 'turkey' })],
    ['an actor pinned far away', () => moment(conflict, '2016-07-28', {}, [{ actor: 'hts', x: -4000, y: -3000 }])],
    ['nothing', () => moment(conflict, '2016-07-28', { actors: ['anti-isis-coalition', 'un-security-council'] })],
    ['a path', () => walked(conflict, { at: day('2016-07-28') }, { a: 'turkey', b: 'iran', by: 'earliest' })],
    ['no path', () => walked(scripts, { at: day('2016-06-01') }, { a: 'nahr', b: 'nobody', by: 'earliest' })],
    ['three days', () => panels(conflict, ['2013-05-01', '2016-07-28', '2023-02-02'])],
    ['twelve days', () => panels(conflict, YEARS)],
    ['days of nothing', () => panels(conflict, ['1950-01-01', '1951-01-01'])],
    ['a matrix', () => matrix(conflict, { at: day('2023-02-02') })],
    ['a matrix of many actors', () => matrix(conflict, { from: day('2011-01-01'), to: day('2026-12-31') }, 'names')],
    ['a matrix of nothing', () => matrix(conflict, { at: day('1950-01-01') })],
    ['a matrix in many scripts', () => matrix(scripts, { at: day('2016-06-01') })],
    ['a pair', () => pair(conflict, 'turkey', 'hts')],
    ['a pair in a span', () => pair(conflict, 'turkey', 'syrian-government-assad', ['2011-01-01', '2025-12-31'])],
    ['an actor with eight', () => pair(conflict, 'turkey', EIGHT)],
    ['a pair without relations', () => pair(conflict, 'hts', 'israel')],
    ['names in many scripts', () => moment(scripts, '2016-06-01')],
    ['a pair in Arabic', () => pair(scripts, 'nahr', 'qasad')],
    ['hostile texts', () => moment(hostile, '2016-06-01')],
  ] satisfies [string, () => Page][]
).map(([what, compose]) => [what, once(compose)] as const)

function once(compose: () => Page): () => Page {
  let page: Page | null = null
  return () => {
    page ??= compose()
    return page
  }
}

/** How far text reaches, generously: letters rise and hang by less than this. */
function roomOf({ text, x, y, font, anchor }: TextMark) {
  const width = measure(text, font)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - font.size * 0.8, bottom: y + font.size * 0.25 }
}

test.each(figures)('%s: nothing reaches beyond the page, and no type is smaller than 7 pt', (_, figure) => {
  const page = figure()
  const beyond = textsOf(page.marks).filter((mark) => {
    const { left, right, top, bottom } = roomOf(mark)
    return left < 0 || right > page.width || top < 0 || bottom > page.height
  })
  expect(beyond).toEqual([])
  const points = [...flat(page.marks)].flatMap((mark) => (mark.mark === 'path' ? pointsOf(mark.path) : []))
  const outside = points.filter(([x, y]) => x < 0 || x > page.width || y < 0 || y > page.height)
  expect(outside).toEqual([])
  expect(
    Math.min(
      ...textsOf(page.marks)
        .filter(isNoNote)
        .map(({ font }) => font.size),
    ),
  ).toBeGreaterThanOrEqual(9.33)
})

/** Where the steps of a path end, and the middles of its curves; what pulls a curve may lie outside. */
function pointsOf(path: Path): (readonly [number, number])[] {
  let [x, y] = [0, 0]
  return path.flatMap((step) => {
    if (step[0] === 'Z') return []
    const [from, to] = [[x, y] as const, (step[0] === 'O' ? step.slice(1, 3) : step.slice(-2)) as [number, number]]
    ;[x, y] = to
    if (step[0] !== 'Q') return [to]
    const middle = (at: 0 | 1) => (from[at] + 2 * (step[at + 1] as number) + to[at]) / 4
    return [[middle(0), middle(1)] as const, to]
  })
}

/** Raised numbers of sources are smaller by their nature. */
const isNoNote = ({ text, font }: TextMark) => !(font.size < 9 && /^\s*\d+$/.test(text))

test.each(figures)('%s: the page says its title, day or span, release, address and sources', (_, figure) => {
  const page = figure()
  const said = textsOf(page.marks)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
  const title = page.title.replaceAll(/[\u2066-\u2069]/g, '')
  expect(said.startsWith(title.split(' ').slice(0, 3).join(' ')) || title.includes('script')).toBe(true)
  expect(said.replaceAll(' ', '')).toContain(
    '(a1b2c3d4),retrieved22November2026,https://entente.example/v/a1b2c3d4/network',
  )
  expect(said.includes('Sources.')).toBe(!/\b0\s+relations/.test(said))
  expect(page.alternative).not.toBe('')
})

test.each(figures)('%s: every letter is in a font that comes with the file', (_, figure) => {
  const missing = textsOf(figure().marks).flatMap(({ text, font }) =>
    [...text].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const isMark = /[\p{Cc}\p{Cf}]/u.test(letter)
      return (
        !isMark && !filesFor(font).some(({ codes }) => codes.some(([first, last]) => first <= code && code <= last))
      )
    }),
  )
  expect(missing).toEqual([])
})

test.each(figures)('%s as SVG: only drawing, well-formed, nothing from outside', (_, figure) => {
  const page = figure()
  const { marks, width, height, title, alternative: desc } = page
  const svg = svgOf(marks, {
    width,
    height,
    title,
    desc,
    theme: light,
    inches: INCHES,
    fonts: fontFaces(filesIn(marks)),
  })
  const tags = [...svg.matchAll(/<(\/?)([^\s/>]+)((?:\s+[^\s=/>]+="[^"<]*")*)\s*(\/?)>/g)]
  const open: string[] = []
  for (const [, closes, name = '', attributes = '', alone] of tags) {
    expect(SVG_ELEMENTS).toContain(name)
    for (const [, attribute] of attributes.matchAll(/\s([^\s=]+)=/g)) expect(SVG_ATTRIBUTES).toContain(attribute)
    if (closes) expect(open.pop()).toBe(name)
    else if (!alone) open.push(name)
  }
  expect(open).toEqual([])
  expect(svg.match(/</g)).toHaveLength(tags.length)
  expect(svg).not.toMatch(/url\((?!data:font\/woff2)/)
  expect(svg).toMatch(/^<svg [^>]*width="6.5in"/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(svg).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202E]/)
})

test('fonts come only for the letters that occur', () => {
  const subsets = (page: Page) => [...new Set(filesIn(page.marks).map(({ subset }) => subset))].sort()
  expect(subsets(pair(conflict, 'hts', 'israel'))).toEqual(['latin'])
  expect(subsets(moment(scripts, '2016-06-01'))).toEqual([
    'arabic',
    'cyrillic',
    'greek',
    'hebrew',
    'latin',
    'latin-ext',
  ])
})

test.each([
  '2011-08-01',
  '2012-12-15',
  '2014-09-30',
  '2016-07-28',
  '2018-10-20',
  '2020-03-06',
  '2023-02-02',
  '2024-12-20',
  '2025-06-01',
])('on %s every actor has its name, and no name lies on another', (iso) => {
  const taken = take(conflict, { of: 'network', when: { at: day(iso) } })
  const page = moment(conflict, iso)
  const ends = new Set(taken.relations.flatMap(({ source: from, target }) => [from, target]))
  const names = page.marks.flatMap((mark) => {
    if (mark.mark !== 'group' || !ends.has(mark.of)) return []
    const lines = textsOf([mark])
    return lines.length === 0 ? [] : [{ of: mark.of, said: lines.map(({ text }) => text).join(' '), lines }]
  })
  const expected = taken.actors.filter(({ id }) => ends.has(id)).map((one) => [one.id, shortNameOn(one, day(iso))])
  expect(Object.fromEntries(names.map(({ of, said }) => [of, said]))).toEqual(Object.fromEntries(expected))
  const rooms = names.flatMap(({ of, lines }) => lines.map((line) => ({ of, ...roomOf(line) })))
  const meeting = rooms.filter((one) =>
    rooms.some(
      (other) =>
        one.of < other.of &&
        one.left < other.right &&
        other.left < one.right &&
        one.top + 1.5 < other.bottom - 1.5 &&
        other.top + 1.5 < one.bottom - 1.5,
    ),
  )
  expect(meeting.map(({ of }) => of)).toEqual([])
})

test('a PNG is as wide as asked, and says that it is 6.5 inches', () => {
  const page = pair(scripts, 'nahr', 'qasad')
  const png = pngOf(page.marks, page, 1_950, INCHES)
  const { width, height } = PNG.sync.read(png)
  expect({ width, height }).toEqual({ width: 1_950, height: Math.ceil((page.height * 1_950) / page.width) })
  expect(png.subarray(37, 41).toString('latin1')).toBe('pHYs')
  expect(Math.round(png.readUInt32BE(41) * 0.0254)).toBe(300)
})

test('a PNG of more than 60 million pixels is refused with the width that would do', () => {
  const page = { width: 624, height: 2_009 }
  expect(() => pngOf([], page, 8_000, INCHES)).toThrow(
    expect.objectContaining({
      message: 'The picture would have 8,000 × 25,757 pixels, and a PNG takes no more than 60 million',
      remedy: 'Give a width of 4,300 or less, or ask for svg.',
      parameter: 'width',
    }),
  )
})

test('a picture of more actors than can be read on a page is refused with what else would do', () => {
  const ids = Array.from({ length: 301 }, (_, at) => `a${String(at).padStart(3, '0')}`)
  const dates = { start: '2016-01-01', end: '2016-12-31' }
  const relations = ids.slice(1).map((id, at) => relation(`many:r${at}`, `${ids[at]} BACKS ${id}`, dates))
  const graph: Graph = { title: 'Many', actors: ids.map((id) => actor(id)), relations }
  const refusal = (other: string) =>
    expect.objectContaining({
      message: 'A picture of 301 actors and 300 lines could not be read on a page; 300 actors and 900 lines can',
      remedy: `Narrow it by actor, type or sign, or ask for ${other}.`,
    })
  const asked = { of: 'difference', a: day('2015-06-01'), b: day('2016-06-01') } as const
  expect(() => moment(graph, '2016-06-01')).toThrow(refusal('view=matrix'))
  expect(() => panels(graph, ['2015-06-01', '2016-06-01'])).toThrow(refusal('one day with view=matrix'))
  expect(() => differenceFigure(take(graph, asked), relations, [], measure)).toThrow(refusal('csv'))
  expect(() => matrix(graph, { at: day('2016-06-01') })).not.toThrow()
})

test('Arabic letters are joined: a word is narrower than its letters one by one', () => {
  const font = { family: 'sans', size: 40, weight: 400 } as const
  const letters = [...'هيئة'].reduce((sum, letter) => sum + measure(letter, font), 0)
  expect(measure('هيئة', font)).toBeLessThan(letters * 0.9)
})

test('the legend of a matrix that shows sixty of more actors explains what is among these only', () => {
  const ids = Array.from({ length: 61 }, (_, at) => `a${String(at).padStart(2, '0')}`)
  const [last = ''] = ids.slice(-1)
  const dates = { start: '2016-01-01', end: '2016-12-31' }
  const graph: Graph = {
    title: 'Many',
    actors: ids.map((id) => actor(id)),
    relations: [
      ...ids.slice(0, -1).map((id, at) => relation(`many:r${at}`, `${id} BACKS ${ids[(at + 1) % 60]}`, dates)),
      relation('many:last', `${last} ATTACKS a00`, { start: '2016-06-01' }),
    ],
  }
  const { marks } = matrix(graph, { at: day('2016-06-01') })
  const words = textsOf(marks).map(({ text }) => text)
  expect(words).toContain('positive')
  expect(words).not.toContain('event')
  expect(words.join(' ')).not.toMatch(/negative/)
})

test('a figure with groups names those of which the whole is not drawn, and its legend says what a ground means', () => {
  const taken = take(conflict, { of: 'network', when: { at: day('2023-02-02') } })
  const groups = [
    { whole: 'elsewhere', name: 'Both of them', members: ['hurras-al-din', 'turkistan-islamic-party'] },
    { whole: 'al-qaeda', name: 'Drawn itself', members: ['hurras-al-din'] },
  ]
  const textsWith = (some: typeof groups) =>
    [...flat(networkFigure(taken, conflict.relations, { pins: [], groups: some, path: null }, measure).marks)].flatMap(
      (mark) => (mark.mark === 'text' ? [mark.text] : []),
    )
  const said = ['Both of them', 'part of one whole, or affiliated with it', 'Drawn itself']
  expect(said.map((text) => textsWith(groups).includes(text))).toEqual([true, true, false])
  expect(said.map((text) => textsWith([]).includes(text))).toEqual([false, false, false])
})
