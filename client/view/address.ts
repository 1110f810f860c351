import { PLAIN_PAGES } from '../../server/contract/pages.ts'
import { ActorId, NameLanguage } from '../../server/domain/actor.ts'
import { addressText, type Pin, pinFrom, pinsInOrder, pinsText } from '../../server/domain/address-text.ts'
import { type Asked, askedAsText, askedFrom, askedParameters, tidied } from '../../server/domain/asked.ts'
import { MatrixOrderText, matrixOrderText } from '../../server/domain/matrix-order.ts'
import { MOST_COMPARED } from '../../server/domain/pair.ts'
import { PathText, pathText } from '../../server/domain/path-asked.ts'
import { RelationId } from '../../server/domain/relation.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { Sign } from '../../server/domain/types/relation-types.ts'
import { byText, readBy } from './multiples.ts'
import { LATEST, readDate, readTime, type Time, timeText } from './time.ts'
import {
  othersOf,
  type Page,
  pairPage,
  type Selection,
  selectionText,
  showsNetwork,
  usualTime,
  usualView,
  type View,
} from './view.ts'

/** A part of an address that the page does not know or cannot read, and so dropped. */
export type Dropped = { readonly name: string; readonly value: string }

/** Reads an address: path and query. Never throws; what it drops it names. */
export function viewFrom(address: string): { readonly view: View; readonly dropped: readonly Dropped[] } {
  const [path = '', query = ''] = splitOnce(address.split('#')[0] ?? '', '?')
  const dropped: Dropped[] = []
  const { page: named, release } = readPath(path, dropped)
  const given = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query))
    if (given.has(name) || !(name in askedParameters || name === 'labels' || ownOf(named).includes(name)))
      dropped.push({ name, value })
    else given.set(name, value)
  const read: Read = (name, reader) => {
    const value = given.get(name)
    if (value === undefined) return null
    const found = reader(value)
    if (found === null) dropped.push({ name, value })
    return found
  }
  const page = named.name === 'multiples' ? { ...named, by: read('by', readBy) } : named
  const usual = usualView(page)
  const view: View = {
    page,
    release,
    time: page.name === 'difference' ? comparedTime(read) : (read('t', readTime) ?? usual.time),
    asked: readAsked(given, dropped),
    labels: read('labels', (text) => NameLanguage.safeParse(text).data ?? null),
    sel: read('sel', selectionFrom),
    pins: readPins(given.get('pin'), dropped),
    order: read('order', (text) => MatrixOrderText.safeParse(text).data ?? null) ?? usual.order,
    path: read('path', (text) => PathText.safeParse(text).data ?? null),
    groups: read('groups', (text) => (text === '1' ? true : null)) ?? false,
  }
  return { view, dropped }
}

/** What the address of a page can say besides what is asked. */
function ownOf(page: Page): readonly string[] {
  const { name } = page
  if (name === 'difference') return ['t', 'u', 'sel', 'pin']
  if (name === 'multiples') return ['t', 'by', 'pin']
  return showsNetwork(page) ? ['t', 'sel', 'path', 'groups', 'pin', 'order'] : ['t', 'sel', 'pin', 'order']
}

type Read = <Value>(name: string, reader: (text: string) => Value | null) => Value | null

