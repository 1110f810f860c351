import type { Pin } from '../../server/domain/address-text.ts'
import type { Asked } from '../../server/domain/asked.ts'
import type { MatrixOrder } from '../../server/domain/matrix-order.ts'
import { pathText } from '../../server/domain/path-asked.ts'
import type { Dropped } from './address.ts'
import type { Data } from './data.ts'
import type { Loaded } from './loaded.ts'
import { type Selection, selectionText, type View } from './view.ts'
import type { ViewStore } from './view-store.ts'

/** A view without the actors and relations that are not in the data, and what was dropped of it. */
export function knownOf(
  { asked, sel, pins, order, path }: Pick<View, 'asked' | 'sel' | 'pins' | 'order' | 'path'>,
  { actor, relation, source }: Pick<Data, 'actor' | 'relation' | 'source'>,
): {
  asked: Asked
  sel: Selection | null
  pins: readonly Pin[]
  order: MatrixOrder
  path: View['path']
  dropped: Dropped[]
} {
  const dropped: Dropped[] = []
  const keep = (name: string, value: string, known: boolean) => {
    if (!known) dropped.push({ name, value })
    return known
  }
  const actors = asked.actors?.filter((id) => keep('actors', id, actor.has(id))) ?? null
  const sources = asked.sources?.filter((id) => keep('sources', id, source.has(id))) ?? null
  const one = asked.actor !== null && keep('actor', asked.actor, actor.has(asked.actor)) ? asked.actor : null
  const isThere = (chosen: Selection) =>
    chosen.kind === 'line' || chosen.kind === 'cell'
      ? actorsOf(chosen).every((id) => actor.has(id))
      : (chosen.kind === 'actor' ? actor : relation).has(chosen.id)
  const kept = sel !== null && keep('sel', selectionText(sel), isThere(sel)) ? sel : null
  const rows = typeof order === 'string' ? order : order.filter((id) => keep('order', id, actor.has(id)))
  const placed = pins.filter((pin) => keep('pin', pin.actor, actor.has(pin.actor)))
  const walked = path !== null && keep('path', pathText(path), actor.has(path.a) && actor.has(path.b)) ? path : null
  return {
    asked: {
      ...asked,
      actor: one,
      actors: actors?.length === 0 ? null : actors,
      sources: sources?.length === 0 ? null : sources,
    },
    sel: kept,
    pins: placed,
    order: rows.length === 0 ? 'similarity' : rows,
    path: walked,
    dropped,
  }
}

const actorsOf = (chosen: Extract<Selection, { kind: 'line' | 'cell' }>) =>
  chosen.kind === 'line' ? chosen.pair : [chosen.row, chosen.column]

/** Once the network is there, drops from the view, by name, whoever is not in it; also after going back. */
export function dropUnknown(view: ViewStore, { store }: Loaded): void {
  const drop = () => {
    const { data } = store.getState()
    if (data === null) return
    const state = view.getState()
    const { dropped, ...known } = knownOf(state, data)
    if (dropped.length > 0) view.setState({ ...known, change: 'mended', dropped: [...state.dropped, ...dropped] })
  }
  store.subscribe(drop)
  view.subscribe(drop)
}
