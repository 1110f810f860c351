import { expect, test } from 'vitest'
import { ACTS } from '../../client/parts/acts.ts'
import { doRow, type Row, rowsFor } from '../../client/parts/command-rows.ts'
import { addressOf } from '../../client/view/address.ts'
import { storesAt } from './stage.tsx'

const saidBy = (row: Row) =>
  'act' in row ? row.act.says : row.found.kind === 'actor' ? row.found.actor.name : 'a pair'
const saidFor = async (address: string, query: string) =>
  rowsFor(await storesAt(address), query).map(({ group, rows }) => [group, rows.map(saidBy)])

/** Chooses the first row that answers, as Enter does, and gives the address after it. */
async function entered(address: string, query: string): Promise<string> {
  const stores = await storesAt(address)
  const [first] = rowsFor(stores, query).flatMap(({ rows }) => rows)
  if (first) doRow(stores, first)
  return addressOf(stores.view.getState())
}

test('every act has a name, a word and a key of its own', () => {
  const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at)
  expect(twice(ACTS.map(({ name }) => name))).toEqual([])
  expect(twice(ACTS.flatMap(({ keys = [] }) => keys))).toEqual([])
  expect(twice(ACTS.map(({ says }) => says))).toEqual([])
})

test.each([
  ['a day', '/network?t=2023-02-02', '2016-07-28', '/network?t=2016-07-28'],
  ['a span', '/network?t=2023-02-02', '2011..2025', '/network?t=2011..2025'],
  ['a day from a page without one', '/data', '2016-07-28', '/network?t=2016-07-28'],
  ['a page', '/network?t=2023-02-02', 'matr', '/matrix?t=2023-02-02'],
  ['an actor', '/matrix?t=2023-02-02', 'turkey', '/matrix?t=2023-02-02&sel=turkey'],
  ['a pair', '/', 'turkey hts', '/pair/turkey/hts'],
  ['a filter', '/network', 'hide neg', '/network?signs=neutral,positive'],
  ['a filter that is on', '/network?signs=positive', 'show neg', '/network?signs=negative,positive'],
  ['what is denied', '/network', 'show denied', '/network?status=confirmed,denied,disputed,reported'],
  ['what is denied, and no more', '/network?status=denied', 'hide denied', '/network'],
  ['the last word', '/network', 'attested any', '/network?word=all'],
  ['all years', '/network', 'all years', '/network?t=..'],
])('Enter does what was typed: %s', async (_, address, query, after) => {
  expect(await entered(address, query)).toBe(after)
})

test('a day that is typed can be compared with the one looked at', async () => {
  expect(await saidFor('/network?t=2023-02-02', '2016-07-28')).toEqual([
    ['time', ['Look at 28 July 2016', 'Compare with 28 July 2016']],
  ])
})

test('what is called so stands before actors, what only holds the word after them', async () => {
  expect(await saidFor('/network?t=2023-02-02&sel=turkey', 'pin')).toEqual([
    ['actor', ['Pin or unpin the actor chosen']],
  ])
  expect((await saidFor('/network', 'العربية'))[0]).toEqual(['page', ['العربية (Language: Arabic)']])
  const groups = (await saidFor('/network', 'dark')).map(([group]) => group)
  expect(groups).toEqual(['page'])
  expect((await saidFor('/network', 'states'))[0]?.[0]).toBe('found')
})

test('only what does something here is offered', async () => {
  const said = async (address: string) => (await saidFor(address, '')).flatMap(([, rows]) => rows)
  expect(await said('/data')).not.toContain('Next change')
  expect(await said('/data')).not.toContain('Download CSV')
  expect(await said('/network')).toContain('Download GEXF')
  expect(await said('/difference?t=2016&u=2017')).not.toContain('Download GEXF')
  expect(await said('/network')).not.toContain('Hide the actor chosen')
  expect(await said('/network?sel=hts')).toContain('Hide the actor chosen')
  expect(await said('/network')).not.toContain('Undo')
})

test('grounds of groups are offered where there is room for them, and not in a crowd of lines', async () => {
  const stores = await storesAt('/network')
  const isOffered = () => rowsFor(stores, 'groups').some(({ rows }) => rows.map(saidBy).includes('Show groups'))
  expect(isOffered()).toBe(true)
  const { shown } = stores.shown.getState()
  if (!shown) throw new Error('nothing is shown')
  const lines = Array.from(
    { length: 601 },
    (_, at) => shown.lines[at % shown.lines.length] as (typeof shown.lines)[number],
  )
  stores.shown.setState({ shown: { ...shown, lines } })
  expect(isOffered()).toBe(false)
})

test('what was done last stands first, the latest before the earlier, and once', async () => {
  const stores = await storesAt('/network')
  for (const query of ['matrix', 'dark', 'network', 'matrix']) {
    const [first] = rowsFor(stores, query).flatMap(({ rows }) => rows)
    if (first) doRow(stores, first)
  }
  const [recent] = rowsFor(stores, '')
  expect([recent?.group, recent?.rows.map(saidBy)]).toEqual(['recent', ['Network']])
  expect(stores.recentActs.store.getState()).toEqual(['matrix', 'network', 'dark'])
})

test.each([
  ['compare', 'Difference'],
  ['picture', 'Make figure'],
  ['image', 'Make figure'],
  ['export', 'Make figure'],
  ['remove', 'Hide the actor chosen'],
  ['cite', 'Copy citation of this view'],
  ['shortcuts', 'Keys and what they do'],
])('an act is found by what others call it: %s', async (query, says) => {
  expect((await saidFor('/network?sel=hts', query)).flatMap(([, rows]) => rows)).toContain(says)
})

test('a word that nothing answers gives no row', async () => {
  expect(await saidFor('/network', 'xyzzy')).toEqual([])
})
