import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { readTime, timeText } from '../../client/view/time.ts'
import type { Page } from '../../client/view/view.ts'
import { PLAIN_PAGES } from '../../server/contract/pages.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'

const printed = (address: string) => addressOf(viewFrom(address).view)

test.each([
  ['home', '/', '/'],
  ['the latest day is the default', '/network?t=latest', '/network'],
  ['a day', '/network?t=2023-02-02', '/network?t=2023-02-02'],
  ['all years of a pair are the default', '/pair/turkey/hts?t=..', '/pair/turkey/hts'],
  ['the latest day of a pair is said', '/pair/turkey/hts?t=latest', '/pair/turkey/hts?t=latest'],
  ['a span of whole years', '/table?t=2011-01-01..2025-12-31', '/table?t=2011..2025'],
  ['a month', '/table?t=2016-07-01..2016-07-31', '/table?t=2016-07'],
  ['an open end', '/table?t=2016..latest', '/table?t=2016..'],
  [
    'order and lists',
    '/network?word=6&signs=neutral,negative&t=2016-07-28',
    '/network?t=2016-07-28&signs=negative,neutral&word=6',
  ],
  [
    'a filter that lets all through asks nothing',
    '/network?signs=neutral,negative,positive&status=reported,disputed,confirmed',
    '/network',
  ],
  ['a family holds its types', '/network?types=ATTACKS,conflict,BACKS', '/network?types=BACKS,conflict'],
  ['a line, the smaller id first', '/network?sel=turkey,hts,positive', '/network?sel=hts,turkey,positive'],
  ['a relation', '/network?sel=syria:r280', '/network?sel=syria:r280'],
  ['pins by actor', '/network?pin=sdf:3,4;hts:120.04,-0', '/network?pin=hts:120,0;sdf:3,4'],
  ['a path, from whom to whom', '/network?path=turkey,hts,earliest&sel=hts', '/network?sel=hts&path=turkey,hts'],
  [
    'the path with the fewest relations',
    '/table?t=2011..2025&path=turkey,hts,fewest',
    '/table?t=2011..2025&path=turkey,hts,fewest',
  ],
  ['grounds behind groups', '/network?groups=1&t=2016', '/network?t=2016&groups=1'],
  [
    'the language of names',
    '/network?follow=1&labels=ar&languages=tr&sel=hts',
    '/network?languages=tr&labels=ar&sel=hts',
  ],
  ['the language of names on any page', '/data?labels=ru', '/data?labels=ru'],
  ['a language of no names', '/network?labels=en', '/network'],
  ['a path to itself is none', '/network?path=hts,hts', '/network'],
  ['a release', '/v/a1b2c3d4/pair/turkey/hts', '/v/a1b2c3d4/pair/turkey/hts'],
  ['a cell of the matrix: who acts, towards whom', '/matrix?sel=turkey,hts', '/matrix?sel=turkey,hts'],
  ['rows by name', '/matrix?order=a-z', '/matrix?order=a-z'],
  ['rows by hand', '/matrix?order=turkey,hts&t=2016', '/matrix?t=2016&order=turkey,hts'],
  ['days beside each other, in order', '/multiples?by=2017-07-28,2016-07-28', '/multiples?by=2016-07-28,2017-07-28'],
  ['an actor with several, in the order of the reader', '/pair/turkey/hts%2Csdf,iran', '/pair/turkey/hts,sdf,iran'],
  ['an actor with itself is dropped among others', '/pair/turkey/hts,turkey,hts', '/pair/turkey/hts'],
  ['a pair of one is no page', '/pair/turkey/turkey', '/pair/turkey/turkey'],
  ['a chooser of two', '/pair', '/pair'],
  ['a page that is not', '/elsewhere', '/elsewhere'],
])('an address is printed in one way: %s', (_, address, canonical) => {
  expect(printed(address)).toBe(canonical)
  expect(printed(canonical)).toBe(canonical)
})

