import { aliasParts } from '../domain/actor.ts'
import { createNumbers } from '../domain/numbers.ts'
import type { ActorRecord, RelationRecord } from '../domain/record.ts'
import { certainDays } from '../domain/time/bounds.ts'
import { isState, type RelationType } from '../domain/types/relation-types.ts'
import type { PlacedRelation } from './check-relations.ts'
import type { Checking, Placed } from './checking.ts'
import { createGroups } from './finder.ts'
import type { Findings } from './findings.ts'
import { hashOf } from './hash.ts'
import { type Hashes, repeatedIn } from './hashes.ts'
import { type Known, relationsNamed } from './known.ts'
import { lookOf } from './look-alike.ts'
import type { Spill } from './spill.ts'
import { inTurns } from './turns.ts'

/** Warns of new names that look like those of another actor, known or before them in the file. Nothing is merged (RELIABILITY I10). */
export function warnOfLookAlikes(actors: readonly Placed<ActorRecord>[], known: Known, findings: Findings) {
  const owners = new Map<string, { readonly id: string; readonly name: string }>()
  for (const { id, name, aliases } of known.actors.values())
    for (const one of namesIn(name, aliases)) owners.set(lookOf(one), { id, name: one })
  for (const { record, place } of actors) {
    const before = known.actors.get(record.id)
    const old = new Set(before ? namesIn(before.name, before.aliases) : [])
    for (const name of namesIn(record.name, record.aliases)) {
      const look = lookOf(name)
      const owner = owners.get(look)
      if (!owner) owners.set(look, { id: record.id, name })
      if (!owner || owner.id === record.id || old.has(name)) continue
      const looks = owner.name === name ? 'is also a name' : `looks like "${owner.name}", a name`
      findings.warn(place, {
        code: 'name.look-alike',
        column: name === record.name ? 'name' : 'aliases',
        message: `${looks} of ${owner.id}; the two are kept apart`,
        value: name,
        remedy: `use the id ${owner.id} if the same actor is meant`,
      })
    }
  }
}

const namesIn = (name: string, aliases: readonly string[]) => [
  ...new Set([name, ...aliases.map((alias) => aliasParts(alias).name)]),
]

const triple = ({ source, type, target }: Pick<RelationRecord, 'source' | 'type' | 'target'>) =>
  `${source} ${type} ${target}`
const dated = (one: RelationRecord) => [triple(one), one.start, one.end, one.observed.join('|')].join('\n')
const said = ({ mode, aspect, place, summary, status, confidence }: RelationRecord) =>
  [mode, aspect, place, summary, status, confidence].join('\n')

/** Relations that may say the same have the same: who, what and when, as a hash. */
export const sameKeyOf = (record: RelationRecord) => hashOf(dated(record))

/**
 * Warns of relations that say what another says already, under another id (RELIABILITY I15). `keys` are those of the graph and
 * then those that an import brings, in order; only where two agree more is asked.
 */
export async function warnOfSame(
  relations: Spill<PlacedRelation>,
  keys: Hashes,
  { known, findings, signal }: Pick<Checking, 'known' | 'findings' | 'signal'>,
) {
  const repeated = repeatedIn(keys)
  const count = known.relations.length
  const before = createGroups()
  /** By member, those of the graph first: what it says, whether its ends changed places, which one it is. */
  const [sayings, turned, indexes] = [
    createNumbers(Float64Array),
    createNumbers(Uint32Array),
    createNumbers(Uint32Array),
  ]
  let kept = 0
  const note = (record: RelationRecord, wasTurned: boolean, index: number) => {
    before.add(sameKeyOf(record), indexes.length)
    sayings.push(hashOf(said(record)))
    turned.push(wasTurned ? 1 : 0)
    indexes.push(index)
  }
  let number = 0
  for (const record of known.relations) {
    if (repeated[number] === 1) {
      note(record, false, number)
      kept += 1
    }
    number += 1
  }
  const isKept = (member: number) => member < kept
  const idOf = (member: number) =>
    isKept(member) ? known.relations.at(indexes.at(member)).id : relations.at(indexes.at(member)).record.id

  const look = ({ record, place, wasTurned }: PlacedRelation, index: number) => {
    const [saying, itself] = [hashOf(said(record)), known.relations.find(record.id)]
    const warn = (code: string, message: string) =>
      findings.warn(place, { code, column: 'id', message, value: record.id, remedy: 'leave one out if one is meant' })
    let [mirrored, same, compared] = [-1, -1, 0]
    for (const member of before.of(sameKeyOf(record))) {
      compared += 1
      if (compared > MOST_COMPARED || mirrored >= 0) break
      if (isKept(member) && indexes.at(member) === itself) continue
      if ((turned.at(member) === 1) !== wasTurned) mirrored = member
      else if (same < 0 && sayings.at(member) === saying) same = member
    }
    if (mirrored >= 0)
      warn('relation.mirrored', `is ${idOf(mirrored)} with its ends exchanged; the type has no direction`)
    else if (same >= 0) warn('relation.same', `says the same as ${idOf(same)}`)
    if (itself < 0) note(record, wasTurned, index)
  }
  function* lookedAt() {
    for (let index = 0; index < relations.length; index += 1) if (repeated[count + index] === 1) yield index
  }
  for await (const index of inTurns(lookedAt(), signal)) look(relations.at(index), index)
}

