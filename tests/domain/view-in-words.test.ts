import { expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { subsetOf } from '../../client/words/sentences.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { fullNames, subsetInWords, titleOf, titleText, type Viewed } from '../../server/domain/view-in-words.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) as number
const moment: Viewed = { of: 'network', when: { at: day('2023-02-02') } }
const years: Viewed = { of: 'network', when: { from: day('2011-01-01'), to: day('2025-12-31') } }
const pair: Viewed = { of: 'pair', actors: ['turkey', 'hts'], span: null }
const many = 'abcdefg'.split('')
const said = (id: string) => id.toUpperCase()

test.each([
  ['all, a day', moment, {}, 'Who stood with whom on 2 February 2023'],
  ['all, years', years, {}, 'Who stood with whom, 2011 to 2025'],
  ['one actor', moment, { actor: 'hts' }, 'Relations of HTS on 2 February 2023'],
  ['two actors', years, { actors: ['a', 'b'] }, 'Relations among A and B, 2011 to 2025'],
  ['more than can be read', moment, { actors: many }, 'Relations among 7 actors on 2 February 2023'],
  ['a pair', pair, {}, 'TURKEY’s relations with HTS'],
  [
    'one with several, each named',
    { of: 'pair', actors: ['us', 'hts', 'sna', 'ypg'], span: null } as Viewed,
    {},
    'US’s relations with HTS, SNA and YPG',
  ],
  ['everything', { of: 'everything' } as Viewed, {}, 'All relations'],
])('the title of a view: %s', (_, view, asked, title) => {
  expect(titleText(titleOf(view, { ...USUAL, ...asked }, said))).toBe(title)
})

test('a view is named by its days, then its filters', () => {
  expect(subsetInWords(moment, { ...USUAL, actor: 'hts', signs: ['negative'] }, said)).toBe(
    '2 February 2023; relations of HTS; negative only',
  )
})

const data = dataFrom(syriaNetwork, 0)

test.each([
  ['/pair/turkey/hts', 'Turkey × Hayat Tahrir al-Sham; all years'],
  ['/pair/turkey/hts?t=2017..2024', 'Turkey × Hayat Tahrir al-Sham; 2017 to 2024'],
  ['/pair/turkey/hts,ypg', "Turkey × Hayat Tahrir al-Sham, People's Protection Units; all years"],
  ['/network?t=2014-05-01&actor=hts', '1 May 2014; relations of Jabhat al-Nusra'],
  [
    '/pair/turkey/hts?types=ATTACKS&published=2017-01-01',
    'Turkey × Hayat Tahrir al-Sham; all years; as published until 1 January 2017',
  ],
  ['/actor/hts', 'Hayat Tahrir al-Sham'],
  ['/actor/hts?recorded=2026-11-25', 'Hayat Tahrir al-Sham; as recorded until 25 November 2026'],
  ['/data', null],
])('the page cites by the names and words of its files: %s', (address, subset) => {
  const { view } = viewFrom(address)
  const when =
    view.page.name === 'pair' ? { from: day('2017-01-01'), to: day('2024-12-31') } : { at: day('2014-05-01') }

  expect(subsetOf(view, shownIn(data, view.asked, when))).toBe(subset)
})

test('several days beside each other are cited by each of them', () => {
  const { view } = viewFrom('/multiples?by=2014-05-01,2023-02-02&actor=hts&follow=1')
  expect(subsetOf(view, shownIn(data, { ...view.asked, follow: false }, { at: day('2024-12-31') }))).toBe(
    '1 May 2014 and 2 February 2023; relations of Hayat Tahrir al-Sham',
  )
})

test('a name that is not known stands for itself', () => {
  expect(fullNames(data.actors, moment)('nobody')).toBe('nobody')
})
