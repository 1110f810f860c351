import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { MatrixBody } from '../client/pages/matrix.tsx'
import { type Stores, StoresProvider } from '../client/parts/stores.tsx'
import { dataFrom } from '../client/view/data.ts'
import { createEarlier } from '../client/view/earlier.ts'
import { createFrame } from '../client/view/frame.ts'
import { createLoaded } from '../client/view/loaded.ts'
import { createNotes } from '../client/view/notes.ts'
import { createPlay } from '../client/view/play.ts'
import { createRecent } from '../client/view/recent.ts'
import { createRecentActs } from '../client/view/recent-acts.ts'
import { createRecords } from '../client/view/records.ts'
import { createSettings } from '../client/view/settings.ts'
import { createShown } from '../client/view/shown-store.ts'
import { createUndo } from '../client/view/undo.ts'
import { createView, lookBetween } from '../client/view/view-store.ts'
import { generated } from './generated.ts'
import '../client/styles.ts'

export type Measured = {
  readonly open: number
  readonly step: number
  /** A table of as many cells with a letter in each, set as text: what the browser alone needs. */
  readonly bare: number
  readonly cells: number
  readonly relations: number
}

declare global {
  interface Window {
    measureMatrix: (actors: number) => Promise<Measured>
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Opens the matrix of all years with so many actors, then looks at ever fewer; each until the browser has laid it out and painted. */
window.measureMatrix = async (count) => {
  const { actors, relations, first, days } = generated('dense')
  const kept = actors.slice(0, count)
  const ids = new Set(kept.map(({ id }) => id))
  const answer = {
    release: { number: null, hash: 'a1b2c3d4', datasets: [] },
    ...{ from: null, to: null, sources: [], actors: kept },
    total: { actors: count, relations: relations.length },
    relations: relations
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map((relation) => ({
        ...relation,
        ...{ mode: null, aspect: null, place: null, summary: null, confidence: null },
        ...{ thirdParties: [], sources: [], disputes: 0, disputedBy: [] },
      })),
  }
  const clock = { now: () => 0, after: () => () => {} }
  const view = createView('/matrix')
  const span = (at: number) => lookBetween(view, first, first + days - at * 30)
  span(0)
  const loaded = createLoaded(async () => dataFrom(answer, first), clock)
  await loaded.load()
  const shown = createShown(view, loaded)
  const stores: Stores = {
    ...{ view, loaded, shown, frame: createFrame(), canvas: { current: null } },
    records: createRecords(() => new Promise(() => {}), loaded.lost),
    settings: createSettings({ read: () => null, write: () => {} }),
    play: createPlay(view, shown, clock),
    earlier: createEarlier(() => new Promise(() => {}), loaded.lost),
    recent: createRecent({ read: () => null, write: () => {} }),
    recentActs: createRecentActs({ read: () => null, write: () => {} }),
    notes: createNotes({ read: () => null, write: () => {} }),
    undo: createUndo(view, { read: () => null, write: () => {} }),
  }
  const main = document.getElementById('stage') as HTMLElement
  const page = document.createElement('main')
  page.style.cssText = 'position:absolute;inset:0;display:flex'
  main.replaceChildren(page)
  const root = createRoot(page)
  const drawn = async (act: () => void) => {
    const from = performance.now()
    flushSync(act)
    page.getBoundingClientRect()
    await frame()
    await frame()
    return performance.now() - from
  }
  // biome-ignore lint/correctness/noChildrenProp: the type asks for it, and this is no JSX
  const body = createElement(StoresProvider, { stores, children: createElement(MatrixBody) })
  const open = await drawn(() => root.render(body))
  const cells = page.querySelectorAll('[role=gridcell]').length
  const steps: number[] = []
  for (let at = 0; at < 15; at += 1) steps.push(await drawn(() => span(at + 1)))
  const result = { open, cells, step: median(steps), relations: shown.getState().shown?.relations.length ?? 0 }
  root.unmount()
  const row = `<tr>${'<td>+</td>'.repeat(Math.sqrt(cells))}</tr>`
  const bare = await drawn(() => {
    page.innerHTML = `<table>${row.repeat(Math.sqrt(cells))}</table>`
  })
  return { ...result, bare }
}
