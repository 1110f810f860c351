import { KeptLabel, type KeptName, type KeptProperties, KeptRecord, KeptRelationship } from '../store/kept.ts'

/** A record, or the relationship of a relation: a line of a part. */
export type Kept = KeptRecord | KeptRelationship

/** A line of canonical JSON: keys and lists in their one order, so that equal records give equal bytes. */
export function lineOf(kept: Kept): string {
  const properties = inOrder(kept.properties)
  if ('source' in kept)
    return `${JSON.stringify({ id: kept.id, properties, source: kept.source, target: kept.target })}\n`
  const says = kept.says
    .map((said) =>
      JSON.stringify({ id: said.id, label: said.label, properties: inOrder(said.properties), type: said.type }),
    )
    .sort()
  const { id, labels } = kept
  return `${JSON.stringify({ id, labels, properties }).slice(0, -1)},"says":[${says.join(',')}]}\n`
}

const inOrder = (properties: KeptProperties) =>
  Object.fromEntries(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1)))

/** What a line says, or null where it is none of a backup. */
export function keptIn(line: string, of: KeptName): Kept | null {
  const schema = KeptLabel.safeParse(of).success ? KeptRecord : KeptRelationship
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
