import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Asked, tidied, USUAL, USUAL_STATUS } from '../../server/domain/asked.ts'
import type { MatrixOrder } from '../../server/domain/matrix-order.ts'
import type { When } from '../../server/domain/network.ts'
import type { PathAsked } from '../../server/domain/path-asked.ts'
import { Status } from '../../server/domain/relation.ts'
import { addMonths, type Day } from '../../server/domain/time/day.ts'
import { type Dropped, viewFrom } from './address.ts'
import type { By } from './multiples.ts'
import { isBackwards, LATEST, type Time } from './time.ts'
import { isPair, type Page, type PairPage, type Selection, showsNetwork, usualTime, type View } from './view.ts'

/**
 * How a view came to be: by a step of its own, in the run of a drag or of playing, which back leaves as a whole, or mended,
 * since it named what is not there.
 */
export type Change = 'step' | 'run' | 'mended'

/** What passes with the page: what the address had that is not known, the time of the other kind of page, the last pair. */
export type ViewState = View & {
  readonly change: Change
  readonly dropped: readonly Dropped[]
  readonly otherTime: Time
  readonly lastPair: PairPage | null
}
export type ViewStore = StoreApi<ViewState>

/** A view from the address it was opened with. */
export function createView(address: string): ViewStore {
  const { view, dropped } = viewFrom(address)
  return createStore<ViewState>()(() => ({
    ...view,
    change: 'step',
    dropped,
    otherTime: otherTimeOf(view.page),
    lastPair: pairOn(view.page, null),
  }))
}

const otherTimeOf = (page: Page): Time => usualTime(isPair(page) ? { name: 'network' } : { name: 'choose' })

const pairOn = (page: Page, before: ViewState['lastPair']) => (page.name === 'pair' ? page : before)

const set = (view: ViewStore, next: Partial<View>, change: Change = 'step') => view.setState({ ...next, change })

/** Shows what an address says: at back and forward. */
export function show(view: ViewStore, address: string): void {
  const read = viewFrom(address)
  const lastPair = pairOn(read.view.page, view.getState().lastPair)
  view.setState({ ...read.view, dropped: read.dropped, change: 'step', lastPair })
}

export const setTime = (view: ViewStore, time: Time, change?: Change) => set(view, { time }, change)

/** Looks at one day. What is shown follows; no actor moves. */
export const lookAt = (view: ViewStore, day: Day, change?: Change) => set(view, { time: { kind: 'day', day } }, change)

/** Looks at a span of days, both in it, in whichever order they come; a difference goes on being read the way it is. */
export function lookBetween(view: ViewStore, one: Day, other: Day, change?: Change): void {
  const { page, time } = view.getState()
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  const reversed = page.name === 'difference' && isBackwards(time)
  set(view, { time: { kind: 'span', from: reversed ? last : first, to: reversed ? first : last } }, change)
}

/** Compares two days, in whichever order: the later first is read backwards. */
export const compareDays = (view: ViewStore, a: Day, b: Day) => set(view, { time: { kind: 'span', from: a, to: b } })

/** From a moment to a span of one year round it, from a span to its end (UX 6). */
export function switchMode(view: ViewStore, mode: 'moment' | 'between', when: When): void {
  if (mode === 'moment' && 'from' in when) lookAt(view, when.to)
  if (mode === 'between' && 'at' in when) lookBetween(view, addMonths(when.at, -6), addMonths(when.at, 6))
}

/** Ends a drag or a run: the next change is a step of its own. */
export const settle = (view: ViewStore) => view.setState({ change: 'step' })

/** Changes some of what is asked; the rest stays. */
export const ask = (view: ViewStore, asked: Partial<Asked>) =>
  set(view, { asked: tidied({ ...view.getState().asked, ...asked }) })

/** Shows relations among some actors only, and lets the choice go: it may not be among them. */
export const narrowTo = (view: ViewStore, actors: readonly string[]) =>
  set(view, { asked: tidied({ ...view.getState().asked, actors }), sel: null })

/** Drops every filter; whom the view is about, the events window, the last word and the clock stay. */
export function dropFilters(view: ViewStore): void {
  const { actor, actors, word, events, published, recorded } = view.getState().asked
  set(view, { asked: { ...USUAL, actor, actors, word, events, published, recorded } })
}

