import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Stores, StoresProvider } from '../../client/parts/stores.tsx'
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
import { createUndo } from '../../client/view/undo.ts'
import { createView } from '../../client/view/view-store.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const clock = { now: () => 0, after: () => () => {} }

/** The stores of a page on the Syria data, opened at an address. */
export async function storesAt(address: string): Promise<Stores> {
  const view = createView(address)
  const loaded = createLoaded(async () => dataFrom(syriaNetwork, 0), clock)
  await loaded.load()
  const records = createRecords(() => new Promise(() => {}), loaded.lost)
  const keep = { read: () => null, write: () => {} }
  const settings = createSettings(keep)
  const shown = createShown(view, loaded, null, settings)
  const recent = createRecent(keep)
  const recentActs = createRecentActs(keep)
  const notes = createNotes(keep)
  const play = createPlay(view, shown, clock)
  const undo = createUndo(view, keep)
  const frame = createFrame()
  return {
    view,
    loaded,
    earlier: createEarlier(() => new Promise(() => {}), loaded.lost),
    shown,
    records,
    settings,
    recent,
    recentActs,
    notes,
    play,
    undo,
    frame,
    canvas: { current: null },
  }
}

/** A part as it is first seen. */
export const htmlOf = async (address: string, part: ReactNode): Promise<string> =>
  renderToStaticMarkup(
    <MantineProvider>
      <StoresProvider stores={await storesAt(address)}>{part}</StoresProvider>
    </MantineProvider>,
  )

/** The text of a part as it is first seen, one line an element that holds text. */
export async function textOf(address: string, part: ReactNode): Promise<string[]> {
  const html = renderToStaticMarkup(<StoresProvider stores={await storesAt(address)}>{part}</StoresProvider>)
  return html
    .replace(/<(b|bdi|small)\b[^>]*>|<\/(b|bdi|small)>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean)
}
