import type { ReactNode } from 'react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DifferenceEmpty } from '../../client/pages/difference-empty.tsx'
import { EmptyGraphPage, NoRecord, OtherReleasePage, UnknownPage } from '../../client/pages/unknown.tsx'
import { EmptyView } from '../../client/parts/empty-view.tsx'
import { Overview } from '../../client/parts/overview.tsx'
import { PathPanel } from '../../client/parts/path-panel.tsx'
import { useShown, useShownState } from '../../client/parts/stores.tsx'
import { htmlOf } from './stage.tsx'

beforeAll(() => {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const Difference = () => {
  const { changed } = useShown()
  return changed && <DifferenceEmpty changed={changed} />
}
const Path = () => {
  const { path } = useShownState()
  return path && <PathPanel path={path} />
}

/** What was asked, where, what says that nothing is there, and a way out. */
const STATES: readonly (readonly [string, string, () => ReactNode, string, string])[] = [
  ['a day before all data', '/network?t=1900-01-01', EmptyView, 'Nothing shown here on this day', 'Go there'],
  ['a day after all data', '/network?t=2150-01-01', EmptyView, 'Nothing shown here on this day', '30 January 2026'],
  ['a span before all data', '/network?t=1900..1901', EmptyView, 'Nothing shown here in these days', 'Go there'],
  [
    'one actor alone',
    '/network?t=2023-02-02&actors=hts',
    EmptyView,
    'Nothing recorded here on this day',
    'Show all 62',
  ],
  [
    'two without a relation',
    '/network?t=2023-02-02&actors=hts,israel',
    EmptyView,
    'Nothing recorded between them on this day',
    'Lanes',
  ],
  [
    'an actor not there yet',
    '/network?t=2011-06-01&actors=hts,turkey',
    EmptyView,
    'Hayat Tahrir al-Sham began Jan 2012.',
    'Show all 62',
  ],
  [
    'no such sign',
    '/network?t=2023-02-02&signs=neutral&types=ATTACKS',
    EmptyView,
    '260 relations filtered out',
    'Show',
  ],
  ['no such kind', '/network?t=2023-02-02&kinds=person', EmptyView, '260 relations filtered out', 'Show'],
  [
    'no such status',
    '/network?t=1930-01-01&status=denied',
    EmptyView,
    'What is recorded is left out of this view.',
    'Show',
  ],
  ['no such confidence', '/network?t=2023-02-02&confidence=none', EmptyView, '260 relations filtered out', 'Show'],
  ['no such aspect', '/network?t=2023-02-02&aspects=nothing', EmptyView, '260 relations filtered out', 'Show'],
  ['no such language', '/network?t=2023-02-02&languages=zz', EmptyView, '260 relations filtered out', 'Show'],
  ['nothing attested so near', '/network?t=1930-01-01&word=0', EmptyView, 'Not attested on the day', 'Show'],
  [
    'nothing published yet',
    '/network?t=2023-02-02&published=1900-01-01',
    EmptyView,
    '260 relations known later',
    'Show',
  ],
  [
    'no change',
    '/difference?t=1900-01-01&u=1901-01-01',
    Difference,
    'No relation is shown on either day.',
    'A year more on either side',
  ],
  ['one day twice', '/difference?t=2016-01-01&u=2016-01-01', Difference, 'Two days are needed', 'With a year before'],
  [
    'no path',
    '/network?t=1930-01-01&path=turkey,iran',
    Path,
    'That is a gap in what is recorded and shown, no proof that nothing joined them.',
    'Let the path go',
  ],
  [
    'a page that is not there',
    '/nothing',
    () => <UnknownPage path="/nothing" />,
    'There is no such page',
    'To the network',
  ],
  [
    'an actor as a pair',
    '/pair/hts/hts',
    () => <UnknownPage path="/pair/hts/hts" />,
    'A pair has two actors',
    'Choose two actors',
  ],
  ['an unknown actor', '/actor/turky', () => <NoRecord id="turky" />, 'Nothing is recorded as turky', 'Turkey'],
  [
    'an unknown relation',
    '/relation/syria:r9',
    () => <NoRecord id="syria:r9" />,
    'Nothing is recorded as syria:r9',
    'To the network',
  ],
  [
    'other data',
    '/v/00000000/network',
    () => <OtherReleasePage hash="00000000" />,
    'These are not the data 00000000',
    'The same view of the present data',
  ],
  ['an empty graph', '/network', EmptyGraphPage, 'The graph is empty', 'My own data'],
]

test.each(STATES)('%s: it says why, and offers a way out', async (_, address, Part, why, way) => {
  const said = (await htmlOf(address, <Part />)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')
  expect(said).toContain(why)
  expect(said).toContain(way)
})

test('who is asked to choose has something to choose from', async () => {
  expect(await htmlOf('/network?t=2023-02-02', <Overview />)).toContain('Choose an actor')
  expect(await htmlOf('/network?t=2013-05-01&actors=turkey,ypg', <Overview />)).not.toContain('Choose an actor')
})