test.each<Page>([
  ...[...PLAIN_PAGES, 'choose' as const].map((name) => ({ name })),
  { name: 'multiples', by: { kind: 'turns' } },
  { name: 'pair', a: 'hts', b: 'turkey' },
  { name: 'actor', id: 'hts' },
  { name: 'relation', id: 'syria:r280' },
  { name: 'unknown', path: '/elsewhere' },
])('no page writes what it cannot read: %j', (page) => {
  const { view, dropped } = viewFrom('/difference?t=2016&u=2017&actor=hts&signs=negative&follow=1&sel=hts&pin=hts:1,2')
  const address = addressOf({ ...view, page, order: ['hts', 'turkey'] })
  expect([dropped, viewFrom(address).dropped, printed(address)]).toEqual([[], [], address])
})

test('what is not known is dropped by name, and the rest of a list stays', () => {
  const { view, dropped } = viewFrom('/network?t=2023-02-30&signs=positive,sideways&theme=red&t=2016&word=7')

  expect(view.asked).toEqual({ ...USUAL, signs: ['positive'] })
  expect(view.time).toEqual({ kind: 'latest' })
  expect(dropped).toEqual([
    { name: 'theme', value: 'red' },
    { name: 't', value: '2016' },
    { name: 't', value: '2023-02-30' },
    { name: 'signs', value: 'sideways' },
    { name: 'word', value: '7' },
  ])
})

test('of those with whom an actor is compared each stands once, eight at most; the rest is named', () => {
  const { view, dropped } = viewFrom('/pair/a/b,c,b,!,d,e,f,g,h,i,j')

  expect(view.page).toEqual({ name: 'pair', a: 'a', b: 'b', more: ['c', 'd', 'e', 'f', 'g', 'h', 'i'] })
  expect(dropped).toEqual(['b', '!', 'j'].map((value) => ({ name: 'pair', value })))
})

test.each(['2016-13', '2016..2015', '..x', '1', '0999', '201X', '2016~', '2016...2017', ''])(
  'a time that cannot be read is none: %s',
  (text) => expect(readTime(text)).toBeNull(),
)

test('a time is read back from its text', () => {
  const day = fc.integer({ min: dayOf('1000-01-01') ?? 0, max: dayOf('2199-12-31') ?? 0 })
  const time = fc.oneof(
    day.map((one) => ({ kind: 'day' as const, day: one })),
    fc.tuple(fc.option(day), fc.option(day)).map(([one, other]) => ({
      kind: 'span' as const,
      from: one !== null && other !== null ? Math.min(one, other) : one,
      to: one !== null && other !== null ? Math.max(one, other) : other,
    })),
  )
  fc.assert(
    fc.property(time, (one) => {
      expect(readTime(timeText(one))).toEqual(one)
    }),
  )
})

const LONG =
  '/v/a1b2c3d4/network?t=2011..2025&types=ATTACKS,support&signs=positive&status=denied&kinds=state&structure=1' +
  '&actor=hts&actors=hts,turkey&events=30&word=all&sel=hts,turkey,positive&pin=hts:1,2;sdf:3,4'

test('no cut or random address throws, and its canonical form stands still', () => {
  const piece = fc.constantFrom(
    '/',
    '?',
    '&',
    '=',
    '%',
    ',',
    ';',
    ':',
    '..',
    '2016',
    'pair',
    'network',
    't',
    'sel',
    'pin',
    'hts',
    '%E0%A4%A',
    '#',
    '\u0000',
    'ه',
  )
  const any = fc.oneof(
    fc.nat(LONG.length).map((end) => LONG.slice(0, end)),
    fc
      .tuple(fc.nat(LONG.length), fc.nat(LONG.length), fc.string())
      .map(([from, to, put]) => LONG.slice(0, from) + put + LONG.slice(to)),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }).map((pieces) => `/${pieces.join('')}`),
  )
  fc.assert(
    fc.property(any, (address) => {
      const canonical = printed(address)
      expect(printed(canonical)).toBe(canonical)
    }),
    { numRuns: 1000 },
  )
})
