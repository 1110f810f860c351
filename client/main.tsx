import './jitless.ts'
import { createElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isoOf, today } from '../server/domain/time/day.ts'
import { createApi } from './api.ts'
import { App } from './pages/app.tsx'
import { dataFrom } from './view/data.ts'
import { createEarlier } from './view/earlier.ts'
import { type AddressBar, followAddress } from './view/follow-address.ts'
import { createFrame } from './view/frame.ts'
import { keepIn } from './view/keep.ts'
import { dropUnknown } from './view/known.ts'
import { type Clock, createLoaded } from './view/loaded.ts'
import { createNotes } from './view/notes.ts'
import { createPlay } from './view/play.ts'
import { createRecent } from './view/recent.ts'
import { createRecentActs } from './view/recent-acts.ts'
import { createRecords } from './view/records.ts'
import { createSettings } from './view/settings.ts'
import { createShown } from './view/shown-store.ts'
import { createUndo } from './view/undo.ts'
import { createView } from './view/view-store.ts'
import { direction, language } from './words/language.ts'
import './fonts.css'
import './styles.ts'

const bar: AddressBar = {
  read: () => location.pathname + location.search,
  push: (address) => history.pushState(null, '', address),
  replace: (address) => history.replaceState(null, '', address + location.hash),
  onReturn: (listener) => window.addEventListener('popstate', listener),
}

const clock: Clock = {
  now: Date.now,
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

const api = createApi((address) => fetch(address, { headers: { accept: 'application/json' } }))
const view = createView(bar.read())
const loaded = createLoaded(async () => dataFrom(await api('network', {}), today()), clock)
const earlier = createEarlier((recorded) => api('network', { recorded: isoOf(recorded) }), loaded.lost)
const keep = keepIn(() => localStorage)
const settings = createSettings(keep)
const shown = createShown(view, loaded, earlier, settings)
const recent = createRecent(keep)
const recentActs = createRecentActs(keep)
const notes = createNotes(keep)
const records = createRecords(api, loaded.lost)
const play = createPlay(view, shown, clock)
const undo = createUndo(
  view,
  keepIn(() => sessionStorage),
)
// A page may be left in the middle of playing.
window.addEventListener('pagehide', undo.keep)
const frame = createFrame()
const stores = {
  view,
  loaded,
  earlier,
  shown,
  records,
  play,
  undo,
  settings,
  recent,
  recentActs,
  notes,
  frame,
  canvas: { current: null },
}

document.documentElement.lang = language
document.documentElement.dir = direction
settings.subscribe((now, before) => {
  if (now.language !== before.language) location.reload()
})
followAddress(view, bar, clock)
dropUnknown(view, loaded)
loaded.store.subscribe((now, before) => {
  if (before.data !== null && now.data?.release.hash !== before.data.release.hash) records.forget()
})
void loaded.load()

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(StrictMode, null, createElement(App, { stores })))
