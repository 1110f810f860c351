import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportRoute, routes } from '../../server/contract/routes.ts'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { cypher, emptyStore } from './live-store.ts'
import { type Program, serve } from './serve.ts'

let store: Neo4jStore
let program: Program
beforeAll(async () => {
  store = await emptyStore()
  await importInto(store, await readImport(join(import.meta.dirname, '../data/public-cases/p34')))
  await store.release()
  program = await serve(store)
})
afterAll(async () => {
  await program.stop()
  await store.close()
})

/** As they stand in an address; what HTTP itself cannot carry is in % codes. */
const ODD = [
  ...[
    '',
    '%20',
    '%00',
    'a%00b',
    '%',
    '%2',
    '%25',
    '%2500',
    '%E0%A4%A',
    '%ED%A0%80',
    '%C0%AF',
    '%F0%9F%92%A3',
    '%E2%80%AE',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'true',
    'NaN',
    'Infinity',
  ],
  ...['-1', '0', '-0', '1e309', '0x10', '1_000', '007', '9'.repeat(400), '1.5', '%2B1', '500', '501', '0500'],
  ...[
    '0000-00-00',
    '0999-12-31',
    '1000-01-01',
    '2199-12-31',
    '2200-01-01',
    '9999-12-31',
    '2023-02-30',
    '2023-2-2',
    '2023-02',
  ],
  ...['2023-02-02T00:00:00Z', '2023-02-02%20', '%202023-02-02', '2023-02-02%00', '%2B002023-02-02', '-000001-01-01'],
  ...['%D9%A2%D9%A0%D9%A2%D9%A3-02-02', '2023%E2%80%9102-02', '2023/02/02', 'latest', 'today', '..', '2011..2012'],
  ...[
    '[]',
    '{}',
    '[object%20Object]',
    '%7B%22$gt%22:%22%22%7D',
    '%27',
    '%22',
    '%60',
    '%5C',
    '$1',
    '%7B%7B7*7%7D%7D',
    '$%7B7*7%7D',
  ],
  ...[
    '%27%20OR%201=1',
    'hts%27%7D)%20DETACH%20DELETE%20n//',
    'x%60%5D-()%20DELETE%20n//',
    '%5Cu0060',
    '*',
    '(a%7Ca)*$',
    '%3Cscript%3E',
  ],
  ...[
    '..%2F..%2Fetc%2Fpasswd',
    '%2e%2e%2f',
    '....//',
    'file:%2F%2F%2Fetc',
    'C:%5C',
    '%0d%0aSet-Cookie:x=1',
    ';',
    ',',
    ',,,',
    'a,b,c',
  ],
  ...[
    'northland,northland',
    'northland,',
    ',northland',
    'northland,hill-guard,',
    'northland,'.repeat(300),
    'x'.repeat(7_000),
  ],
  ...[
    'northland',
    'hill-guard',
    'p34:r1',
    'northland:1,2',
    'northland:1e9,2',
    'x:1,2;',
    'ATTACKS',
    'attacks',
    'ATTACKS,',
    'positive',
    'denied',
  ],
]

/** A value as it may be given: as it is, as an array, as a field, twice, as a name. */
const FORMS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}=${value}`,
  (name, value) => `${name}[]=${value}`,
  (name, value) => `${name}[__proto__][polluted]=${value}`,
  (name, value) => `${name}=${value}&${name}=${value}`,
  (name, value) => `${value}=${name}`,
]

const USUAL: Record<string, string> = { id: 'northland', a: 'northland', b: 'hill-guard', format: 'json' }
const NEEDED: Record<string, string> = {
  moment: 'at=2018-06-01',
  between: 'from=2018-01-01&to=2018-12-31',
  difference: 'a=2014-01-01&b=2018-01-01',
}
const LEAST = 200

function addressesOf(name: string, { path, query }: { path: string; query: { shape: object } }): string[] {
  const filled = (given: Record<string, string>) => path.replace(/:(\w+)/g, (_, part: string) => given[part] ?? '')
  const needed = NEEDED[name]
  const own = needed?.split('&').map((pair) => pair.split('=')[0]) ?? []
  const names = [...Object.keys(query.shape), 'polluted']
  const plain = filled(USUAL)
  const inQuery = ODD.flatMap((value, at) =>
    FORMS.map((form, turn) => {
      const parameter = names[(at * FORMS.length + turn) % names.length] ?? ''
      const rest = needed && !own.includes(parameter) ? `&${needed}` : ''
      return `${plain}?${form(parameter, value)}${rest}`
    }),
  )
  const inPath = [...path.matchAll(/:(\w+)/g)].flatMap(([, part = '']) =>
    ODD.map((value) => filled({ ...USUAL, [part]: value })),
  )
  return [...inPath, ...inQuery]
}

test.each([...Object.entries(routes), ['export', exportRoute] as const])(
  '%s answers odd values with what it has or with a problem, never with a fault',
  async (name, route) => {
    const addresses = addressesOf(name, route as never)
    expect(addresses.length).toBeGreaterThanOrEqual(LEAST)
    const wrong: unknown[] = []
    for (const address of addresses) {
      const { status, type, body } = await program.ask(address)
      const isProblem = type.startsWith('application/problem+json') && JSON.parse(body.toString()).status === status
      if (status >= 500 || (status >= 400 && !isProblem)) wrong.push([status, address.slice(0, 200)])
    }
    expect({ wrong, faults: program.faults }).toEqual({ wrong: [], faults: [] })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  },
)

test('after all of them the graph is as it was', async () => {
  expect(await cypher(store, 'MATCH (a:Actor) RETURN count(a) AS count')).toEqual([{ count: 2 }])
  expect((await program.ask('/api/network')).status).toBe(200)
})