/** Asks what is usual, the last word and the window of events too; whom the view is about and the clock stay. */
export function askAsUsual(view: ViewStore): void {
  const { actor, actors, published, recorded, follow } = view.getState().asked
  set(view, { asked: { ...USUAL, actor, actors, published, recorded, follow } })
}

/**
 * Turns some of a filter's values on or off. `null` stands for all of `whole`; the last one cannot be turned off,
 * since a filter that lets nothing through shows nothing.
 */
export function toggled<Value extends string>(
  list: readonly Value[] | null,
  values: readonly Value[],
  whole: readonly Value[],
): readonly Value[] | null {
  const held = list ?? whole
  const on = values.every((value) => held.includes(value))
  const next = on
    ? held.filter((value) => !values.includes(value))
    : whole.filter((value) => held.includes(value) || values.includes(value))
  return next.length === 0 || next.length === whole.length ? null : next
}

/** Turns a status on or off. The last one cannot be turned off: then the usual ones come back. */
export function turnedStatus(list: readonly Status[], status: Status): readonly Status[] {
  const whole = status === 'denied' || list.includes('denied') ? Status.options : USUAL_STATUS
  return toggled(list, [status], whole) ?? (list.includes(status) ? USUAL_STATUS : whole)
}

/** Puts the rows of the matrix in another order. */
export const orderRows = (view: ViewStore, order: MatrixOrder) => set(view, { order })

/** Puts other days beside each other. */
export const setBy = (view: ViewStore, by: By | null) => goTo(view, { name: 'multiples', by })

export const select = (view: ViewStore, sel: Selection | null) => set(view, { sel })

/** Asks for a path through the network, from one actor to another, or lets it go; what was chosen goes, so that it is seen. */
export function findPath(view: ViewStore, path: PathAsked | null): void {
  const { page } = view.getState()
  if (path !== null && !showsNetwork(page)) goTo(view, { name: 'network' })
  set(view, { path, sel: null })
}

/** Pins an actor where it was dropped. */
export function pin(view: ViewStore, actor: string, x: number, y: number, change?: Change): void {
  const others = view.getState().pins.filter((one) => one.actor !== actor)
  set(view, { pins: [...others, { actor, x, y }] }, change)
}

export const unpin = (view: ViewStore, actor: string) =>
  set(view, { pins: view.getState().pins.filter((one) => one.actor !== actor) })

/** Draws grounds behind those who belong to one whole, or no longer. */
export const showGroups = (view: ViewStore, groups: boolean) => set(view, { groups })

/** Drops all pins: the actors return to the stored layout. */
export const tidyUp = (view: ViewStore) => set(view, { pins: [] })

/** A time means the same on every page; only a difference may have its days the other way round. */
const timeOn = (page: Page, time: Time): Time =>
  page.name === 'difference' || !isBackwards(time) ? time : { kind: 'span', from: time.to, to: time.from }

/** The same view on another page. A pair has a time of its own; what was chosen goes where it can be seen. */
export function viewOn(state: ViewState, page: Page): View {
  const crosses = isPair(state.page) !== isPair(page)
  const keepsChoice = (showsNetwork(page) || page.name === 'difference') && !crosses
  const { release, asked, labels, pins, order, path, groups } = state
  return {
    page,
    release,
    asked,
    labels,
    pins,
    order,
    groups,
    time: timeOn(page, crosses ? state.otherTime : state.time),
    sel: keepsChoice ? state.sel : null,
    path: showsNetwork(page) && !crosses ? path : null,
  }
}

/** Goes to another view. */
export function go(view: ViewStore, next: View): void {
  const { page, time, otherTime, lastPair } = view.getState()
  const crosses = isPair(page) !== isPair(next.page)
  view.setState({
    ...next,
    change: 'step',
    dropped: [],
    otherTime: crosses ? time : otherTime,
    lastPair: pairOn(next.page, lastPair),
  })
}

export const goTo = (view: ViewStore, page: Page) => go(view, viewOn(view.getState(), page))

export const forgetDropped = (view: ViewStore) => view.setState({ dropped: [] })

/** A new view of the network, with nothing asked but what is given. */
export const freshNetwork = (over: Partial<View> = {}): View => ({
  page: { name: 'network' },
  release: null,
  time: LATEST,
  asked: USUAL,
  labels: null,
  sel: null,
  pins: [],
  order: 'similarity',
  path: null,
  groups: false,
  ...over,
})
