import { z } from 'zod'
import { RelationType, relationTypes } from '../domain/types/relation-types.ts'

/**
 * The labels of all records that a graph keeps, each after those that it points to. A test holds them against the
 * migrations: a label that is missing here would be missing in every backup.
 */
export const keptLabels = [
  'Dataset',
  'ImportJob',
  'ImportWriter',
  'Source',
  'Actor',
  'Relation',
  'Revision',
  'Graph',
] as const
export const KeptLabel = z.enum(keptLabels)
export type KeptLabel = z.infer<typeof KeptLabel>

/** Everything that a backup has parts of, in the order in which it is written and restored. */
export const KeptName = z.union([KeptLabel, RelationType])
export type KeptName = z.infer<typeof KeptName>
export const keptNames: readonly KeptName[] = [
  ...keptLabels.filter((label) => label !== 'Graph'),
  ...relationTypes,
  'Graph',
]

const Scalar = z.union([z.string(), z.number(), z.boolean()])

/** A property as it stands in the database; a DATE and a DATETIME as their texts, under a name. */
export const KeptProperty = z.union([
  Scalar,
  z.array(Scalar).readonly(),
  z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  z.strictObject({ time: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/) }),
])
export type KeptProperty = z.infer<typeof KeptProperty>
export const PropertyName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/)
export const KeptProperties = z.record(PropertyName, KeptProperty).readonly()
export type KeptProperties = z.infer<typeof KeptProperties>

/** What a record says of another: a relationship that leads from it. */
export const KeptSaying = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]{0,63}$/),
  label: KeptLabel,
  id: z.string(),
  properties: KeptProperties,
})

/** A record whole: its labels, its properties (its id too), and what it says of others. */
export const KeptRecord = z.strictObject({
  id: z.union([z.string(), z.int()]),
  labels: z.array(z.string().regex(/^[A-Z][A-Za-z]{0,63}$/)).readonly(),
  properties: KeptProperties,
  says: z.array(KeptSaying).readonly(),
})
export type KeptRecord = z.infer<typeof KeptRecord>

/** The relationship of a relation whole; its type is that of the part in which it stands. */
export const KeptRelationship = z.strictObject({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  properties: KeptProperties,
})
export type KeptRelationship = z.infer<typeof KeptRelationship>
