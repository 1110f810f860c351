import { expect, test, vi } from 'vitest'
import { Framed } from '../../client/pages/frame.tsx'
import { TableBody } from '../../client/pages/table.tsx'
import { ActorActs } from '../../client/parts/actor-acts.tsx'
import { ActorPanel } from '../../client/parts/actor-panel.tsx'
import { hideActor } from '../../client/parts/acts-on-actor.ts'
import { ClockBar } from '../../client/parts/clock-bar.tsx'
import { Foot, sourcesUnder } from '../../client/parts/foot.tsx'
import { Panel } from '../../client/parts/panel.tsx'
import { Rail } from '../../client/parts/rail.tsx'
import { Title } from '../../client/parts/title.tsx'
import type { Shown } from '../../client/view/shown.ts'
import { actorWords } from '../../client/words/actor.ts'
import { noneInWords } from '../../client/words/none.ts'
import { windowTitle } from '../../client/words/sentences.ts'
import { spokenActor } from '../../client/words/spoken.ts'
import type { Actor } from '../../server/domain/actor.ts'
import { shownOf } from '../../server/domain/network.ts'
import { htmlOf, storesAt, textOf } from './stage.tsx'

const SEED = '/network?t=2023-02-02'

test('the title bears its day and every count', async () => {
  expect((await textOf(SEED, <Title />)).join(' ')).toBe(
    'Who stood with whom on 2 February 2023 38 relations certainly hold, 26 possibly; 9 events since 4 Nov 2022. Drawn as 45 lines. Compare with another day',
  )
})

test.each([
  ['two actors', '/network?t=2013-05-01&actors=turkey,ypg', 'Relations among Turkey and YPG on 1 May 2013'],
  ['whole years', '/network?t=2011..2025', 'Who stood with whom, 2011 to 2025'],
  ['one actor', '/network?t=2023-02-02&actor=hts', 'Relations of HTS on 2 February 2023'],
])('the title says whom and when: %s', async (_, address, title) => {
  expect((await textOf(address, <Title />)).join(' ')).toContain(title)
})

test('the rail counts what is shown, row by row, and what is left out', async () => {
  const [, ...rows] = await textOf(SEED, <Rail />)
  const pairs = (from: string, many: number) => rows.slice(rows.indexOf(from) + 1, rows.indexOf(from) + 1 + many * 2)

  expect(rows.slice(0, 4)).toEqual(['73', 'of 652 relations', '26', 'of 62 actors'])
  expect(pairs('By kind', 3)).toEqual(['Positive', '24', 'Negative', '42', 'Neutral', '7'])
  expect(pairs('On this day', 3)).toEqual(['Certain', '38', '≈ Possible', '26', 'Event, last 90 days', '9'])
  expect(pairs('Status', 3)).toEqual(['Confirmed', '50', 'Reported', '17', 'Disputed  ?', '6'])
  expect(rows.slice(rows.indexOf('Left out') + 1)).toEqual([
    'Not attested within 12 months',
    '178',
    'Show',
    'Structure',
    '8',
    'Show',
    'Denied',
    '1',
    'Show',
  ])
})

test('the panel of an actor counts its relations and with whom they are', async () => {
  const words = await textOf(`${SEED}&sel=turkey`, <Panel />)
  expect(words.slice(0, 2)).toEqual(['Turkey', 'Close'])
  expect(words).toContain('28 relations with 11 actors')
})

test('the table has a row for each relation that is drawn', async () => {
  const words = await textOf('/table?t=2023-02-02', <TableBody />)
  expect(words[0]).toBe('73 relations, the same as in the picture')
  expect(words.filter((word) => ['Certain', 'Possible', 'Event'].includes(word)).length).toBe(73)
})

test('the foot names the most cited sources and counts the others', async () => {
  const words = (await textOf(SEED, <Foot />)).join(' ')
  expect(words).toContain('The New Arab (2023)')
  expect(words).toContain('170 others')
  expect(words).toContain('Syria 1.2.0 (a1b2c3d4)')
})

test('the foot of lanes has the sources of every pair, that of days those of every day', async () => {
  const sourcesOn = async (address: string) => {
    const { view, shown } = await storesAt(address)
    return (sourcesUnder(view.getState(), shown.getState().shown as Shown) ?? []).map(({ id }) => id)
  }
  expect((await sourcesOn('/multiples?by=2016-07-28,2023-02-02')).sort()).toEqual(
    [...new Set([...(await sourcesOn('/network?t=2016-07-28')), ...(await sourcesOn('/network?t=2023-02-02'))])].sort(),
  )
  const [first, second] = [await sourcesOn('/pair/turkey/hts'), await sourcesOn('/pair/turkey/ypg')]
  expect((await sourcesOn('/pair/turkey/hts,ypg')).toSorted()).toEqual([...new Set([...first, ...second])].sort())
})

