import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../../server/contract/routes.ts'
import { askedFrom, USUAL } from '../../server/domain/asked.ts'
import { NotFound, StoreUnavailable } from '../../server/domain/errors.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { ask, doorWith } from './door.ts'

const release = { number: null, hash: 'a1b2c3d4', datasets: [] }
const nothingLeft = { unattested: [], denied: [], structure: [], filtered: [], later: [] }

test('a moment is asked in ISO days and answered in ISO days, integers between', async () => {
  let input: unknown
  const door = doorWith({
    moment: async (given) => {
      input = given
      return { release, at: given.at, certain: ['syria:r001'], possible: [], events: [], left: nothingLeft }
    },
  })
  const { status, body } = await ask(door, '/api/moment?at=2023-02-02&signs=positive,negative&word=all')
  expect(input).toEqual({ at: dayOf('2023-02-02'), signs: ['negative', 'positive'], word: 'all' })
  expect(askedFrom(input as object)).toEqual({ ...USUAL, signs: ['negative', 'positive'], word: 'all' })
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 200,
    body: { release, at: '2023-02-02', certain: ['syria:r001'], possible: [], events: [], left: nothingLeft },
  })
})

test.each([
  ['unknown', '/api/moment?at=2023-02-02&when=now', 'when'],
  ['of a prototype', '/api/moment?at=2023-02-02&__proto__=1', '__proto__'],
  ['nested', '/api/moment?at=2023-02-02&at[b]=1', 'at[b]'],
  ['given twice', '/api/moment?at=2023-02-02&at=2023-02-03', 'at'],
  ['missing', '/api/moment', 'at'],
  ['no day', '/api/moment?at=2023-02-29', 'at'],
  ['a month', '/api/moment?at=2023-02', 'at'],
  ['before the year 1000', '/api/moment?at=-0052', 'at'],
  ['of no vocabulary', '/api/moment?at=2023-02-02&types=support,LOVES', 'types'],
  ['an empty list', '/api/moment?at=2023-02-02&signs=', 'signs'],
  ['Cypher', '/api/moment?at=2023-02-02&actor=hts%27%7D)%20DETACH%20DELETE%20n//', 'actor'],
  ['too long', `/api/actors?q=${'a'.repeat(201)}`, 'q'],
  ['a negative limit', '/api/actors?limit=-1', 'limit'],
  ['the window of a moment, asked of a span', '/api/between?from=2011-01-01&to=2012-01-01&events=30', 'events'],
])('a parameter that is %s is refused by its name, with a remedy', async (_, path, parameter) => {
  const { status, headers, body } = await ask(doorWith({}), path)
  const problem = JSON.parse(body)
  expect({ status, type: headers['content-type'], parameter: problem.parameter }).toEqual({
    status: 400,
    type: 'application/problem+json; charset=utf-8',
    parameter,
  })
  expect(problem.remedy).toMatch(/\w/)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each([
  ['/api/moment?at=2023-02-02&types=support,LOVES', 'types cannot be read: "LOVES" in "support,LOVES"'],
  ['/api/moment?at=2023-02-02&types=support,', 'types cannot be read: "" in "support,"'],
  ['/api/export/svg?days=2016-01-01,2016-13-01', 'days cannot be read: "2016-13-01" in "2016-01-01,2016-13-01"'],
  ['/api/moment?at=2023-02-29', 'at cannot be read: "2023-02-29"'],
])('what cannot be read is named, of a list by its item: %s', async (path, detail) => {
  const { body } = await ask(doorWith({}), path)
  expect(JSON.parse(body).detail).toBe(detail)
})

test.each([
  ['a place that is no number of px', '/api/export/svg?at=2023-02-02&pin=hts:1e4,2', 'pin'],
  ['a place a million px off', `/api/export/svg?at=2023-02-02&pin=hts:${'9'.repeat(400)},0`, 'pin'],
  ['one actor in two places', '/api/export/svg?at=2023-02-02&pin=hts:1,2;hts:3,4', 'pin'],
  ['a pin of nobody', '/api/export/svg?at=2023-02-02&pin=hts:1,2;', 'pin'],
])('a picture is not drawn with %s', async (_, path, parameter) => {
  const { status, body } = await ask(doorWith({}), path)
  expect({ status, parameter: JSON.parse(body).parameter }).toEqual({ status: 400, parameter })
})

test.each([
  ['an actor that is none', '/api/actors/no%20such', 404],
  ['a relation with markup in its id', '/api/relations/p58:r1%22%3E%3Cimg', 404],
  ['an actor with nine', '/api/export/svg?pair=a,b,c,d,e,f,g,h,i,j', 400],
  ['a format that is none', '/api/export/xlsx', 404],
  ['a path that is none', '/api/nothing', 404],
  ['a broken % code', '/api/actors/%E0%A4%A', 400],
])('%s is answered by a problem', async (_, path, expected) => {
  const { status, headers } = await ask(doorWith({}), path)
  expect({ status, type: headers['content-type'] }).toEqual({
    status: expected,
    type: 'application/problem+json; charset=utf-8',
  })
})

test.each([
  ['r01', 'DATASET:r01'],
  ['r1"><img', 'DATASET:ROW'],
])('the relation %s, whose data set was left out, is advised as %s', async (id, advised) => {
  const { body } = await ask(doorWith({}), `/api/relations/${encodeURIComponent(id)}`)
  expect(JSON.parse(body).remedy).toBe(
    `The id of a relation begins with that of its data set: ${advised}. /api/datasets lists the data sets.`,
  )
})

test('what the store cannot answer now is a 503 that says when to ask again', async () => {
  const door = doorWith({ actors: () => Promise.reject(new StoreUnavailable('bolt://secret:7687 refused', 3)) })
  const { status, headers, body } = await ask(door, '/api/actors')
  expect({ status, retry: headers['retry-after'] }).toEqual({ status: 503, retry: '3' })
  expect(body).not.toContain('secret')
})

test('an unknown actor is a 404 in the words of the answer', async () => {
  const door = doorWith({ actor: () => Promise.reject(new NotFound('There is no actor nobody', 'Did you mean hts?')) })
  const { status, body } = await ask(door, '/api/actors/nobody')
  expect({ status, ...JSON.parse(body) }).toMatchObject({
    status: 404,
    detail: 'There is no actor nobody',
    remedy: 'Did you mean hts?',
  })
})

test.each(Object.entries(routes))(
  'a fault inside %s is a 500 that tells nothing but its code',
  async (name, { path }) => {
    const fault = () => Promise.reject(new Error('secret at /home/x'))
    const door = doorWith({ [name]: fault })
    const query =
      name === 'moment'
        ? '?at=2023-02-02'
        : name === 'between'
          ? '?from=2011-01-01&to=2012-01-01'
          : name === 'difference'
            ? '?a=2011-01-01&b=2012-01-01'
            : ''
    const address = path
      .replace(':id', name === 'relation' ? 'syria:r001' : 'hts')
      .replace(':a', 'hts')
      .replace(':b', 'turkey')
    const { status, headers, body } = await ask(door, address + query)
    const problem = JSON.parse(body)
    expect(status).toBe(500)
    expect(body).not.toMatch(/secret|home/)
    expect(problem.instance).toBe(`urn:uuid:${headers['x-request-id']}`)
    expect(JSON.stringify(door.lines)).toContain('secret at /home/x')
  },
)

test('a schema that an answer breaks is the fault of the server, not of the caller', async () => {
  const door = doorWith({
    actors: () => Promise.resolve(z.object({ total: z.int() }).parse({ total: 'many' }) as never),
  })
  expect((await ask(door, '/api/actors')).status).toBe(500)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s changes nothing', async (method) => {
  const asked = { method, headers: { connection: 'keep-alive' } }
  const { status, headers } = await ask(doorWith({}), '/api/actors', asked)
  expect({ status, allow: headers.allow, connection: headers.connection }).toEqual({
    status: 405,
    allow: 'GET, HEAD',
    connection: 'close',
  })
})

test('headers of more than 16 kB are refused', async () => {
  const { status } = await ask(doorWith({}), '/livez', { headers: { 'x-long': 'a'.repeat(16_384) } })
  expect(status).toBe(431)
})

test.each([
  ['a file of a page before an update', '/assets/none.js', {}, 404],
  ['a path that leads out of the page', '/assets/..%2fapp.test.ts', {}, 403],
  ['a file that has changed since', '/app.test.ts', { 'if-match': '"x"' }, 412],
  ['a part beyond the end of a file', '/app.test.ts', { range: 'bytes=99999999-' }, 416],
  ['a part beyond the end of the page', '/network', { range: 'bytes=99999999-' }, 416],
])('%s is answered by a problem that says what to do, kept nowhere', async (_, path, asked, expected) => {
  const page = path === '/network' ? join(import.meta.dirname, '../../client') : import.meta.dirname
  const door = doorWith({}, { page })
  const { status, headers, body } = await ask(door, path, { headers: asked })
  expect({ status, type: headers['content-type'], kept: headers['cache-control'] }).toEqual({
    status: expected,
    type: 'application/problem+json; charset=utf-8',
    kept: 'no-store',
  })
  expect(JSON.parse(body).remedy).toMatch(/\w/)
  expect(JSON.stringify(door.lines)).not.toContain('fault')
})

test('an address that is too long is refused before it is read', async () => {
  const { status, body } = await ask(doorWith({}), `/api/actors?q=${'a'.repeat(8_000)}`)
  expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 414, title: 'The address is too long' })
})

