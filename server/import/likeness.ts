import { aliasParts } from '../domain/actor.ts'
import type { ActorRecord, RelationRecord } from '../domain/record.ts'
import { certainDays } from '../domain/time/bounds.ts'
import { isState, type RelationType } from '../domain/types/relation-types.ts'
import type { PlacedRelation } from './check-relations.ts'
import type { Placed } from './checking.ts'
import type { Findings } from './findings.ts'
import type { Known } from './known.ts'
import { lookOf } from './look-alike.ts'

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

/** Warns of relations that say what another says already, under another id (RELIABILITY I15). */
export function warnOfSame(relations: readonly PlacedRelation[], known: Known, findings: Findings) {
  const before = new Map<string, { readonly record: RelationRecord; readonly wasTurned: boolean }[]>()
  const note = (key: string, record: RelationRecord, wasTurned: boolean) => {
    const others = before.get(key)
    if (others) others.push({ record, wasTurned })
    else before.set(key, [{ record, wasTurned }])
  }
  for (const record of known.relations.values()) note(dated(record), record, false)
  for (const { record, place, wasTurned } of relations) {
    const key = dated(record)
    const others = (before.get(key) ?? []).slice(0, MOST_COMPARED).filter((other) => other.record.id !== record.id)
    const same = others.find((other) => said(other.record) === said(record))
    const mirrored = others.find((other) => other.wasTurned !== wasTurned)
    const warn = (code: string, message: string) =>
      findings.warn(place, { code, column: 'id', message, value: record.id, remedy: 'leave one out if one is meant' })
    if (mirrored)
      warn('relation.mirrored', `is ${mirrored.record.id} with its ends exchanged; the type has no direction`)
    else if (same) warn('relation.same', `says the same as ${same.record.id}`)
    if (!known.relations.has(record.id)) note(key, record, wasTurned)
  }
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

/** Warns of confirmed states that contradict another confirmed one on days on which both certainly hold (RELIABILITY I15). */
export function warnOfContradictions(relations: readonly PlacedRelation[], known: Known, findings: Findings) {
  const held = new Map<string, RelationRecord[]>()
  const note = (record: RelationRecord) => {
    if (!AGAINST.has(record.type) || record.status !== 'confirmed') return
    const others = held.get(triple(record))
    if (others) others.push(record)
    else held.set(triple(record), [record])
  }
  const brought = new Set(relations.map(({ record }) => record.id))
  for (const record of known.relations.values()) if (!brought.has(record.id)) note(record)
  for (const { record, place } of relations) {
    if (!isState(record.type) || record.status !== 'confirmed') continue
    const against = (AGAINST.get(record.type) ?? []).flatMap(
      (type) => held.get(triple({ source: record.source, type, target: record.target })) ?? [],
    )
    const other = against.find((one) => holdTogether(one, record))
    if (other)
      findings.warn(place, {
        code: 'relation.contradicts',
        column: 'type',
        message: `${record.type} contradicts ${other.id} (${other.type}), which certainly holds on the same days`,
        value: record.type,
        remedy: 'check dates and status of both; disputed claims have the status disputed',
      })
    note(record)
  }
}

function holdTogether(one: RelationRecord, other: RelationRecord): boolean {
  const [days, otherDays] = [certainDays(one.bounds), certainDays(other.bounds)]
  return days !== null && otherDays !== null && days.first <= otherDays.last && days.last >= otherDays.first
}
