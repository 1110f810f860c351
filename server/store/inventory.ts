import { eventTypes, type RelationType, relationTypes, stateTypes } from '../domain/types/relation-types.ts'
import { ofType, queryText } from './cypher-files.ts'
import type { Ask } from './database.ts'

/** Which relation types are in use, and whether the graph is small. */
export type Inventory = { readonly types: readonly RelationType[]; readonly isSmall: boolean }

/** Up to here a question is put as one plan over all types; beyond, once a type, by its index (NEO4J B). */
export const SMALL = 20_000

/** Up to so many relationships of all types are counted by looking at each: a plan for each type takes seconds after a start. */
const FEW = 100_000

/** Counts relations by type: in one question where that is quick, else type by type, from the count store. */
export async function inventoryBy(ask: Ask, small = SMALL): Promise<Inventory> {
  const [all = []] = await ask([{ text: queryText('count-all'), parameters: {} }])
  const counts = Number(all[0]?.relationships) <= FEW ? await countedTogether(ask) : await countedEach(ask)
  return {
    types: relationTypes.filter((type) => (counts.get(type) ?? 0) > 0),
    isSmall: relationTypes.reduce((total, type) => total + (counts.get(type) ?? 0), 0) < small,
  }
}

type Counts = ReadonlyMap<unknown, number>

async function countedTogether(ask: Ask): Promise<Counts> {
  const [rows = []] = await ask([{ text: queryText('count-each'), parameters: {} }])
  return new Map(rows.map(({ type, relations }) => [type, Number(relations)]))
}

async function countedEach(ask: Ask): Promise<Counts> {
  const [known = []] = await ask([{ text: queryText('known-types'), parameters: {} }])
  const names = new Set(known.map(({ type }) => type))
  const types = relationTypes.filter((type) => names.has(type))
  const text = queryText('count')
  const counts = await ask(types.map((type) => ({ text: ofType(text, type), parameters: {} })))
  return new Map(types.map((type, at) => [type, Number(counts[at]?.[0]?.relations)]))
}

const OF_KIND = { all: relationTypes, states: stateTypes, events: eventTypes } as const

/** The types in use for which a question is asked. */
export const typesFor = ({ types }: Inventory, each: keyof typeof OF_KIND) =>
  types.filter((type) => OF_KIND[each].includes(type))
