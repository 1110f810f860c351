import type { NameLanguage } from '../domain/actor.ts'
import { type Asked, askedAsText } from '../domain/asked.ts'
import { matrixOrderText } from '../domain/matrix-order.ts'
import { type PathAsked, pathText } from '../domain/path-asked.ts'
import { civilOf, type Day, daysIn, isoOf } from '../domain/time/day.ts'
import type { Span } from '../domain/view-in-words.ts'
import type { Pin } from './input.ts'
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
  const t = timeOf(view)
  if (t !== null) parameters.push(['t', t])
  if (view.of === 'difference') parameters.push(['u', isoOf(view.b)])
  if (view.of === 'days') parameters.push(['by', view.days.map(isoOf).join()])
  parameters.push(...askedAsText(asked, labels))
  if (path !== null) parameters.push(['path', pathText(path)])
  if (groups) parameters.push(['groups', '1'])
  if (pins.length > 0) parameters.push(['pin', pinsAsText(pins)])
  const rows = view.of === 'network' && view.matrix ? matrixOrderText(view.matrix) : null
  if (rows !== null) parameters.push(['order', rows])
  const query = parameters.map(([name, value]) => `${name}=${written(value)}`).join('&')
  return `${hash === null ? '' : `/v/${hash}`}${pathOf(view)}${query === '' ? '' : `?${query}`}`
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
  if (view.of === 'pair') return view.span && spanAsText(view.span)
  return 'at' in view.when ? isoOf(view.when.at) : spanAsText(view.when)
}

/** In the coarsest grain that fits both ends: `2011..2025`, `2016-07`, `2016-07-28..2016-08-03`. */
function spanAsText({ from, to }: Span): string {
  const width = isYears(from, to) ? 4 : isMonths(from, to) ? 7 : 10
  const [first, last] = [isoOf(from).slice(0, width), isoOf(to).slice(0, width)]
  return first === last && width < 10 ? first : `${first}..${last}`
}

function isMonths(from: Day, to: Day): boolean {
  const { year, month, date } = civilOf(to)
  return civilOf(from).date === 1 && date === daysIn(year, month)
}

const isYears = (from: Day, to: Day) => isMonths(from, to) && civilOf(from).month === 1 && civilOf(to).month === 12

const pinsAsText = (pins: readonly Pin[]) =>
  [...pins]
    .sort((one, other) => (one.actor < other.actor ? -1 : 1))
    .map(({ actor, x, y }) => `${actor}:${x},${y}`)
    .join(';')

/** Only what would end a parameter is escaped: an address is read by people. */
const written = (value: string) => encodeURIComponent(value).replace(/%(2C|3A|3B)/g, decodeURIComponent)
