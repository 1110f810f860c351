import { eventTypes, type RelationType, relationTypes, stateTypes } from '../domain/types/relation-types.ts'
import { ofType, queryText } from './cypher-files.ts'
import type { Ask } from './database.ts'

/** Which relation types are in use, and whether the graph is small. */
export type Inventory = { readonly types: readonly RelationType[]; readonly isSmall: boolean }

/** Up to here a question is put as one plan over all types; beyond, once a type, by its index (NEO4J B). */
export const SMALL = 20_000

/** Counts relations type by type, from the count store. */
export async function inventoryBy(ask: Ask, small = SMALL): Promise<Inventory> {
  const [known = []] = await ask([{ text: queryText('known-types'), parameters: {} }])
  const names = new Set(known.map(({ type }) => type))
  const types = relationTypes.filter((type) => names.has(type))
  const text = queryText('count')
  const counts = await ask(types.map((type) => ({ text: ofType(text, type), parameters: {} })))
  const relations = counts.map(([row]) => Number(row?.relations))
  return {
    types: types.filter((_, at) => relations[at] !== 0),
    isSmall: relations.reduce((total, count) => total + count, 0) < small,
  }
}

const OF_KIND = { all: relationTypes, states: stateTypes, events: eventTypes } as const

/** The types in use for which a question is asked. */
export const typesFor = ({ types }: Inventory, each: keyof typeof OF_KIND) =>
  types.filter((type) => OF_KIND[each].includes(type))
