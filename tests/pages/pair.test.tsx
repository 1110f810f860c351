import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { createApi } from '../../client/api.ts'
import { PairEmpty } from '../../client/pages/pair-empty.tsx'
import { PairHead } from '../../client/pages/pair-head.tsx'
import { firstSeen, type History, historyOf } from '../../client/pages/pair-history.ts'
import { PairLanes } from '../../client/pages/pair-lanes.tsx'
import { PairLegend } from '../../client/pages/pair-legend.tsx'
import { PairTable } from '../../client/pages/pair-table.tsx'
import { TurningPoints } from '../../client/pages/pair-turns.tsx'
import { Marks } from '../../client/parts/marks.tsx'
import { StoresProvider } from '../../client/parts/stores.tsx'
import { viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { createEarlier } from '../../client/view/earlier.ts'
import { createFrame } from '../../client/view/frame.ts'
import { createLoaded } from '../../client/view/loaded.ts'
import { createNotes } from '../../client/view/notes.ts'
import { createPlay } from '../../client/view/play.ts'
import { createRecent } from '../../client/view/recent.ts'
import { createRecentActs } from '../../client/view/recent-acts.ts'
import { createRecords } from '../../client/view/records.ts'
import { createSettings } from '../../client/view/settings.ts'
import { createShown } from '../../client/view/shown-store.ts'
import { taken } from '../../client/view/taken.ts'
import { readTime } from '../../client/view/time.ts'
import { createUndo } from '../../client/view/undo.ts'
import { createView } from '../../client/view/view-store.ts'
import { pairOf } from '../../server/domain/network.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const clock = { now: () => 0, after: () => () => {} }
const loaded = createLoaded(async () => data, clock)
await loaded.load()
const view = createView('/pair/turkey/hts')
const shown = createShown(view, loaded)
const stores = {
  view,
  loaded,
  shown,
  records: createRecords(
    createApi(() => Promise.reject(new Error('no server'))),
    () => {},
  ),
  play: createPlay(view, shown, clock),
  earlier: createEarlier(() => new Promise(() => {}), loaded.lost),
  undo: createUndo(view, { read: () => null, write: () => {} }),
  frame: createFrame(),
  settings: createSettings({ read: () => null, write: () => {} }),
  recent: createRecent({ read: () => null, write: () => {} }),
  recentActs: createRecentActs({ read: () => null, write: () => {} }),
  notes: createNotes({ read: () => null, write: () => {} }),
  canvas: { current: null },
}

const history = (a: string, others: string, t = '..', word: History['word'] = '12'): History => {
  const time = t === '..' ? { kind: 'span' as const, from: null, to: null } : readTime(t)
  const [b = '', ...more] = others.split(',')
  const found = time && historyOf(data, [a, b, ...more], time, word)
  if (!found) throw new Error(`${a} ${others} ${t}`)
  return found
}
const html = (part: React.ReactNode) => renderToStaticMarkup(<StoresProvider stores={stores}>{part}</StoresProvider>)
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x27;', "'")
const nothing = () => {}

describe('the history of a pair', () => {
  test.each<[string, string, { from: string; to: string; drawn: number; outside: number; unattested: number }]>([
    [
      'all years are those of the pair',
      '..',
      { from: '2017-01-01', to: '2024-12-31', drawn: 21, outside: 0, unattested: 0 },
    ],
    [
      'a span is taken as it is',
      '2011..2025',
      { from: '2011-01-01', to: '2025-12-31', drawn: 21, outside: 0, unattested: 0 },
    ],
    [
      'a day is looked at in its year',
      '2018-05-06',
      { from: '2018-01-01', to: '2018-12-31', drawn: 6, outside: 5, unattested: 10 },
    ],
    [
      'an open end is that of the data',
      '2024..',
      { from: '2024-01-01', to: '2026-02-23', drawn: 8, outside: 4, unattested: 9 },
    ],
  ])('%s', (_case, t, expected) => {
    const { from, to, parts, relations } = history('turkey', 'hts', t)
    const { drawn, outside, unattested } = parts

    expect([isoOf(from), isoOf(to)]).toEqual([expected.from, expected.to])
    expect(drawn.length + outside.length + unattested.length).toBe(relations.length)
    expect({ drawn: drawn.length, outside: outside.length, unattested: unattested.length }).toEqual({
      drawn: expected.drawn,
      outside: expected.outside,
      unattested: expected.unattested,
    })
  })

  test('is what the page counts and cites: denied and structure too, no other pair', () => {
    const one = history('turkey', 'hts')
    const found = shown.getState().shown

    expect(found?.when).toEqual({ from: one.from, to: one.to })
    expect(found?.relations.map(({ id }) => id)).toEqual(one.parts.drawn.map(({ id }) => id).sort())
    expect(found?.sources.length).toBe(one.sources)
  })

  test('an actor that is not there has none', () => {
    expect(historyOf(data, ['turkey', 'nobody'], { kind: 'latest' }, '12')).toBe(null)
  })

  test('the network is opened on a day on which the relation is seen', () => {
    for (const relation of data.relations) {
      const seen = firstSeen(relation)
      expect(seen && seen.day >= (relation.bounds.startEarliest ?? seen.day)).toBe(true)
      expect(seen && seen.day <= (relation.bounds.endLatest ?? seen.day)).toBe(true)
    }
  })
})

describe('the page of a pair', () => {
  test('says the same counts in its sentence, its lanes and its table, for every pair', () => {
    const pairs = new Set(data.relations.map((relation) => pairOf(relation).join()))
    for (const key of [...pairs].filter((_, index) => index % 9 === 0)) {
      const [a = '', b = ''] = key.split(',')
      const one = history(a, b)
      const { drawn } = one.parts
      const named = new RegExp(`^${drawn.length} relations? from ${one.sources} sources?\\.`)
      const rows = html(<PairTable history={one} chosen={null} onOpen={nothing} />)

      expect(textOf(html(<PairHead history={one} />).replace(/^.*<\/h1>/s, ''))).toMatch(named)
      expect(rows.match(/<tr aria-rowindex/g)?.length).toBe(drawn.length)
      expect(html(<PairLanes history={one} chosen={null} onOpen={nothing} />)).toContain(
        `Lanes of ${drawn.length} relation`,
      )
    }
  })

  test('has one stop of Tab in the lanes: the chosen relation, else the first mark', () => {
    const one = history('turkey', 'hts')
    const stops = (chosen: string | null) =>
      [
        ...html(<PairLanes history={one} chosen={chosen} onOpen={nothing} />).matchAll(/<rect[^>]*tabindex="0"[^>]*>/g),
      ].map(([tag]) => /aria-label="([^"]*)"/.exec(tag)?.[1])

    expect(stops(null)).toEqual(['Turning point 1: 7 Oct 2017'])
    expect(stops('syria:r266')).toEqual(['HTS cooperates with Turkey, attested Oct 2022, disputed'])
  })

  test('lists its turning points with the signs before and after, and why', () => {
    expect(textOf(html(<TurningPoints history={history('turkey', 'hts')} onOpen={nothing} />))).toBe(
      'Turning points' +
        '17 Oct 2017none then Positive Negative HTS fights Turkey, from then; and 3 more' +
        '2Oct 2022Positive Negative then Positive Turkey designates HTS: no longer attested, last 3 Mar 2021' +
        '32024?Positive then Positive Negative Turkey designates HTS (possible: about 18 Dec 2024)' +
        '412 Dec 2024Positive Negative then Positive Negative Neutral HTS negotiates with Turkey, from then' +
        '5after 12 Dec 2024Positive Negative Neutral then Positive Negative HTS negotiates with Turkey, until then',
    )
  })

  test('of several says the counts of all, pair by pair, in sentence, lanes, table, download and turning points', () => {
    const several = ['hts', 'syrian-government-assad', 'iran']
    const one = history('turkey', several.join(), '2015..2020')
    const each = several.map((other) => history('turkey', other, '2015..2020'))
    const sum = (count: (of: History) => number) => each.reduce((total, of) => total + count(of), 0)
    const drawn = sum(({ parts }) => parts.drawn.length)
    const turned = (of: History) => html(<TurningPoints history={of} onOpen={nothing} />)
    const numbers = [...turned(one).matchAll(/turning-number">(\d+)</g)].map(([, number]) => Number(number))
    const rows = html(<PairTable history={one} chosen={null} onOpen={nothing} />)

    expect(one.parts.drawn.length).toBe(drawn)
    expect(textOf(html(<PairHead history={one} />))).toMatch(
      new RegExp(`${drawn} relations from ${one.sources} sources`),
    )
    expect(html(<PairLanes history={one} chosen={null} onOpen={nothing} />)).toContain(
      `Lanes of ${drawn} relations of Turkey with HTS, `,
    )
    expect(rows.match(/<td class="pair-name">/g)?.length).toBe(drawn)
    expect(numbers).toEqual(
      Array.from({ length: sum((of) => turned(of).split('turning-number').length - 1) }, (_, at) => at + 1),
    )
    const view = viewFrom('/pair/turkey/hts,syrian-government-assad,iran?t=2015..2020').view
    const found = createShown(
      createView('/pair/turkey/hts,syrian-government-assad,iran?t=2015..2020'),
      loaded,
    ).getState().shown
    expect(found?.relations.map(({ id }) => id)).toEqual(one.parts.drawn.map(({ id }) => id).sort())
    expect(one.parts.unattested.length).toBeGreaterThan(0)
    expect(found && taken(view, found)).toMatchObject({ relations: drawn, sources: one.sources })
  })

  test('explains the marks that occur, and no others', () => {
    expect(textOf(html(<PairLegend history={history('turkey', 'hts', '2018')} />))).toBe(
      'held for certainpossible: attested within 12 monthsattestedeventreporteddisputed',
    )
  })

  test('says of a pair without relations that none is recorded, and where to look', () => {
    const empty = textOf(html(<PairEmpty history={history('iran', 'sdf')} />))

    expect(empty).toMatch(/No relation recorded between them/)
    expect(empty).toMatch(/That is a gap in the sources, not neutrality\./)
    expect(empty).toMatch(/Iran, \d+ relations.*SDF, \d+ relations/)
  })

  test('leads out of years without a relation, with numbers', () => {
    const empty = textOf(html(<PairEmpty history={history('turkey', 'ypg', '2013')} />))

    expect(empty).toMatch(/Nothing recorded between them, 2013/)
    expect(empty).toMatch(/22 February 2015The first word on the pair/)
    expect(empty).toMatch(/2 relations may have held/)
    expect(empty).toMatch(/12 relations, 2015 to 2023All years of the pair/)
  })
})

test('marks are drawn in the tokens of the page, text as text', () => {
  const markup = html(
    <svg>
      <title>t</title>
      <Marks
        marks={[
          {
            mark: 'group',
            of: 'x',
            marks: [
              {
                mark: 'path',
                path: [
                  ['M', 0, 0],
                  ['L', 9, 0],
                ],
                fill: null,
                stroke: 'negative',
                width: 1.5,
                dash: [7, 4],
              },
            ],
          },
          {
            mark: 'text',
            text: '<b>هيئة',
            x: 1,
            y: 2,
            font: { family: 'sans', size: 12, weight: 500 },
            ink: 'ink2',
            anchor: 'start',
          },
        ]}
      />
    </svg>,
  )

  expect(markup).toContain(
    '<path d="M0 0L9 0" fill="none" stroke="var(--negative)" stroke-width="1.5" stroke-dasharray="7 4"></path>',
  )
  expect(markup).toContain('&lt;b&gt;هيئة')
})
