import { expect, test } from 'vitest'
import { createRecent } from '../../client/view/recent.ts'
import { createRecentActs } from '../../client/view/recent-acts.ts'
import { createSettings } from '../../client/view/settings.ts'

/** A browser that keeps one text under each name. */
function keeping(text: string | null = null) {
  const kept = new Map<string, string>(text === null ? [] : [['recent', text]])
  return {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string) => void kept.set(name, value),
  }
}
const view = (address: string) => ({ address, title: `Title of ${address}` })
const addresses = (recent: ReturnType<typeof createRecent>) => recent.store.getState().map(({ address }) => address)

test('the latest view stands first, six at most, none twice, and they outlive the page', () => {
  const keep = keeping()
  const recent = createRecent(keep)
  for (const address of [
    '/actor/a',
    '/pair/a/b',
    '/actor/c',
    '/network',
    '/actor/a',
    '/actor/d',
    '/actor/e',
    '/actor/f',
  ])
    recent.note(view(address))
  const wanted = ['/actor/f', '/actor/e', '/actor/d', '/actor/a', '/network', '/actor/c']
  expect(addresses(recent)).toEqual(wanted)
  expect(addresses(createRecent(keep))).toEqual(wanted)
})

test('steps on one page in a row are one view', () => {
  const recent = createRecent(keeping())
  for (const day of ['2016', '2017', '2018']) recent.note(view(`/network?t=${day}`))
  expect(addresses(recent)).toEqual(['/network?t=2018'])
})

test('they are cleared, also for the next time', () => {
  const keep = keeping()
  const recent = createRecent(keep)
  recent.note(view('/actor/a'))
  recent.clear()
  expect([addresses(recent), addresses(createRecent(keep))]).toEqual([[], []])
})

test.each([
  '{',
  'null',
  '{"address":"/a"}',
  '[1,null,{"address":"//elsewhere.example","title":"x"},{"address":"javascript:1","title":"x"}]',
])('what is kept and is no list of views is nothing: %s', (text) => {
  expect(addresses(createRecent(keeping(text)))).toEqual([])
})

test('what another window looked at meanwhile stays, and steps on one page in this one are still one view', () => {
  const keep = keeping()
  const [one, other] = [createRecent(keep), createRecent(keep)]
  one.note(view('/network?t=2016'))
  other.note(view('/actor/a'))
  one.note(view('/network?t=2017'))
  expect(addresses(one)).toEqual(['/network?t=2017', '/actor/a'])
})

test('what was done and chosen in another window meanwhile stays', () => {
  const keep = keeping()
  const [one, other] = [createRecentActs(keep), createRecentActs(keep)]
  other.note('table')
  one.note('matrix')
  expect(one.store.getState()).toEqual(['matrix', 'table'])

  const [here, there] = [createSettings(keep), createSettings(keep)]
  there.setState({ language: 'ar' })
  here.setState({ theme: 'dark' })
  expect(createSettings(keep).getState()).toMatchObject({ language: 'ar', theme: 'dark' })
})

test('where a browser keeps nothing, what was looked at last is known as long as the page', () => {
  const recent = createRecent({ read: () => null, write: () => {} })
  for (const address of ['/actor/a', '/actor/b']) recent.note(view(address))
  expect(addresses(recent)).toEqual(['/actor/b', '/actor/a'])
})
