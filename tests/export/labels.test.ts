import { expect, test } from 'vitest'
import { calledIn, type NameLanguage } from '../../server/domain/actor.ts'
import { askedAsText, USUAL } from '../../server/domain/asked.ts'
import { Invalid } from '../../server/domain/errors.ts'
import type { GroupMark, Mark } from '../../server/drawing/mark.ts'
import { networkMarks } from '../../server/drawing/network-marks.ts'
import { svgOf } from '../../server/drawing/svg.ts'
import { light } from '../../server/drawing/theme.ts'
import { addressOf } from '../../server/export/address.ts'
import { measure } from '../../server/export/canvas.ts'
import { type ExportInput, wantedFrom } from '../../server/export/input.ts'
import { matrixFigure } from '../../server/export/matrix-figure.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import type { Page } from '../../server/export/page.ts'
import type { View } from '../../server/export/taken.ts'
import { conflict, textsOf } from './composed.ts'
import { day, take } from './graphs.ts'

const at = day('2020-06-01')
const taken = (view: View, labels: NameLanguage | null) => ({
  ...take(conflict, view, { actors: ['hts', 'iran', 'russia', 'sdf', 'syrian-government-assad', 'turkey'] }),
  labels,
})
type Figure = (labels: NameLanguage | null) => Page

/** Each figure is composed once. */
function once(compose: Figure): Figure {
  const pages = new Map<NameLanguage | null, Page>()
  return (labels) => {
    const page = pages.get(labels) ?? compose(labels)
    pages.set(labels, page)
    return page
  }
}
const network = once((labels) =>
  networkFigure(
    taken({ of: 'network', when: { at } }, labels),
    conflict.relations,
    { pins: [], groups: [], path: null },
    measure,
  ),
)
const matrix = once((labels) =>
  matrixFigure(taken({ of: 'network', when: { at }, matrix: 'names' }, labels), conflict, measure),
)
const svg = ({ marks, width, height, title, alternative }: Page) =>
  svgOf(marks, { width, height, title, theme: light, desc: alternative })

/** The names that a picture bears in Arabic, each as its element stands in the file. */
const arabicIn = (page: Page) =>
  [...svg(page).matchAll(/direction="rtl" unicode-bidi="isolate" xml:lang="ar">([^<]+)</g)].map(([, name]) => name)
const groupsIn = (marks: readonly Mark[]) => marks.filter((mark): mark is GroupMark => mark.mark === 'group')

test('a picture names actors in Arabic, each run to the left and told as Arabic', () => {
  const names = ['إيران', 'تركيا', 'روسيا', 'قسد', 'النظام السوري', 'هيئة تحرير الشام']

  // A name may stand in two lines.
  expect([...new Set(arabicIn(network('ar')).join(' ').split(' '))].sort()).toEqual(
    [...new Set(names.join(' ').split(' '))].sort(),
  )
  // From above in the order of the data's own names.
  expect(arabicIn(matrix('ar'))).toEqual(['النظام السوري', 'هيئة تحرير الشام', 'إيران', 'روسيا', 'قسد', 'تركيا'])
  expect([network(null), matrix(null)].map(arabicIn)).toEqual([[], []])
})

test.each([
  ['network', network],
  ['matrix', matrix],
])('the words about a %s stay as they are, and one sentence tells the language of its names', (_, figure) => {
  const [named, given] = [figure('ar'), figure(null)].map((page) => page.alternative)
  const texts = (page: Page) =>
    textsOf(page.marks)
      .map(({ text }) => text)
      .join(' ')

  expect(named).toBe(given)
  expect(texts(figure('ar'))).toContain('Actors are labelled in Arabic where the data name them so at the time.')
  expect(texts(figure(null))).not.toContain('labelled')
})

test('actors and lines of a picture stand where they stood, whatever the language of its names', () => {
  const drawn = (labels: NameLanguage | null) => {
    const view = { ...conflict, actors: calledIn(conflict.actors, labels), when: { at } }
    const { marks, lines } = networkMarks(view, measure)
    const ids = new Set(conflict.actors.map(({ id }) => id))
    // Shapes bear a title, names none.
    return { lines, shapes: groupsIn(marks).filter(({ of, title }) => ids.has(of) && title !== undefined) }
  }

  expect(drawn('ar')).toEqual(drawn(null))
  expect(drawn('ar').shapes.length).toBeGreaterThan(20)
})

test('the rows and cells of a matrix are the same, whatever the language of its names', () => {
  const cells = (labels: NameLanguage | null) => groupsIn(matrix(labels).marks).map(({ of }) => of)

  expect(cells('ar')).toEqual(cells(null))
  expect(cells('ar').length).toBeGreaterThan(10)
})

test('the language of names stands between those of sources and the successors', () => {
  const asked = { ...USUAL, languages: ['ar'], follow: true }

  expect(askedAsText(asked, 'ru').map(([name]) => name)).toEqual(['languages', 'labels', 'follow'])
  expect(addressOf({ of: 'network', when: { at } }, USUAL, 'a1b2c3d4', { labels: 'ar', groups: true })).toBe(
    '/v/a1b2c3d4/network?t=2020-06-01&labels=ar&groups=1',
  )
})

test('data are not named in another language', () => {
  const wanted = (format: ExportInput['format']) => wantedFrom({ format, at, labels: 'ar' }).labels

  expect(['svg', 'png'].map((format) => wanted(format as ExportInput['format']))).toEqual(['ar', 'ar'])
  for (const format of ['csv', 'json', 'gexf'] as const) {
    expect(() => wanted(format)).toThrow(Invalid)
    expect(() => wanted(format)).toThrow(expect.objectContaining({ parameter: 'labels' }))
  }
})
