import { type Actor, shortNameOn } from '../../server/domain/actor.ts'
import { searchKey } from '../../server/domain/search-key.ts'
import { today } from '../../server/domain/time/day.ts'
import { type Found, find } from '../view/finding.ts'
import { lastDay, type Time, whenOf } from '../view/time.ts'
import { typedTime } from '../view/typed.ts'
import { isPair, showsNetwork } from '../view/view.ts'
import { compareDays, findPath, goTo, setTime } from '../view/view-store.ts'
import { actWords } from '../words/acts.ts'
import { alsoCalled } from '../words/keys.ts'
import { pathWords } from '../words/path.ts'
import { ACTS, type Act, type ActGroup } from './acts.ts'
import { follow } from './search.tsx'
import type { Stores } from './stores.tsx'

/** A row of the list of commands: an act, or an actor or pair that the query names. */
export type Row = { readonly act: Act } | { readonly found: Found }
export type RowGroup = { readonly group: keyof typeof actWords.group; readonly rows: readonly Row[] }

/**
 * What answers a query, group by group: without one what was done last and all that can be done here; else days, acts that are
 * called so, actors and pairs, acts of which some words are such. */
export function rowsFor(stores: Stores, query: string): readonly RowGroup[] {
  const here = ACTS.filter((act) => act.offered(stores))
  const key = searchKey(query)
  if (key === '') return [recentIn(stores, here), ...grouped(here)].filter(({ rows }) => rows.length > 0)
  const { shown } = stores.shown.getState()
  const found = shown ? find(shown.data, query) : []
  const answering = here.filter((act) => answers(act, key))
  const isNamed = ({ says, name }: Act) => [says, ...alsoCalled(name)].some((one) => searchKey(one).startsWith(key))
  return [
    ...grouped([...dayActs(stores, query.trim()), ...answering.filter(isNamed)]),
    { group: 'found' as const, rows: found.flatMap((one) => [{ found: one }, ...pathRows(stores, one)]) },
    { group: 'others' as const, rows: answering.filter((act) => !isNamed(act)).map(rowOf) },
  ].filter(({ rows }) => rows.length > 0)
}

/** Does what a row says, and remembers an act by its name. */
export function doRow(stores: Stores, row: Row): void {
  if ('found' in row) follow(stores, row.found)
  else {
    if (ACTS.includes(row.act)) stores.recentActs.note(row.act.name)
    row.act.act(stores)
  }
}

function recentIn({ recentActs }: Stores, here: readonly Act[]): RowGroup {
  const names = recentActs.store.getState()
  return { group: 'recent', rows: names.flatMap((name) => here.filter((act) => act.name === name)).map(rowOf) }
}

const rowOf = (act: Act): Row => ({ act })

function grouped(acts: readonly Act[]): RowGroup[] {
  const groups = new Map<ActGroup, Row[]>()
  for (const act of acts) groups.set(act.group, [...(groups.get(act.group) ?? []), rowOf(act)])
  return [...groups].map(([group, rows]) => ({ group, rows }))
}

/** Whether each word of a query begins a word of the act, of what else it is called, or of its group. */
function answers({ name, says, group }: Act, key: string): boolean {
  const own = searchKey([says, ...alsoCalled(name), actWords.group[group]].join(' ')).split(' ')
  return key.split(' ').every((word) => own.some((one) => one.startsWith(word)))
}

/** Two actors that were typed: how one leads to the other. */
function pathRows({ view, shown }: Stores, found: Found): Row[] {
  const state = shown.getState().shown
  if (found.kind !== 'pair' || found.more.length > 0 || state === null) return []
  const [a, b] = [found.a, found.b]
  const name = (actor: Actor) => shortNameOn(actor, lastDay(state.when))
  const act = () => findPath(view, { a: a.id, b: b.id, by: 'earliest' })
  return [rowOf(madeAct(`path-${a.id}-${b.id}`, pathWords.between(name(a), name(b)), act))]
}

/** A day or span that was typed: to look at it, and from one day to compare it with another. */
function dayActs({ view, shown }: Stores, text: string): Act[] {
  const time = typedTime(text)
  const state = shown.getState().shown
  if (time === null || state === null) return []
  const when = whenOf(time, state.data.edges, today())
  const { page } = view.getState()
  const isOfDays = showsNetwork(page) || isPair(page) || page.name === 'difference' || page.name === 'actor'
  const look = (asked: Time) => {
    if (!isOfDays) goTo(view, { name: 'network' })
    setTime(view, asked)
  }
  const acts: Act[] = [madeAct('look', actWords.lookAt(when), () => look(time))]
  if ('at' in when && showsNetwork(page) && lastDay(state.when) !== when.at)
    acts.push(
      madeAct('compare', actWords.compareWith(when), () => {
        goTo(view, { name: 'difference' })
        compareDays(view, lastDay(state.when), when.at)
      }),
    )
  return acts
}

const madeAct = (name: string, says: string, act: () => void): Act => ({
  ...{ name, group: 'time', says, act },
  offered: () => true,
})