test('a link to a state of the data opens while the database is away', async () => {
  const release = () => Promise.reject(new StoreUnavailable())
  const { status } = await ask(
    doorWith({}, { release, page: join(import.meta.dirname, '../../client') }),
    '/v/a1b2c3d4/',
  )
  expect(status).toBe(200)
})

test('another host name is refused, with or without a port', async () => {
  const at = async (host: string) => (await ask(doorWith({}), '/livez', { headers: { host } })).status
  expect([await at('evil.example'), await at('evil.example:3000'), await at('127.0.0.1:3000')]).toEqual([421, 421, 200])
})

test('an unchanged answer is a 304', async () => {
  const door = doorWith({ actors: () => Promise.resolve({ release, q: null, total: 0, actors: [] }) })
  const first = await ask(door, '/api/actors')
  const again = await ask(door, '/api/actors', { headers: { 'if-none-match': String(first.headers.etag) } })
  expect([first.status, again.status]).toEqual([200, 304])
})

test('every answer carries the policy: no inline script, nothing from elsewhere, no frame', async () => {
  const policies = await Promise.all(
    ['/livez', '/api/nothing', '/api/export/svg?at=2023-02-02'].map(
      async (path) => (await ask(doorWith({}), path)).headers['content-security-policy'],
    ),
  )
  for (const policy of policies) {
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('upgrade-insecure-requests')
  }
})

test('the log says who answered what, and never what was searched', async () => {
  const door = doorWith({ actors: () => Promise.resolve({ release, q: null, total: 0, actors: [] }) })
  await ask(door, '/api/actors?q=secret-name')
  expect(door.lines).toMatchObject([{ method: 'GET', path: '/api/actors', status: 200 }])
  expect(JSON.stringify(door.lines)).not.toContain('secret-name')
})

test('OpenAPI 3.1 describes every line of the contract', async () => {
  const { body } = await ask(doorWith({}), '/api/openapi.json')
  const { openapi, paths } = JSON.parse(body)
  const described = Object.values(routes).map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths).sort()).toEqual([...described, '/api/export/{format}'].sort())
  expect(paths['/api/moment'].get.parameters.find(({ name }: { name: string }) => name === 'at')).toMatchObject({
    required: true,
    schema: { type: 'string', format: 'date' },
  })
  const asked = paths['/api/moment'].get.responses
  const told = ['200', '400', '404', '405', '413', '414', '421', '429', '500', '503', '504']
  expect(Object.keys(asked)).toEqual(told)
  expect(Object.keys(paths['/api/export/{format}'].get.responses['200'].content)).toContain('text/csv')
})
