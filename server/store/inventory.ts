import { z } from 'zod'
import { eventTypes, type RelationType, relationTypes, stateTypes } from '../domain/types/relation-types.ts'
import { ofType, queryText } from './cypher-files.ts'
import type { Ask } from './database.ts'
import { readQueries } from './read-queries.ts'

/** Which relation types are in use, and whether the graph is small. */
export type Inventory = { readonly types: readonly RelationType[]; readonly isSmall: boolean }

/** Up to here a question is put as one plan over all types; beyond, once a type, by its index (NEO4J B). */
export const SMALL = 20_000

/** Up to so many relationships of all types are counted by looking at each: a plan for each type takes seconds after a start. */
const FEW = 100_000

/** Counts relations by type: in one question where that is quick, else type by type, from the count store. */
export async function inventoryBy(ask: Ask, small = SMALL): Promise<Inventory> {
  const [all] = await asked(ask, readQueries['count-all'])
  const isFew = (all?.relationships ?? 0) <= FEW
  const counts = isFew ? await countedTogether(ask) : await countedEach(ask)
  return {
    types: relationTypes.filter((type) => (counts.get(type) ?? 0) > 0),
    isSmall: relationTypes.reduce((total, type) => total + (counts.get(type) ?? 0), 0) < small,
  }
}

type Line<Row> = { readonly file: string; readonly row: Row }

/** The rows of a question of the table that takes nothing: the table itself is put by what is counted here. */
async function asked<Row extends z.ZodType>(ask: Ask, { file, row }: Line<Row>): Promise<z.output<Row>[]> {
  const [rows = []] = await ask([{ text: queryText(file), parameters: {} }])
  return z.array(row).parse(rows)
}

type Counts = ReadonlyMap<string, number>

const countedTogether = async (ask: Ask): Promise<Counts> =>
  new Map((await asked(ask, readQueries['count-each'])).map(({ type, relations }) => [type, relations]))

async function countedEach(ask: Ask): Promise<Counts> {
  const names = new Set((await asked(ask, readQueries['known-types'])).map(({ type }) => type))
  const types = relationTypes.filter((type) => names.has(type))
  const { file, row } = readQueries.count
  const counts = await ask(types.map((type) => ({ text: ofType(queryText(file), type), parameters: {} })))
  return new Map(types.map((type, at) => [type, row.parse(counts[at]?.[0]).relations]))
}

const OF_KIND = { all: relationTypes, states: stateTypes, events: eventTypes } as const

/** The types in use for which a question is asked. */
export const typesFor = ({ types }: Inventory, each: keyof typeof OF_KIND) =>
  types.filter((type) => OF_KIND[each].includes(type))
