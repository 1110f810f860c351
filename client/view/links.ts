import { pinsText, written } from '../../server/domain/address-text.ts'
import { askedAsText } from '../../server/domain/asked.ts'
import { matrixOrderText } from '../../server/domain/matrix-order.ts'
import { pathText } from '../../server/domain/path-asked.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { addressOf } from './address.ts'
import { daysBeside } from './multiples.ts'
import type { Shown } from './shown.ts'
import type { Time } from './time.ts'
import { othersOf, usualView, type View } from './view.ts'

export type Format = 'csv' | 'json' | 'gexf' | 'svg' | 'png'
const isPicture = (format: Format) => format === 'svg' || format === 'png'

/** Where a view can be taken away from: the same view as parameters of the API. One day of days beside each other is a moment. */
export function exportAddress(format: Format, view: View, shown: Pick<Shown, 'data' | 'asked' | 'when'>): string {
  const { page, asked, labels, pins, time, order, path, groups } = view
  const { when } = shown
  const ofPair = page.name === 'pair'
  const isDifference = page.name === 'difference'
  const [first, last] = isDifference ? ['a', 'b'] : ['from', 'to']
  const beside = page.name === 'multiples' ? daysBeside(page.by, shown) : []
  const [one] = beside
  const areBeside = beside.length > 1
  const days =
    one !== undefined && !areBeside
      ? { at: one }
      : 'at' in when
        ? { at: when.at }
        : { [first as string]: when.from, [last as string]: when.to }
  const isMatrix = isPicture(format) && page.name === 'matrix'
  const rows = matrixOrderText(order)
  const allYears = time.kind === 'span' && time.from === null && time.to === null
  const isAsked = (name: string) =>
    (name !== 'events' || 'at' in days || areBeside) && (name !== 'follow' || isDifference)
  const parameters: (readonly [string, string])[] = [
    ...(ofPair ? [['pair', [page.a, ...othersOf(page)].join()] as const] : []),
    ...(areBeside ? [['days', beside.map(isoOf).join()] as const] : []),
    ...((ofPair && allYears) || areBeside
      ? []
      : Object.entries(days).map(([name, day]) => [name, isoOf(day)] as const)),
    // The window of events belongs to a moment, successors to a difference; the page of a pair shows all of its history, whatever a network before it asked.
    ...askedAsText(asked, isPicture(format) ? labels : null).filter(([name]) =>
      ofPair ? ['word', 'labels', 'published', 'recorded'].includes(name) : isAsked(name),
    ),
    ...(isMatrix ? [['view', 'matrix'] as const] : []),
    ...(isMatrix && rows !== null ? [['order', rows] as const] : []),
    ...(isPicture(format) && path !== null && page.name === 'network' ? [['path', pathText(path)] as const] : []),
    ...(isPicture(format) && groups && page.name === 'network' ? [['groups', '1'] as const] : []),
    ...(isPicture(format) && !ofPair && !isMatrix && pins.length > 0 ? [['pin', pinsText(pins)] as const] : []),
  ]
  return `/api/export/${format}?${parameters.map(([name, value]) => `${name}=${written(value)}`).join('&')}`
}

/** The view pinned: its days as they are now, where the page has any, and the data by their hash. The same for ever, or said not to be. */
export function pinned(view: View, shown: Pick<Shown, 'data' | 'asked' | 'when' | 'changed'>): View {
  const { page } = view
  const { data, when, changed } = shown
  if (page.name === 'data' || page.name === 'home') return { ...usualView(page), release: data.release.hash }
  const time: Time =
    'at' in when
      ? { kind: 'day', day: when.at }
      : { kind: 'span', from: changed?.a ?? when.from, to: changed?.b ?? when.to }
  const days = page.name === 'multiples' ? daysBeside(page.by, shown) : []
  return {
    ...view,
    ...(page.name === 'multiples' && days.length > 0 && { page: { ...page, by: { kind: 'days', days } } }),
    time,
    release: data.release.hash,
  }
}

/** The whole address of a view. */
export const linkTo = (view: View, origin: string) => origin + addressOf(view)
