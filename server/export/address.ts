import type { NameLanguage } from '../domain/actor.ts'
import { addressText, type Pin, pinsText, spanText } from '../domain/address-text.ts'
import { type Asked, askedAsText, isAbout, isFiltered, withAll } from '../domain/asked.ts'
import { matrixOrderText } from '../domain/matrix-order.ts'
import type { Compared } from '../domain/pair.ts'
import { type PathAsked, pathText } from '../domain/path-asked.ts'
import { isoOf } from '../domain/time/day.ts'
import type { View } from './taken.ts'

/** What is drawn over a view: actors where they were put, grounds behind groups, a path above a veil; and how actors are named. */
export type Over = {
  readonly pins?: readonly Pin[] | undefined
  readonly groups?: boolean | undefined
  readonly path?: PathAsked | null | undefined
  readonly labels?: NameLanguage | null | undefined
}

/** The path and query under which the page shows a view (DESIGN 7): one view, one address. `hash` pins it to the data as they are. */
export function addressOf(
  view: View,
  asked: Asked,
  hash: string | null,
  { pins = [], groups = false, path = null, labels = null }: Over = {},
): string {
  const parameters: [string, string][] = []
  const table = tableOf(view, asked)
  const t = table ? table.t : timeOf(view)
  if (t !== null) parameters.push(['t', t])
  if (view.of === 'difference') parameters.push(['u', isoOf(view.b)])
  if (view.of === 'days') parameters.push(['by', view.days.map(isoOf).join()])
  parameters.push(...askedAsText(table ? table.asked : asked, labels))
  if (path !== null) parameters.push(['path', pathText(path)])
  if (groups) parameters.push(['groups', '1'])
  if (pins.length > 0) parameters.push(['pin', pinsText(pins)])
  const rows = view.of === 'network' && view.matrix ? matrixOrderText(view.matrix) : null
  if (rows !== null) parameters.push(['order', rows])
  return addressText(table ? '/table' : pathOf(view), parameters, hash)
}

/**
 * What the page of a view does not show: lanes and the page of the data have all there is, whatever is asked. What filters have
 * left of them, and the data as they were known by a clock, stand in a table of the same relations. Null for any other view.
 */
function tableOf(view: View, asked: Asked): { readonly t: string; readonly asked: Asked } | null {
  const isKnownThen = asked.published !== null || asked.recorded !== null
  if (view.of === 'everything')
    return isFiltered(asked) || isKnownThen ? { t: ALL_YEARS, asked: { ...withAll(asked), word: 'all' } } : null
  if (view.of !== 'pair' || !isFiltered(asked)) return null
  const among = { ...withAll(asked), ...pairsAsked(view.actors, asked) }
  return view.span ? { t: spanText(view.span), asked: among } : { t: ALL_YEARS, asked: { ...among, word: 'all' } }
}

const ALL_YEARS = spanText({ from: null, to: null })

/** An actor with those of some others that are asked for, and nothing between these. */
function pairsAsked([one, ...others]: Compared, asked: Asked): Pick<Asked, 'actor' | 'actors'> {
  const found = others.filter((other) => isAbout(asked, { source: one, target: other }))
  return { actor: found.length > 1 ? one : null, actors: [one, ...found] }
}

function pathOf(view: View): string {
  if (view.of === 'pair') return `/pair/${view.actors[0]}/${view.actors.slice(1).join()}`
  if (view.of === 'difference') return '/difference'
  if (view.of === 'days') return '/multiples'
  if (view.of === 'everything') return '/data'
  return view.matrix ? '/matrix' : '/network'
}

function timeOf(view: View): string | null {
  if (view.of === 'everything' || view.of === 'days') return null
  if (view.of === 'difference') return isoOf(view.a)
  if (view.of === 'pair') return view.span && spanText(view.span)
  return 'at' in view.when ? isoOf(view.when.at) : spanText(view.when)
}