/** The two days of a difference, `t` and `u`, of which the later may stand first. Without `u` a moment, whose other day is proposed. */
function comparedTime(read: Read): Time {
  const second = read('u', (text) => (text === 'latest' ? text : (readDate(text)?.last ?? null)))
  const first = read('t', (text) => (text === 'today' && second === null ? text : (readDate(text)?.first ?? null)))
  if (first === 'today') return { kind: first }
  if (second !== null) return { kind: 'span', from: first, to: second === 'latest' ? null : second }
  return first === null ? LATEST : { kind: 'day', day: first }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function readPath(path: string, dropped: Dropped[]): { page: Page; release: string | null } {
  const parts = path.split('/').filter(Boolean).map(decoded)
  const [versioned, hash = ''] = parts
  if (versioned !== 'v' || !/^[0-9a-f]{8}$/.test(hash)) return { page: pageOf(parts, path, dropped), release: null }
  const rest = path.replace(/^\/+[^/]+\/+[^/]+/, '') || '/'
  return { page: pageOf(parts.slice(2), rest, dropped), release: hash }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const isActor = (id: string | undefined): id is string => ActorId.safeParse(id).success

function pageOf([name = 'home', one, other, ...rest]: string[], path: string, dropped: Dropped[]): Page {
  if (one === undefined) {
    if (isPlain(name)) return { name }
    if (name === 'multiples') return { name, by: null }
    if (name === 'pair') return { name: 'choose' }
  } else if (other === undefined) {
    if (name === 'actor' && isActor(one)) return { name, id: one }
    if (name === 'relation' && RelationId.safeParse(one).success) return { name, id: one }
  } else if (name === 'pair' && rest.length === 0 && isActor(one)) {
    const [b, ...more] = othersIn(one, other.split(','), dropped)
    if (b !== undefined) return pairPage(one, [b, ...more])
  }
  return { name: 'unknown', path }
}

type PlainPage = (typeof PLAIN_PAGES)[number]
const isPlain = (name: string): name is PlainPage => (PLAIN_PAGES as readonly string[]).includes(name)

/** Those with whom an actor is compared, each once, as many as there is room for. */
function othersIn(a: string, ids: readonly string[], dropped: Dropped[]): string[] {
  const fits = (id: string, at: number) => isActor(id) && id !== a && ids.indexOf(id) === at
  const others = ids.filter(fits).slice(0, MOST_COMPARED)
  if (others.length > 0)
    for (const [at, id] of ids.entries())
      if (!fits(id, at) || !others.includes(id)) dropped.push({ name: 'pair', value: id })
  return others
}

/** Reads what the view asks. Of a list with a word that is not known, the others stay. */
function readAsked(given: ReadonlyMap<string, string>, dropped: Dropped[]): Asked {
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(askedParameters)) {
    const value = given.get(name)
    if (value === undefined) continue
    const items = value.split(',')
    const known = items.filter((item) => schema.safeParse(item).success)
    for (const item of items) if (!known.includes(item)) dropped.push({ name, value: item })
    const reading = schema.safeParse(known.join(','))
    if (reading.success) read[name] = reading.data
    else if (known.length > 0) dropped.push({ name, value })
  }
  return tidied(askedFrom(read))
}

/** What a `sel` names: an actor, a relation, a line, or a cell of the matrix; null where it is none. */
export function selectionFrom(text: string): Selection | null {
  const [a = '', b = '', sign = '', ...rest] = text.split(',')
  if (b !== '') {
    const known = Sign.safeParse(sign).data ?? (sign === 'structure' ? sign : null)
    const ids = ActorId.safeParse(a).success && ActorId.safeParse(b).success && a !== b
    if (ids && sign === '') return { kind: 'cell', row: a, column: b }
    if (!ids || known === null || rest.length > 0) return null
    return { kind: 'line', pair: a < b ? [a, b] : [b, a], sign: known }
  }
  if (ActorId.safeParse(text).success) return { kind: 'actor', id: text }
  return RelationId.safeParse(text).success ? { kind: 'relation', id: text } : null
}

function readPins(text: string | undefined, dropped: Dropped[]): Pin[] {
  const pins = new Map<string, Pin>()
  for (const part of text?.split(';') ?? []) {
    const pin = pinFrom(part)
    if (pin) pins.set(pin.actor, pin)
    else dropped.push({ name: 'pin', value: part })
  }
  return pinsInOrder([...pins.values()])
}

/** The address of a view: one view, one address. Order of DESIGN 7, lists sorted, defaults left out. */
export function addressOf({ page, release, time, asked, labels, sel, pins, order, path, groups }: View): string {
  const parameters: [string, string][] = []
  const own = ownOf(page)
  const rows = matrixOrderText(order)
  parameters.push(...timeParameters(page, time))
  if (page.name === 'multiples' && page.by !== null) parameters.push(['by', byText(page.by)])
  // Successors are followed in a difference alone; they wait for it on other pages.
  parameters.push(...askedAsText(asked, labels).filter(([name]) => name !== 'follow' || page.name === 'difference'))
  if (sel !== null && own.includes('sel')) parameters.push(['sel', selectionText(sel)])
  if (path !== null && own.includes('path')) parameters.push(['path', pathText(path)])
  if (groups && own.includes('groups')) parameters.push(['groups', '1'])
  if (pins.length > 0 && own.includes('pin')) parameters.push(['pin', pinsText(pins)])
  if (rows !== null && own.includes('order')) parameters.push(['order', rows])
  return addressText(pathOf(page), parameters, release)
}

function timeParameters(page: Page, time: Time): [string, string][] {
  if (page.name !== 'difference' || time.kind !== 'span') {
    const t = timeText(time)
    return t === timeText(usualTime(page)) ? [] : [['t', t]]
  }
  const first: [string, string][] = time.from === null ? [] : [['t', isoOf(time.from)]]
  return [...first, ['u', time.to === null ? 'latest' : isoOf(time.to)]]
}

function pathOf(page: Page): string {
  if (page.name === 'home') return '/'
  if (page.name === 'choose') return '/pair'
  if (page.name === 'pair') return `/pair/${page.a}/${othersOf(page).join()}`
  if (page.name === 'actor' || page.name === 'relation') return `/${page.name}/${page.id}`
  return page.name === 'unknown' ? page.path : `/${page.name}`
}
