import { z } from 'zod'

/** A state of the data that can be cited. The hash is null while the graph is empty, the number until releases are made. */
export const Release = z.object({
  number: z.int().nullable(),
  hash: z.string().nullable(),
  datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string().nullable() })).readonly(),
})
export type Release = Readonly<z.infer<typeof Release>>

/** As it is named on screen and in captions: `Syria 1.2.0 (a1b2c3d4)`; the dataset's title up to its colon. */
export function releaseName({ number, hash, datasets }: Release): string {
  if (hash === null) return 'no data'
  if (number !== null) return `release ${number} (${hash})`
  const named = datasets.map(({ title, version }) => [title.split(':')[0], version].filter(Boolean).join(' '))
  return `${named.join(', ')} (${hash})`
}
