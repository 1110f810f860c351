import type { z } from 'zod'
import type { KeptName } from './kept.ts'

export type Parameters = { readonly [name: string]: unknown }

/** One question to the database: its file in `cypher/queries`, what it takes and the shape of a row of its answer. */
export type Query<Input extends z.ZodType = z.ZodType, Row extends z.ZodType = z.ZodType> = {
  /** Name of its file without `.cypher`. */
  readonly file: string
  /** The same question as one plan over all types, for a graph below 20,000 relations; where it stands for `each`, it takes `$types` too (NEO4J B). */
  readonly small?: string
  /** The same question from one actor on, for whoever names one, of a graph of any size; it takes `$types` too. */
  readonly about?: string
  /** The same question of some records alone, found by their ids: for whoever names these, as `$given`. */
  readonly some?: string
  readonly access: 'read' | 'write'
  /** How long it may take, where that is not what every question may (RELIABILITY 5). */
  readonly seconds?: number
  /** Where its file holds `:TYPE`: for which types in use it runs, once each, in one transaction. */
  readonly each?: 'all' | 'states' | 'events'
  /** The types to which the answer is known to be confined; where left out or undefined, none are. */
  readonly among?: (input: z.output<Input>) => readonly string[] | undefined
  /** Where its file holds `:KEPT`: the label or the type of the table of what is kept to which it is put. */
  readonly kept?: (input: z.output<Input>) => KeptName
  /** Rows of all types together, by their `id`; else they stand type by type. */
  readonly ordered?: true
  readonly input: Input
  readonly row: Row
  /** Parameters of the statement; where left out, the input. */
  readonly parameters?: (input: z.output<Input>) => Parameters
  /** What a write must have made: the sums of its rows. `MATCH` drops rows in silence (HOUSE 3). */
  readonly makes?: (input: z.output<Input>) => { readonly [what: string]: number }
}

/** Seconds for what a page loads once: it may look at the whole graph. */
export const WHOLE_SECONDS = 60

/** A line of the table of queries, its types read off its schemas. */
export const query = <Input extends z.ZodType, Row extends z.ZodType>(line: Query<Input, Row>) => line
