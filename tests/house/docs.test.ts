import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportRoute, routes } from '../../server/contract/routes.ts'
import { askedParameters } from '../../server/domain/asked.ts'
import { boundsOf, certainDays, possibleDays } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { standingOf } from '../../server/domain/time/last-word.ts'
import { isMisread, readStatedDate } from '../../server/domain/time/stated-date.ts'
import { relationTypes, typeOf } from '../../server/domain/types/relation-types.ts'
import { COLUMNS } from '../../server/import/columns.ts'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const [readme, api, format, time] = ['README.md', 'docs/api.md', 'docs/data-format.md', 'docs/time.md'].map(textOf) as [
  string,
  string,
  string,
  string,
]

/** The cells of the table of a page whose header begins so, without the backticks. */
function tableOf(page: string, header: string): string[][] {
  const [, , ...lines] = page.slice(page.indexOf(`\n| ${header}`) + 1).split('\n')
  return lines
    .slice(0, lines.indexOf(''))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.replaceAll(/`|\\(?=\|)/g, '').trim()))
}

test('a part of the changes tells of each thing once', () => {
  const parts = textOf('CHANGELOG.md').split(/\n(?=##? |\*\*)/)
  const heads = parts.map((part) => [...part.matchAll(/^- (\*\*[^*]+\*\*)/gm)].map(([, head]) => head))
  expect(heads.flat().length).toBeGreaterThan(15)
  expect(heads.flatMap((some) => some.filter((head, at) => some.indexOf(head) !== at))).toEqual([])
})

describe('what can be asked is written down', () => {
  /** The part of the page about the API that is about one path. */
  const partAbout = (path: string) => api.split(/\n(?=##)/).find((part) => /`(\S+?)[?`]/.exec(part)?.[1] === path) ?? ''

  test.each([...Object.values(routes), exportRoute])('$path and its parameters', ({ path, query }) => {
    const part = partAbout(path)
    const own = Object.keys(query.shape).filter((name) => !(name in askedParameters))
    expect(part).not.toBe('')
    expect(own.filter((name) => !new RegExp(`[\`?&=\\s]${name}[\`&=]`).test(part))).toEqual([])
  })

  test('what a view asks', () => {
    expect(tableOf(api, 'parameter | takes').map(([name]) => name)).toEqual(Object.keys(askedParameters))
  })

  test('every flag and every variable', () => {
    const flags = textOf('server/cli/main.ts').matchAll(/'(--[a-z-]+)/g)
    const variables = textOf('server/config.ts').matchAll(/given\('([A-Z0-9_]+)'\)/g)
    const names = [...flags, ...variables].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !new RegExp(`${name}\\b`).test(readme))).toEqual([])
  })

  test('every ready-made question of cypher/questions', () => {
    const files = readdirSync(join(ROOT, 'cypher/questions')).sort()
    const named = tableOf(textOf('docs/queries.md'), 'file | answers').map(([link = '']) => /\[(.*?)\]/.exec(link)?.[1])
    expect(named.sort()).toEqual(files)
  })

  test('every column of the import', () => {
    const written = tableOf(format, 'file | holds').map(([file, , ...columns]) => [file, columns.join(' ')] as const)
    const missing = Object.entries(COLUMNS).flatMap(([table, { known }]) => {
      const [, columns = ''] = written.find(([file]) => file === `${table}.csv`) ?? []
      return known
        .filter((column) => !new RegExp(`\\b${column}\\b`).test(columns))
        .map((column) => `${table}: ${column}`)
    })
    expect(missing).toEqual([])
  })

  test('every relation type, as the table of types has it', () => {
    const types = relationTypes.map((type) => {
      const { label, family, sign, kind, symmetric } = typeOf(type)
      return [type, label, family, sign, kind, symmetric ? 'symmetric' : '']
    })
    expect(tableOf(format, 'type | said')).toEqual(types)
  })
})

describe('what the page on time says', () => {
  const statedIn = ([start = '', end = '', observed = '']: readonly string[]) => ({
    start: start || null,
    end: end || null,
    observed: observed.split('|').filter(Boolean),
  })
  const boundsIn = (cells: readonly string[]) => {
    const derived = boundsOf('state', statedIn(cells))
    if ('refused' in derived) throw new Error(derived.refused)
    return derived.bounds
  }
  const iso = (day: number | null) => (day === null || !Number.isFinite(day) ? '' : isoOf(day))

  test.each(tableOf(time, 'written | means'))('%s is %s', (written = '', _means, first, last) => {
    for (const text of written.split(', ')) {
      const reading = readStatedDate(text)
      expect(isMisread(reading) ? reading : [iso(reading.first), iso(reading.last)]).toEqual([first, last])
    }
  })

  test.each(tableOf(time, 'start | end | observed | earliest'))('bounds of %s, %s, %s', (...cells) => {
    const { startEarliest, startLatest, endEarliest, endLatest } = boundsIn(cells)
    expect([startEarliest, startLatest, endEarliest, endLatest].map(iso)).toEqual(cells.slice(3))
  })

  test.each(tableOf(time, 'start | end | observed | certain'))('certain and possible of %s, %s, %s', (...cells) => {
    const bounds = boundsIn(cells)
    const certain = certainDays(bounds)
    const [first, last] = certain === null ? [] : [iso(certain.first), iso(certain.last)]
    const [from, to] = [iso(possibleDays(bounds).first), iso(possibleDays(bounds).last)]
    expect(cells.slice(3)).toEqual([
      first === undefined ? 'never' : first === last ? first : `${first} to ${last}`,
      from ? (to ? `${from} to ${to}` : `from ${from} on`) : to ? `to ${to}` : 'always',
    ])
  })

  test.each(tableOf(time, 'day | stands'))('on %s it stands: %s', (day = '', stands = '') => {
    const cells = ['2015-09-30', '', '2018-02']
    const standing = standingOf({ ...statedIn(cells), bounds: boundsIn(cells) }, '12', dayOf(day) ?? 0)
    const words = { certain: 'certain', possible: 'possible', unattested: 'not attested nearby', none: 'not at all' }
    expect(stands.split(':')[0]).toBe(words[standing ?? 'none'])
  })
})

describe('paths and links', () => {
  const headings = (file: string) =>
    [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )

  test.each(pages)('what %s names is there', (page) => {
    const text = textOf(page)
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
      ([, link, image]) => link ?? image ?? '',
    )
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#')
        const file = path === '' ? page : join(dirname(page), path)
        return !existsSync(join(ROOT, file)) || (anchor !== undefined && !headings(file).includes(anchor))
      })
    const named = [...text.matchAll(/(?<![\w./-])((?:server|client|cypher|data|docs|tests|bench)\/[\w./-]*\w)/g)]
    const absent = named.map(([, path = '']) => path).filter((path) => !isThere(path))
    expect({ broken, absent }).toEqual({ broken: [], absent: [] })
  })

  /** A path, or a module by its name without ending; NAME stands for any. */
  const isThere = (path: string) =>
    /[A-Z]{3,}/.test(path) || ['', '.ts', '.tsx'].some((ending) => existsSync(join(ROOT, `${path}${ending}`)))

  test('the pages name no folder and no registry of one machine', () => {
    const foreign = new RegExp(
      ['registry\\.npmjs', 'repo1?\\.maven', 'pypi\\.org', '/wo' + 'rk/', '/ro' + 'ot/', '/tm' + 'p/'].join('|'),
    )
    expect(pages.filter((page) => foreign.test(textOf(page)))).toEqual([])
  })
})