/** So many relations of one pair, type and date are compared word by word; a thousand equal ones are one warning each, not a million. */
const MOST_COMPARED = 20

/** States that cannot well hold at once, of one source and one target. */
const AGAINST: ReadonlyMap<RelationType, readonly RelationType[]> = new Map([
  ['ALLIED_WITH', ['FIGHTS', 'RIVAL_OF']],
  ['FIGHTS', ['ALLIED_WITH', 'COOPERATES_WITH']],
  ['RIVAL_OF', ['ALLIED_WITH']],
  ['COOPERATES_WITH', ['FIGHTS']],
  ['BACKS', ['OPPOSES']],
  ['OPPOSES', ['BACKS']],
])

/**
 * Warns of confirmed states that contradict another confirmed one on days on which both certainly hold (RELIABILITY I15). To be
 * shown all that an import brings, in order.
 */
export function createContradictionWarner(relations: Spill<PlacedRelation>, { read, known, findings }: Checking) {
  const held = createGroups()
  /** By member: the days on which it certainly holds, and which one it is; those of the graph are numbered below 0. */
  const [firsts, lasts, indexes] = [createNumbers(Int32Array), createNumbers(Int32Array), createNumbers(Int32Array)]
  const note = (record: RelationRecord, index: number) => {
    const days = certainDays(record.bounds)
    if (!AGAINST.has(record.type) || record.status !== 'confirmed' || days === null) return
    held.add(hashOf(triple(record)), indexes.length)
    firsts.push(days.first)
    lasts.push(days.last)
    indexes.push(index)
  }
  const brought = new Uint8Array(known.relations.length)
  if (brought.length > 0) for (const id of relationsNamed(read)) brought[known.relations.find(id)] = 1
  let count = 0
  for (const record of known.relations) {
    if (brought[count] === 0) note(record, -1 - count)
    count += 1
  }
  const recordAt = (index: number) => (index < 0 ? known.relations.at(-1 - index) : relations.at(index).record)

  /** A member of the types that stand against a relation, which holds on the same days; or -1. */
  function against({ source, type, target, bounds }: RelationRecord): number {
    const days = certainDays(bounds)
    if (days === null) return -1
    for (const other of AGAINST.get(type) ?? [])
      for (const member of held.of(hashOf(triple({ source, type: other, target }))))
        if (days.first <= lasts.at(member) && days.last >= firsts.at(member)) return member
    return -1
  }

  return ({ record, place }: PlacedRelation, index: number) => {
    if (!isState(record.type) || record.status !== 'confirmed') return
    const member = against(record)
    if (member >= 0) {
      const other = recordAt(indexes.at(member))
      findings.warn(place, {
        code: 'relation.contradicts',
        column: 'type',
        message: `${record.type} contradicts ${other.id} (${other.type}), which certainly holds on the same days`,
        value: record.type,
        remedy: 'check dates and status of both; disputed claims have the status disputed',
      })
    }
    note(record, index)
  }
}
