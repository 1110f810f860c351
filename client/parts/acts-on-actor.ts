import { within, without } from '../view/around.ts'
import { sayDone } from '../view/frame.ts'
import { showsNetwork } from '../view/view.ts'
import { ask, narrowTo, pin, unpin } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { namer } from '../words/time.ts'
import type { Stores } from './stores.tsx'

/** The actor chosen, else the one on the canvas that has the focus; null where the page does not show the network. */
function chosen({ view, frame, shown }: Stores) {
  const { sel, page } = view.getState()
  const state = shown.getState().shown
  const id = sel?.kind === 'actor' ? sel.id : frame.getState().focused
  if (state === null || id === null || !showsNetwork(page)) return null
  return { id, shown: state, name: namer(state.data.actor, state.when)(id) }
}

export const chosenActor = (stores: Stores): string | null => chosen(stores)?.id ?? null
export const isActorChosen = (stores: Stores) => chosen(stores) !== null

/** Shows only who is within so many steps of the actor chosen. */
export function onlyWithin(stores: Stores, steps: number): void {
  const found = chosen(stores)
  if (!found) return
  const actors = within(found.shown, found.id, steps)
  ask(stores.view, { actor: null, actors })
  sayDone(stores.frame, words.acts.within(steps, found.name))
}

/** Shows only the relations of the actor chosen, without those among its partners; where these alone are shown, all again. */
export function onlyOwn(stores: Stores): void {
  const found = chosen(stores)
  if (!found) return
  if (stores.view.getState().asked.actor === found.id) showAll(stores)
  else {
    ask(stores.view, { actor: found.id, actors: null })
    sayDone(stores.frame, words.acts.own(found.name))
  }
}

/** Leaves the actor chosen out of the view. */
export function hideActor(stores: Stores): void {
  const found = chosen(stores)
  if (!found) return
  narrowTo(stores.view, without(found.shown, found.id))
  sayDone(stores.frame, words.acts.hidden(found.name))
}

/** Nobody is left out any more. */
export function showAll({ view, frame }: Stores): void {
  const { actor, actors } = view.getState().asked
  if (actor === null && actors === null) return
  ask(view, { actor: null, actors: null })
  sayDone(frame, words.acts.all)
}

/** Pins the actor chosen where it stands, or lets it go back to the layout. */
export function turnPin(stores: Stores): void {
  const found = chosen(stores)
  if (!found) return
  const { view, frame } = stores
  const isPinned = view.getState().pins.some((one) => one.actor === found.id)
  const { x, y } = found.shown.data.actor.get(found.id) ?? { x: null, y: null }
  if (isPinned) unpin(view, found.id)
  else if (x !== null && y !== null) pin(view, found.id, x, y)
  else return
  sayDone(frame, isPinned ? words.acts.unpinned(found.name) : words.acts.pinned(found.name))
}
