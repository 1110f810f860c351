import { expect, test } from 'vitest'
import type { Mark, PathMark, TextMark } from '../../server/drawing/mark.ts'
import { SVG_ATTRIBUTES, SVG_ELEMENTS, svgOf } from '../../server/drawing/svg.ts'
import { light } from '../../server/drawing/theme.ts'

const line: PathMark = {
  mark: 'path',
  path: [
    ['M', 1.005, 2],
    ['Q', 10 / 3, 4, -0.001, 6],
  ],
  fill: null,
  stroke: 'positive',
  width: 1.5,
  dash: [10, 5],
}
const text: TextMark = {
  mark: 'text',
  text: 'HTS',
  x: 5,
  y: 6,
  font: { family: 'sans', size: 12.5, weight: 500 },
  ink: 'ink',
  anchor: 'middle',
}
const page = { width: 100, height: 50, title: 'A title', desc: 'A description', theme: light }
const elements = (marks: Mark[]) => svgOf(marks, page).split('\n').slice(3, -2)

test('a picture is its title, its description and its marks, rounded to two decimals', () => {
  expect(svgOf([line], page)).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50" role="img" aria-labelledby="title desc" xml:lang="en">
<title id="title">A title</title>
<desc id="desc">A description</desc>
<path d="M1 2Q3.33 4 0 6" fill="none" stroke="#0072B2" stroke-width="1.5" stroke-dasharray="10 5" stroke-linejoin="round"/>
</svg>
`,
  )
})

test('a whole circle is two arcs, a group bears its title', () => {
  const disc: PathMark = { ...line, path: [['O', 5, 5, 2]], fill: 'paper', stroke: null }

  expect(elements([{ mark: 'group', of: 'hts', title: 'HTS & others', marks: [disc] }])).toEqual([
    '<g><title>HTS &amp; others</title><path d="M7 5A2 2 0 1 1 3 5A2 2 0 1 1 7 5Z" fill="#FFFFFF"/></g>',
  ])
})

test('text of another script says its language and direction, and is anchored by its own beginning', () => {
  const [element] = elements([
    { ...text, text: 'تركيا', anchor: 'start', lang: 'ar', halo: { ink: 'paper', width: 3.5 } },
  ])

  expect(element).toMatch(/text-anchor="end" paint-order="stroke" stroke="#FFFFFF" stroke-width="3.5"/)
  expect(element).toMatch(/direction="rtl" unicode-bidi="isolate" xml:lang="ar">تركيا<\/text>$/)
})

test.each([
  ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['quotes', `"onload='x'`, '&quot;onload=&#39;x&#39;'],
  ['control characters', 'a\u0000b\u001Bc\u0085', 'abc'],
  ['an override of direction', 'a\u202Eb', 'a\uFFFDb'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
])('a hostile name is only text: %s', (_, name, drawn) => {
  expect(elements([{ ...text, text: name }])[0]).toContain(`>${drawn}</text>`)
  expect(svgOf([], { ...page, title: name })).toContain(`<title id="title">${drawn}</title>`)
})

test('nothing but the allowed elements and attributes is written, whatever names and fonts say', () => {
  const hostile = `"><script>alert(1)</script><a href='x' onclick="y">`
  const picture = svgOf(
    [{ mark: 'group', of: hostile, title: hostile, marks: [line, { ...text, text: hostile, lang: hostile }] }],
    { ...page, title: hostile, desc: hostile, fonts: `@font-face{}</style><script>${hostile}` },
  )

  const tags = [...picture.matchAll(/<([a-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/g)]
  expect(tags.length).toBe(picture.split('<').length - 1 - picture.split('</').length + 1)
  for (const [, name, attributes = ''] of tags) {
    expect(SVG_ELEMENTS).toContain(name)
    for (const [, attribute] of attributes.matchAll(/([\w:-]+)="/g)) expect(SVG_ATTRIBUTES).toContain(attribute)
  }
})

test('a picture to be printed has its width in inches', () => {
  expect(svgOf([], { ...page, inches: 6.5 })).toContain('width="6.5in" height="3.25in"')
})
