import { expect, test } from 'vitest'
import { addressOf } from '../../client/view/address.ts'
import { addCompared, compare, moveCompared, removeCompared, viewAsTable } from '../../client/view/compared.ts'
import { createView } from '../../client/view/view-store.ts'

const at = (address: string) => {
  const view = createView(address)
  return { view, address: () => addressOf(view.getState()) }
}

test('an actor is compared with others, itself and doubles aside', () => {
  const { view, address } = at('/network?t=2023-02-02&sel=turkey')

  expect(compare(view, 'turkey', ['turkey'])).toBe(false)
  expect(address()).toBe('/network?t=2023-02-02&sel=turkey')
  expect(compare(view, 'turkey', ['hts', 'turkey', 'hts', 'iran'])).toBe(true)
  expect(address()).toBe('/pair/turkey/hts,iran')
})

test('others come below, as many as there is room for; days and choice stay', () => {
  const { view, address } = at('/pair/a/b?t=2011..2025&sel=d:1')

  expect(addCompared(view, ['c', 'b', 'a'])).toBe(1)
  expect(address()).toBe('/pair/a/b,c?t=2011..2025&sel=d:1')
  expect(addCompared(view, ['c'])).toBe(0)
  expect(addCompared(view, [...'defghijk'])).toBe(6)
  expect(address()).toBe('/pair/a/b,c,d,e,f,g,h,i?t=2011..2025&sel=d:1')
})

test('a band moves by one, not beyond the ends', () => {
  const { view, address } = at('/pair/a/b,c,d')

  expect([moveCompared(view, 'b', -1), moveCompared(view, 'd', 1), moveCompared(view, 'x', 1)]).toEqual([
    false,
    false,
    false,
  ])
  expect(moveCompared(view, 'b', 1)).toBe(true)
  expect(address()).toBe('/pair/a/c,b,d')
  expect(moveCompared(view, 'd', -1)).toBe(true)
  expect(address()).toBe('/pair/a/c,d,b')
})

test('a band is taken away with what was chosen in it; the last one stays', () => {
  const { view, address } = at('/pair/a/b,c?sel=d:1')

  removeCompared(view, 'b')
  expect(address()).toBe('/pair/a/c')
  removeCompared(view, 'c')
  expect(address()).toBe('/pair/a/c')
})

test.each([
  [
    'lanes, with the years looked at',
    '/pair/turkey/hts,iran?t=2013..2015',
    '/table?t=2013..2015&actors=hts,iran,turkey',
  ],
  ['lanes of all years', '/pair/turkey/hts', '/table?t=..&actors=hts,turkey'],
  ['a network', '/network?t=2016&actor=hts', '/table?t=2016&actor=hts'],
])('the table of a view keeps its actors and its time: %s', (_, address, table) => {
  expect(addressOf(viewAsTable(createView(address).getState()))).toBe(table)
})
