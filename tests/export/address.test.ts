import { expect, test } from 'vitest'
import { addressOf as pageAddressOf, viewFrom } from '../../client/view/address.ts'
import { whenOf } from '../../client/view/time.ts'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { earliestDay, latestDay } from '../../server/domain/histogram.ts'
import { kindsOf, partsOf, shownOf } from '../../server/domain/network.ts'
import type { Compared } from '../../server/domain/pair.ts'
import { addressOf } from '../../server/export/address.ts'
import { type View, withLanguages } from '../../server/export/taken.ts'
import { day, syria, take } from './graphs.ts'

const graph = syria()
const known = graph.relations.map(withLanguages)
const edges = { first: earliestDay(known) ?? 0, latest: latestDay(known) ?? 0 }

const everything: View = { of: 'everything' }
const pair: Compared = ['turkey', 'hts']
const several: Compared = ['turkey', 'hts', 'russia', 'syrian-government-assad']
const span = { from: day('2016-03-01'), to: day('2018-03-31') }

test.each<[string, View, Partial<Asked>]>([
  ['everything of a family', everything, { types: ['conflict'] }],
  ['everything that is confirmed', everything, { status: ['confirmed'] }],
  ['everything of an actor, denied alone', everything, { actor: 'russia', status: ['denied'] }],
  ['everything among states', everything, { kinds: ['state'], word: '0' }],
  ['attacks of a pair', { of: 'pair', actors: pair, span: null }, { types: ['ATTACKS'] }],
  ['what is denied of a pair', { of: 'pair', actors: pair, span: null }, { status: ['denied'] }],
  ['the friendly side of several', { of: 'pair', actors: several, span: null }, { signs: ['positive'], word: '6' }],
  ['some years of several', { of: 'pair', actors: several, span }, { signs: ['negative'], word: '6' }],
  ['some of several', { of: 'pair', actors: several, span: null }, { actors: ['turkey', 'russia', 'hts'] }],
  ['one of several', { of: 'pair', actors: several, span }, { actor: 'russia' }],
  ['none of a pair', { of: 'pair', actors: pair, span: null }, { actor: 'iran' }],
])('the address of %s opens a page with the same relations', (_, view, over) => {
  const asked = { ...USUAL, ...over }
  const address = addressOf(view, asked, 'a1b2c3d4')
  const { view: opened, dropped } = viewFrom(address)
  expect({ page: opened.page.name, dropped, address: pageAddressOf(opened) }).toEqual({
    page: 'table',
    dropped: [],
    address,
  })
  const when = whenOf(opened.time, edges, 0)
  const shown = shownOf(partsOf(known, opened.asked, when, kindsOf(graph.actors)))
  expect(shown.map(({ id }) => id).sort()).toEqual(take(graph, view, asked).relations.map(({ id }) => id))
})

test.each<[string, View, Partial<Asked>, string]>([
  ['everything', everything, {}, '/data'],
  [
    'everything as it was published',
    everything,
    { published: day('2017-01-01') },
    '/table?t=..&status=confirmed,denied,disputed,reported&structure=1&word=all&published=2017-01-01',
  ],
  ['everything, with another last word', everything, { word: '6' }, '/data?word=6'],
  [
    'a pair as it was published',
    { of: 'pair', actors: pair, span: null },
    { published: day('2017-01-01') },
    '/pair/turkey/hts?published=2017-01-01',
  ],
])('%s has the page that shows it', (_, view, over, address) => {
  expect(addressOf(view, { ...USUAL, ...over }, null)).toBe(address)
})
