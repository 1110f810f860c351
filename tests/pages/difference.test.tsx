import { expect, test } from 'vitest'
import { DifferencePanel } from '../../client/pages/difference-panel.tsx'
import { paragraphOf } from '../../client/pages/difference-paragraph.tsx'
import type { Shown } from '../../client/view/shown.ts'
import { htmlOf, storesAt } from '../parts/stage.tsx'

const YEAR = '/difference?t=2016-07-28&u=2017-07-28'

async function opened(address: string) {
  const { view, shown } = await storesAt(address)
  const state = shown.getState().shown as Shown
  if (state.changed === null) throw new Error('nothing is compared')
  const { changed } = state
  return { changed, text: paragraphOf(view.getState(), state, changed, 'https://entente.example') }
}

/** The rows of the list, as they are read: change, relation, date, reason. */
async function rowsOf(address: string): Promise<string[]> {
  const { changed } = await opened(address)
  const html = (await htmlOf(address, <DifferencePanel changed={changed} />)).replaceAll(/[\u2066-\u2069]/g, '')
  return [...html.matchAll(/class="change-row".*?<\/button>/g)].map(([row]) =>
    row
      .replaceAll(/<\/span><span class="(change-when|change-why)">/g, ' | ')
      .replaceAll(/<[^>]*>|^.*?>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

test('each row bears the date of its change, and why it only may have been', async () => {
  const rows = await rowsOf(YEAR)
  expect(rows).toEqual(
    expect.arrayContaining([
      'Began: HTS fights Jaysh al-Islam | since 28 Apr 2017',
      'May have begun: United States arms YPG | since 9 May 2017 | not known to last to 28 Jul 2017',
      'May have begun: United Kingdom designates HTS | since 2017 | start known to the year only',
      'Attested again: HTS cooperates with Turkey | next attested about 31 Jan 2018 · reported',
      'Ended: Russia sanctions Turkey | until about May 2017',
      'No longer attested: HTS fights YPG | last attested 23 Feb 2016',
    ]),
  )
  expect(rows.some((row) => row.includes('JFS'))).toBe(false)
})

test('what the same triple says on both days is folded away under the relation that changed', async () => {
  const folded = '/difference?t=2022-05-10&u=2023-05-10'
  const { changed } = await opened(folded)
  expect(await htmlOf(folded, <DifferencePanel changed={changed} />)).toContain(
    '<summary>1 further record of it</summary>',
  )
})

test('names are those of the later day, and who was renamed is told', async () => {
  const { changed } = await opened(YEAR)
  const html = await htmlOf(YEAR, <DifferencePanel changed={changed} />)
  expect(html).not.toContain('further record')
  expect(html).toContain('Names as on 28 Jul 2017.')
  expect(html).toMatch(/HTS\S? was \S?JFS\S? on 28 Jul 2016\./)
})

test('a turned pair says which relation came and which went', async () => {
  const { changed } = await opened(YEAR)
  const html = await htmlOf(YEAR, <DifferencePanel changed={changed} />)
  expect([...html.matchAll(/class="turned-by">([^<]*)</g)].map(([, said]) => said)).toEqual([
    'is allied with: ended · has a ceasefire with: may have begun',
    'is affiliated with: ended · opposes: attested again',
    'has a ceasefire with: may have begun',
    'cooperates with: ended · has a ceasefire with: may have begun',
  ])
})

test('the paragraph is short, and tells the leading changes with their day and a source', async () => {
  const { text } = await opened(YEAR)
  const [prose = '', data = ''] = text.replaceAll(/[\u2066-\u2069]/g, '').split(' Data and ')
  expect(prose).toBe(
    'Between 28 July 2016 and 28 July 2017, 53 relations changed: 2 began, 8 may have begun, 3 ended and 40 are only ' +
      'better or worse attested; 38 did not change. 4 pairs turned: Hayat Tahrir al-Sham (HTS) opposes al-Qaeda ' +
      '(positive to negative), next attested Nov 2017 (SMM Syria, 2017a); Syrian government under Assad has a ' +
      "ceasefire with People's Protection Units (positive to neutral), since 23 Aug 2016 (csm.org.pl, 2016b); Ahrar " +
      'al-Sham and HTS; Hezbollah and HTS. Began: HTS fights Jaysh al-Islam, since 28 Apr 2017 (The Century ' +
      'Foundation, 2017). Ended: Russia sanctions Turkey, until about May 2017 (AFP (copy at cimple.eu), 2020?). ' +
      'Hayat Tahrir al-Sham was Jabhat Fateh al-Sham on 28 Jul 2016. Not counted: 131 not attested within 12 months ' +
      'of either day, 16 of structure, 1 denied.',
  )
  expect(data).toMatch(/^127 sources: Entente, Syria .*https:\/\/entente\.example\/v\/\w+\/difference\?/)
})

test.each(['t=2011-01-01&u=2026-01-01', 't=2015-06-01&u=2018-01-01', 't=2024-11-01&u=2025-02-01&follow=1'])(
  'a paragraph stays one that a report would print: %s',
  async (days) => {
    const { text } = await opened(`/difference?${days}`)
    expect(text.split(' Data and ')[0]?.split(' ').length).toBeLessThanOrEqual(140)
  },
)

test('read backwards the paragraph is that of the order of time', async () => {
  const forwards = await opened(YEAR)
  const backwards = await opened('/difference?t=2017-07-28&u=2016-07-28')
  expect(backwards.text).toBe(forwards.text)
})
