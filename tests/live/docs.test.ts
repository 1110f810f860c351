import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { emptyStore } from './live-store.ts'
import { type Program, serve } from './serve.ts'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/api.md'), 'utf8')

/** Each `curl` of the page with the JSON that is said to come. */
const EXAMPLE =
  /curl (?:-G )?'http:\/\/127\.0\.0\.1:3000(\S+?)'(?: --data-urlencode '(\w+)=(.+?)')?\n```\n```json\n([^`]+)```/g
const examples = [...page.matchAll(EXAMPLE)].map(([, path = '', name, value = '', said = '']) => ({
  path: name ? `${path}?${name}=${encodeURIComponent(value)}` : path,
  said: JSON.parse(said) as unknown,
}))

let store: Neo4jStore
let program: Program
beforeAll(async () => {
  store = await emptyStore()
  await importInto(store, await readImport(join(ROOT, 'data/syria')))
  program = await serve(store)
})
afterAll(async () => {
  await program.stop()
  await store.close()
})

/** What differs at every import and every question. */
const PASSING = ['recordedAt', 'instance']
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withId = (said: unknown, found: readonly unknown[]) =>
  found.find((one) => isRecord(one) && isRecord(said) && one.id === said.id)

/**
 * Where an answer is not as the page says: `…` leaves out, a list that ends in `… 38 in all` has so many items and begins with
 * those that stand before it; behind a `…` they may stand anywhere, told by their ids.
 */
function differs(said: unknown, found: unknown, at: string): string[] {
  if (typeof said === 'string' && said.startsWith('…')) return []
  if (typeof said === 'string' && said.endsWith('…'))
    return String(found).startsWith(said.slice(0, -1).trimEnd()) ? [] : [`${at}: ${found}`]
  if (Array.isArray(said) && Array.isArray(found)) {
    const [, whole] = /^… ([\d,]+) /.exec(String(said.at(-1))) ?? []
    const items = whole ? said.slice(0, -1) : said
    const length = whole ? Number(whole.replaceAll(',', '')) : said.length
    return [
      ...(found.length === length ? [] : [`${at}: ${found.length} in all`]),
      ...items.flatMap((item, index) =>
        differs(item, items[0] === '…' ? withId(item, found) : found[index], `${at}[${index}]`),
      ),
    ]
  }
  if (isRecord(said) && isRecord(found))
    return Object.keys(said)
      .filter((key) => key !== '…' && !PASSING.includes(key))
      .flatMap((key) => differs(said[key], found[key], `${at}.${key}`))
  return Object.is(said, found) ? [] : [`${at}: ${JSON.stringify(found)}`]
}

test('the page about the API has an example of each question', () => {
  expect(examples.length).toBeGreaterThan(9)
})

test.each(examples)('$path answers as the page about the API says', async ({ path, said }) => {
  const { body } = await program.ask(path)
  expect(differs(said, JSON.parse(String(body)), '')).toEqual([])
})
