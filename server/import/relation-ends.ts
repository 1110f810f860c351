import { aliasParts } from '../domain/actor.ts'
import type { ActorRecord, RelationRecord } from '../domain/record.ts'
import { searchKey } from '../domain/search-key.ts'
import { type Cell, partsIn } from './cells.ts'
import type { Checking, RowReader } from './checking.ts'
import { nearestWord } from './nearest.ts'

/** The actors of an import: the ids of all its rows, sound or not, and the records of the sound ones. */
export type Named = { readonly ids: ReadonlySet<string>; readonly records: readonly ActorRecord[] }

/** Knows the actors that relations may name: those of the import, and those of the graph (RELIABILITY I12). */
export function createActorFinder({ read, known, findings }: Checking, { ids: named, records }: Named) {
  const isAnyTaken = read.tables.actors?.isBroken === true
  let byName: ReadonlyMap<string, string> | null = null
  const hints = new Map<string, string | null>()
  const most = 10

  /** The actor that bears a name: sheets often have names where ids belong. */
  function idOfName(text: string): string | null {
    byName ??= idsByName([...known.actors.values(), ...records])
    const key = searchKey(text)
    return key === '' ? null : (byName.get(key) ?? null)
  }

  /** The id of that name, else the nearest id; looked for only so often, since a file may name thousands of unknown actors. */
  function hintFor(text: string): string | null {
    const found = hints.get(text)
    if (found !== undefined) return found
    const called = idOfName(text)
    if (called !== null) return called
    if (hints.size >= most) return null
    const hint = nearestWord(text, [...named, ...known.actors.keys()])
    hints.set(text, hint)
    return hint
  }

  return ({ place, column, text }: Cell): string | null => {
    if (isAnyTaken || named.has(text) || known.actors.has(text)) return text
    const hint = hintFor(text)
    findings.reject(place, {
      code: 'actor.unknown',
      column,
      message: 'this actor is neither in the import nor in the graph',
      value: text,
      remedy:
        hint === null ? 'add it to actors.csv, or correct the id' : `is "${hint}" meant? Else add it to actors.csv`,
    })
    return null
  }
}

export type ActorFinder = ReturnType<typeof createActorFinder>

/** Ids by each name and alias; of a name that several bear, the last: those of the import are given after those of the graph. */
const idsByName = (records: readonly ActorRecord[]): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.map((alias) => aliasParts(alias).name)].map((each) => [searchKey(each), id] as const),
    ),
  )

/** Source and target of a row, or null where one is at fault. */
export function endsIn({ row, ask }: RowReader, { findings }: Checking, actorIn: ActorFinder) {
  const source = ask('source_actor', actorIn)
  const target = ask('target_actor', actorIn)
  if (source === null || target === null) return null
  if (source !== target) return { source, target }
  findings.reject(row, {
    code: 'relation.self',
    column: 'target_actor',
    message: 'both ends are the same actor',
    value: target,
    remedy: 'name the other actor',
  })
  return null
}

type ThirdParty = RelationRecord['thirdParties'][number]

/** Their order says nothing; this is that of the store. */
const byActor = (one: ThirdParty, other: ThirdParty) =>
  one.actor < other.actor || (one.actor === other.actor && one.role < other.role) ? -1 : 1

/** Actors in other roles, `role:actor` parted by `|`. */
export const thirdPartiesIn = (
  { ask }: RowReader,
  { findings }: Checking,
  actorIn: ActorFinder,
): RelationRecord['thirdParties'] =>
  ask('third_parties', (cell) => {
    const parties = new Map<string, { role: string; actor: string }>()
    for (const part of partsIn(cell.text)) {
      const colon = part.lastIndexOf(':')
      const [role, actor] = [part.slice(0, Math.max(colon, 0)).trim(), part.slice(colon + 1).trim()]
      const isSeveral = /[;,][^;,]*:/.test(part)
      if (role === '' || isSeveral)
        findings.reject(cell.place, {
          code: 'third-party.form',
          column: cell.column,
          message: isSeveral ? 'several third parties stand here as one' : 'a third party is role:actor',
          value: part,
          remedy: isSeveral ? 'part them by |' : 'write, say, mediator:qatar',
        })
      else if (actorIn({ ...cell, text: actor }) !== null) parties.set(`${role}:${actor}`, { role, actor })
    }
    return [...parties.values()].sort(byActor)
  }) ?? []
