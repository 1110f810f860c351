import { expect, test } from 'vitest'
import { createFindings } from '../../server/import/findings.ts'
import { NOTHING_KNOWN } from '../../server/import/known.ts'
import { createCircleWarner } from '../../server/import/successions.ts'
import { check, knownAfter } from './reading.ts'

const ACTORS = `id,name,type\n${['a', 'b', 'c', 'd'].map((id) => `${id},Council ${id},government\n`).join('')}`

/** A file of successions, each `r1 a>b`, with a status where it has another than reported. */
const files = (...successions: string[]) => ({
  'actors.csv': ACTORS,
  'sources.csv': 'id,title\ns1,One\n',
  'relations.csv': `id,source_actor,type,target_actor,start,status,source_ids\n${successions
    .map((one) => {
      const [id, source, target, status = 'reported'] = one.split(/[ >]/)
      return `${id},${source},SUCCEEDS,${target},2015-01-01,${status},s1\n`
    })
    .join('')}`,
})

/** What is said of the circles of an import, into a graph in which others were imported before. */
async function circles(now: readonly string[], before: readonly string[] = []) {
  const named = before.filter((one) => now.some((other) => other.slice(0, 2) === one.slice(0, 2))).length
  const known = before.length === 0 ? undefined : { ...knownAfter(await check(files(...before))), named }
  const { rejects, warnings } = await check(files(...now), undefined, known, true)
  expect(rejects).toEqual([])
  return warnings
    .filter(({ code }) => code === 'succession.circle')
    .map(({ row, column, value, message }) => [row, column, value, message.replace(/^leads back.*?: /, '')])
}

test.each([
  ['two that succeed each other', ['r1 a>b', 'r2 b>a'], 2, 'a', 'b succeeds a (test:r2) and a succeeds b (test:r1)'],
  [
    'three, by the shortest way, once for all of them',
    ['r1 a>b', 'r2 b>c', 'r3 b>d', 'r4 d>c', 'r5 c>a'],
    5,
    'a',
    'c succeeds a (test:r5), a succeeds b (test:r1) and b succeeds c (test:r2)',
  ],
])('%s are warned of, and each is named', async (_, now, row, value, said) => {
  expect(await circles(now)).toEqual([[row, 'target_actor', value, said]])
})

test('a circle that what the graph has would close is warned of, through actors too that are not named', async () => {
  expect(await circles(['r4 d>a'], ['r1 a>b', 'r2 b>c', 'r3 c>d'])).toEqual([
    [
      ...[1, 'target_actor', 'a'],
      'd succeeds a (test:r4), a succeeds b (test:r1), b succeeds c (test:r2) and c succeeds d (test:r3)',
    ],
  ])
})

test.each([
  ['a chain', ['r1 a>b', 'r2 b>c', 'r3 a>c'], []],
  ['a denied succession', ['r1 a>b', 'r2 b>a denied'], []],
  ['what the import turns round', ['r1 b>a'], ['r1 a>b']],
  ['what only leads to a circle of the graph', ['r3 c>a'], ['r1 a>b', 'r2 b>a']],
])('%s is no circle', async (_, now, before) => {
  expect(await circles(now, before)).toEqual([])
})

test('of a long circle the first are named and the others counted', () => {
  const findings = createFindings()
  const successions = Array.from({ length: 20_000 }, (_, at) => ({
    ...{ id: `x:${at}`, source: `a${at}`, target: `a${at + 1}`, status: 'reported' as const },
  }))
  const warner = createCircleWarner({ known: { ...NOTHING_KNOWN, successions }, findings })
  const record = { id: 'x:z', type: 'SUCCEEDS', source: 'a20000', target: 'a0', status: 'reported' }
  const place = { file: 'relations.csv', row: 1, line: 2 }
  warner.note({ record, place } as Parameters<typeof warner.note>[0])
  warner.tell(() => false)

  expect(findings.warnings.map(({ message }) => message)).toEqual([
    'leads back to where it began: a20000 succeeds a0 (x:z), a0 succeeds a1 (x:0), a1 succeeds a2 (x:1), ' +
      'a2 succeeds a3 (x:2), a3 succeeds a4 (x:3), a4 succeeds a5 (x:4) and 19,995 others',
  ])
})
