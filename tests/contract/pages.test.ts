import { expect, test } from 'vitest'
import { addressOf } from '../../client/view/address.ts'
import { type Page, usualView } from '../../client/view/view.ts'
import { isPagePath, PLAIN_PAGES } from '../../server/contract/pages.ts'

const pages: Page[] = [
  ...PLAIN_PAGES.map((name) => ({ name })),
  { name: 'multiples', by: null },
  { name: 'choose' },
  { name: 'pair', a: 'turkey', b: 'hts' },
  { name: 'pair', a: 'turkey', b: 'hts', more: ['sdf'] },
  { name: 'actor', id: 'hts' },
  { name: 'relation', id: 'syria:r280' },
]

test.each(pages)('what the page prints as its address, the server knows: $name', (page) => {
  const address = addressOf(usualView(page))
  expect([address, `/v/a1b2c3d4${address}`].map(isPagePath)).toEqual([true, true])
})

test.each(['/', '/network/', '/v/a1b2c3d4', '/v/a1b2c3d4/', '/v/a1b2c3d4/network/'])('%s is a page', (path) => {
  expect(isPagePath(path)).toBe(true)
})

test.each([
  '/elsewhere',
  '/network/more',
  '/pair/turkey',
  '/v/12/network',
  '/v/a1b2c3d4network',
  '/v/a1b2c3d4//',
  '//',
  '//network',
  '/lanes',
  '/actor',
])('%s is no page', (path) => {
  expect(isPagePath(path)).toBe(false)
})