test('until when sources count, days beside each other count as known later what any of them would show', async () => {
  const clock = 'published=2016-12-31'
  const partsOn = async (day: string) =>
    (await storesAt(`/network?t=${day}&${clock}`)).shown.getState().shown?.parts ?? expect.fail('nothing is shown')
  const each = [await partsOn('2016-07-28'), await partsOn('2017-07-28')]
  const drawn = new Set(each.flatMap((parts) => shownOf(parts).map(({ id }) => id)))
  const later = new Set(each.flatMap(({ left }) => left.later.map(({ id }) => id)).filter((id) => !drawn.has(id)))
  const words = (await textOf(`/multiples?by=2016-07-28,2017-07-28&${clock}`, <ClockBar />)).join(' ')

  expect(words).toContain(`${later.size} relations`)
})

test('kinds of which only some are shown stand open in the rail, and cannot be folded away', async () => {
  expect(await textOf(SEED, <Rail />)).not.toContain('Support')
  const rows = await textOf(`${SEED}&types=conflict`, <Rail />)
  expect(rows).toContain('Support')
  expect(rows).not.toContain('Signs only')
})

const DIFFERENCE = '/difference?t=2016-07-28&u=2017-07-28'

test.each([
  [
    'a gap',
    '2016-01-01',
    'lebanon',
    'No relation recorded on 1 January 2016. That is a gap in the sources, not neutrality.',
  ],
  ['what is left out', '2016-01-01', 'uae', 'No relation shown on 1 January 2016: 2 not attested within 12 months.'],
  ['not there yet', '2016-01-01', 'hurras-al-din', 'Hurras al-Din began 27 Feb 2018.'],
  ['there no more', '2016-01-01', 'islamic-front', 'Islamic Front ended about 2015.'],
])('an actor without a relation: %s', async (_, day, actor, said) => {
  const { shown } = await storesAt(`/network?t=${day}`)
  expect(noneInWords(shown.getState().shown as Shown, [actor])).toBe(said)
})

test.each([
  ['several others', '/network?t=2023-02-02&actors=iran,turkey', 'This view is only about Iran and Turkey.'],
  ['another', '/network?t=2023-02-02&actor=iran', 'This view is only about Iran.'],
])('an actor outside of the view is not said to have no relation: %s', async (_, address, said) => {
  const { shown } = await storesAt(address)
  expect(noneInWords(shown.getState().shown as Shown, ['hts'])).toBe(said)
})

test('an actor without a change is said to have none, not to have no relation', async () => {
  const { shown } = await storesAt(DIFFERENCE)
  const { data, actors } = shown.getState().shown as Shown
  const other = data.actors.find(({ id }) => !actors.some((one) => one.id === id)) as Actor
  const said = await textOf(`${DIFFERENCE}&sel=${other.id}`, <ActorPanel actor={other} />)
  expect(said).toContain('No relation changed between 28 July 2016 and 28 July 2017.')
  expect(said.join(' ')).not.toContain('gap in the sources')
})

test('an actor is spoken with what is counted: its relations, in a difference its changes', async () => {
  const spokenOn = async (address: string) => {
    const state = (await storesAt(address)).shown.getState().shown as Shown
    return spokenActor(state.data.actor.get('turkey') as Actor, state, 3, [
      { sign: 'positive', count: 3, filled: true },
    ])
  }
  expect([await spokenOn(SEED), await spokenOn(DIFFERENCE)]).toEqual([
    'Turkey, state. 3 relations on 2 February 2023: 3 positive',
    'Turkey, state. 3 relations changed, 28 July 2016 to 28 July 2017: 3 positive',
  ])
})

test.each([
  ['/network', true],
  ['/matrix', true],
  ['/table', true],
  ['/difference', false],
])('what can be done with an actor stands where it does something: on %s %s', async (address, isThere) => {
  const stores = await storesAt(`${address}?sel=turkey`)
  const actor = stores.shown.getState().shown?.data.actor.get('turkey') as Actor
  expect((await textOf(`${address}?sel=turkey`, <ActorActs actor={actor} />)).includes('Hide')).toBe(isThere)

  hideActor(stores)
  expect(stores.view.getState().asked.actors !== null).toBe(isThere)
})

test.each([
  ['/network?t=2023-02-02', 'Who stood with whom on 2 February 2023'],
  ['/multiples?by=2016-07-28,2017-07-28&actor=hts', 'Relations of HTS on 2 days, 28 July 2016 to 28 July 2017'],
  ['/data', null],
])('the window of %s is titled %s', async (address, title) => {
  const { view, shown } = await storesAt(address)
  expect(windowTitle(view.getState().page, shown.getState().shown as Shown)).toBe(title)
})

test('what is left out is said to be, whatever it is', () => {
  expect([actorWords.leftOut(0, 1, 2, 0), actorWords.leftOut(3, 0, 0, 4), actorWords.leftOut(0, 0, 0, 0)]).toEqual([
    'left out: 1 denied, 2 of structure',
    'left out: 3 not attested nearby, 4 known later',
    '',
  ])
})

test('a page under the bar has the tabs of a narrow window once', async () => {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) })
  const html = await htmlOf('/multiples', <Framed>text</Framed>)
  expect(html.match(/class="tabs-below"/g)).toHaveLength(1)
  vi.unstubAllGlobals()
})
