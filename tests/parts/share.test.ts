import { afterEach, expect, test, vi } from 'vitest'
import { copyCitation, copyLink } from '../../client/parts/share.tsx'
import { putInCentre } from '../../client/view/frame.ts'
import { storesAt } from './stage.tsx'

afterEach(() => vi.unstubAllGlobals())

/** What is copied of a view: where a phone draws one actor, with that in the middle. */
async function copiedAt(address: string, centre: string | null) {
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => copied.push(text) } })
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:3000' })
  const stores = await storesAt(address)
  putInCentre(stores.frame, centre)
  copyLink(stores, false)
  copyLink(stores, true)
  copyCitation(stores)
  return copied.map((text) => text.replaceAll(/[0-9a-f]{8}/g, 'HASH'))
}

test('a phone sends and cites what it draws: the relations of the actor in the middle', async () => {
  const copied = await copiedAt('/network?t=2023-02-02', 'turkey')
  const about = await copiedAt('/network?t=2023-02-02&actor=turkey', null)

  expect(copied).toEqual(about)
  expect(copied[0]).toBe('http://127.0.0.1:3000/network?t=2023-02-02&actor=turkey')
  expect(copied[2]).toContain('Turkey')
})
