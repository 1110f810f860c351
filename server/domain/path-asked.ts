import { z } from 'zod'
import { ActorId } from './actor.ts'
import type { PathBy } from './path.ts'

/** A path that is asked for: from one actor to another. */
export type PathAsked = { readonly a: string; readonly b: string; readonly by: PathBy }

/** `turkey,iran`, and where the fewest relations are sought over a span `turkey,iran,fewest`. */
export const pathText = ({ a, b, by }: PathAsked) => [a, b, ...(by === 'fewest' ? [by] : [])].join()

/** The same as it is read from addresses and parameters. */
export const PathText = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([ActorId, ActorId], z.enum(['earliest', 'fewest'])))
  .refine(([a, b, ...by]) => a !== b && by.length < 2)
  .transform(([a, b, by = 'earliest']): PathAsked => ({ a, b, by }))
  .meta({ description: 'the ids of two actors, parted by a comma; then fewest, for the fewest relations over a span' })
