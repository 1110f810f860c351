import { describe, expect, test } from 'vitest'
import { ThirdParties, Told } from '../../client/pages/relation.tsx'
import { CitationList } from '../../client/parts/citations.tsx'
import { Panel } from '../../client/parts/panel.tsx'
import { PartnerRow } from '../../client/parts/partner-row.tsx'
import { RelationMark } from '../../client/parts/relation-mark.tsx'
import { RelationPanel } from '../../client/parts/relation-panel.tsx'
import { quietInWords } from '../../client/parts/tally-marks.tsx'
import { partnersOf, quietOf } from '../../client/view/partners.ts'
import type { Shown } from '../../client/view/shown.ts'
import { asSentences, notesOf } from '../../client/words/records.ts'
import { possessive, stopped } from '../../server/domain/wording.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { day, source, relation as whole } from '../export/graphs.ts'
import { htmlOf, storesAt, textOf } from './stage.tsx'

const found = (id: string) => {
  const one = syriaNetwork.relations.find((relation) => relation.id === id)
  if (!one) throw new Error(`no ${id}`)
  return one
}
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

test.each([
  ['a doubt', '2024?', '2024?'],
  ['an abbreviation', 'n.d.', 'n.d.'],
  ['a doubt in a name of its own', '\u2068who?\u2069', '\u2068who?\u2069'],
  ['Arabic', 'متى؟', 'متى؟'],
  ['nothing yet', 'May 2017', 'May 2017.'],
])('a sentence ends with one mark: %s', (_, text, ended) => {
  expect(stopped(text)).toBe(ended)
})

test('what is attested in a doubtful year ends with its own mark', () => {
  expect(asSentences(['attested 2024?', 'certain on no day'])).toBe('Attested 2024? Certain on no day.')
})

test.each([
  ['Turkey', 'Turkey’s'],
  ['United States', 'United States’'],
  ['\u2068Syrian Democratic Forces\u2069', '\u2068Syrian Democratic Forces\u2069’'],
  ['HTS', 'HTS’s'],
])('what belongs to %s is %s', (name, owned) => {
  expect(possessive(name)).toBe(owned)
})

describe('beside a relation stands what it rests on', () => {
  test.each<[string, string, string]>([
    ['one source, and low confidence', 'syria:r303', 'Disputed · one source only · low confidence · intelligence'],
    ['several sources', 'syria:r166', 'Confirmed · military · weapons · Raqqa · high confidence'],
    ['mode and aspect that are one', 'syria:r320', 'Reported · intelligence · medium confidence'],
  ])('%s', (_, id, notes) => {
    expect(plain(notesOf(found(id)).join(' · '))).toBe(notes)
  })
})

test('a relation that no source says is told to be one', async () => {
  expect(
    await textOf('/relation/x', <Told whole={whole('syria:r1', 'turkey BACKS hts', { start: '2011' }, [])} />),
  ).toEqual(['No source is recorded: only those who made the data say so.'])
})

test('third parties are parted', async () => {
  const html = await htmlOf('/relation/syria:r031', <ThirdParties relation={found('syria:r031')} />)

  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Third partiesIraq (abstained), Lebanon (against)')
})

test.each([
  ['certain on no day of its own', '/network?t=2017..2024', 'syria:r320', '≈'],
  ['certain on a day', '/network?t=2017..2024', 'syria:r166', ''],
])('the mark of a relation %s', async (_, address, id, before) => {
  const html = await htmlOf(address, <RelationPanel relation={found(id)} />)
  expect(html.match(/aria-hidden="true">(≈)</)?.[1] ?? '').toBe(before)
  expect(html.includes('coin filled')).toBe(before === '')
})

describe('a relation that is chosen and not there says so, and leads to where it is', () => {
  test.each([
    ['not begun', '2016-07-28', 'Not there on 28 July 2016. Go to 9 May 2017'],
    ['silent for long', '2020-01-01', 'Not attested within 12 months. Go to 9 May 2017'],
    ['there', '2017-07-28', ''],
  ])('%s', async (_, at, said) => {
    const words = (await textOf(`/network?t=${at}&sel=syria:r166`, <Panel />)).join(' ')
    expect(/(Not (?:there|attested within).*?\.) (Go to \d+ \w+ \d+)/.exec(words)?.slice(1).join(' ') ?? '').toBe(said)
  })
})

test('a sign that no source attests nearby stands beside the others, and says since when', async () => {
  const { shown } = await storesAt('/network?t=2023-02-02')
  const state = shown.getState().shown as Shown
  const quiet = partnersOf(state, 'turkey').flatMap(({ other, quiet: signs }) =>
    signs.map((one) => `${other}: ${quietInWords(one)}`),
  )
  expect(quiet).toContain('hts: Negative: not attested since 3 Mar 2021')
  const partner = partnersOf(state, 'turkey').find(({ other }) => other === 'hts')
  if (!partner) throw new Error('no partner')
  const row = await htmlOf('/network?t=2023-02-02', <PartnerRow actor="turkey" partner={partner} />)
  expect(row).toMatch(/class="quiet" title="Negative: not attested since 3 Mar 2021"/)
  expect(row).toMatch(/class="unseen"> Negative: not attested since 3 Mar 2021</)
})

test.each<[string, string[], string]>([
  ['seen before', ['2015', '2021-03-03'], 'Negative: not attested since 3 Mar 2021'],
  ['seen after', ['2025-08'], 'Negative: not attested before Aug 2025'],
  ['seen in a decade alone', ['201X'], 'Negative: attested on no day'],
])('of a quiet sign the nearest day is told: %s', (_, observed, said) => {
  const one = { ...found('syria:r166'), type: 'FIGHTS' as const, start: null, end: null, observed }
  expect(quietOf([one], [], { at: day('2023-02-02') }).map(quietInWords)).toEqual([said])
})

test('a quotation looks like one, what is said in our words does not, and a source without address says so', async () => {
  const stated = whole('syria:r1', 'turkey BACKS hts', { start: '2011' }, [
    source('s1', { published: null, url: null }),
    source('s2', { published: '2024?' }),
  ])
  const [one, other] = stated.citations
  const citations = [
    ...(one ? [{ ...one, quote: 'We back them', says: 'Turkey backs it' }] : []),
    ...(other ? [{ ...other, quote: null, says: 'It backs them' }] : []),
  ]
  const html = plain(await htmlOf('/network', <CitationList whole={{ ...stated, citations }} />))
  expect(html).toContain('<blockquote dir="auto" lang="en">“We back them”</blockquote>')
  expect(html.match(/In our words:/g)).toHaveLength(1)
  expect(html).toMatch(/n\.d\.<\/bdi> <bdi>Report s1<\/bdi> <span class="no-address">\(no address recorded\)/)
  expect(html).toMatch(/2024\?<\/bdi> <bdi>Report s2<\/bdi> <a /)
})

test.each<[string, string, 'certain' | 'possible' | 'events', [boolean, string]]>([
  ['certain on a day', 'syria:r166', 'certain', [true, '']],
  ['certain of a span, of none of its days', 'syria:r320', 'certain', [false, '≈']],
  ['possible', 'syria:r166', 'possible', [false, '≈']],
  ['an event', 'syria:r166', 'events', [false, '']],
])('the mark beside a title is filled where a day is certain: %s', async (_, id, part, mark) => {
  const html = await htmlOf('/network', <RelationMark relation={found(id)} part={part} isSpoken={false} />)
  expect([html.includes('coin filled'), /≈/.exec(html)?.[0] ?? '']).toEqual(mark)
})
