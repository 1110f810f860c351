import { z } from 'zod'
import { Slug } from '../domain/actor.ts'
import { Invalid, NotFound } from '../domain/errors.ts'
import { RelationId } from '../domain/relation.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * Reads the parameters of one request. Every fault names its parameter: unknown, twice, missing, malformed.
 * A malformed part of the path is something that cannot exist: not found.
 */
export function inputOf<Path extends z.ZodObject, Query extends z.ZodObject>(
  { params, query }: { readonly params: Path; readonly query: Query },
  given: { readonly params: Given; readonly query: Given },
): z.output<Path> & z.output<Query> {
  const path = params.safeParse({ ...given.params })
  if (!path.success) {
    const name = String(path.error.issues[0]?.path[0])
    throw new NotFound(
      `There is no such ${name}: ${shown(given.params[name])}`,
      remedyFor(params.shape[name], given.params[name]),
      name,
    )
  }
  const known = Object.keys(query.shape)
  for (const [name, value] of Object.entries(given.query)) {
    if (!known.includes(name))
      throw new Invalid(
        `There is no parameter ${shown(name)}`,
        known.length > 0 ? `Leave it out; known are ${known.join(', ')}.` : 'Leave it out.',
        name.slice(0, 100),
      )
    if (typeof value !== 'string')
      throw new Invalid(`${name} is given twice`, 'Give it once; lists are parted by commas.', name)
  }
  const asked = query.safeParse({ ...given.query })
  if (!asked.success) throw invalidOf(asked.error, query, given.query)
  return { ...path.data, ...asked.data } as z.output<Path> & z.output<Query>
}

function invalidOf(error: z.ZodError, query: z.ZodObject, given: Given): Invalid {
  const name = String(error.issues[0]?.path[0])
  const remedy = `Give ${name} as ${formOf(query.shape[name])}.`
  return given[name] === undefined
    ? new Invalid(`${name} is missing`, remedy, name)
    : new Invalid(`${name} cannot be read: ${misreadOf(error, given[name])}`, remedy, name)
}

/** The value that cannot be read; of a list the item, in its list. */
function misreadOf(error: z.ZodError, value: unknown): string {
  const at = error.issues[0]?.path[1]
  const items = String(value).split(',')
  const item = typeof at === 'number' && items.length > 1 ? items[at] : undefined
  return item === undefined ? shown(value) : `${shown(item)} in ${shown(value)}`
}

const shown = (value: unknown) => JSON.stringify(String(value).slice(0, 100))

/** What may stand in a path: one of a few words, or an id; that of a relation begins with its data set, which is easily left out. */
function remedyFor(schema: unknown, given: unknown): string {
  if (schema instanceof z.ZodEnum) return `There are ${schema.options.join(', ')}.`
  if (schema !== RelationId) return 'Search for a name, or look at the list of actors.'
  const row = Slug.safeParse(given).success ? given : 'ROW'
  return `The id of a relation begins with that of its data set: DATASET:${row}. /api/datasets lists the data sets.`
}

/** What a parameter takes, in words: from the schema, or from the note that goes with it. */
function formOf(schema: unknown): string {
  const type =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? (schema.unwrap() as z.ZodType)
      : (schema as z.ZodType)
  return (
    type.meta()?.description ??
    (type instanceof z.ZodEnum ? `one of ${type.options.join(', ')}` : 'the documentation of the API says')
  )
}
