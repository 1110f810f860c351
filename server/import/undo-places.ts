import type { Run } from '../store/store.ts'

/**
 * Puts actors back where they stood before an import moved them. Whom a later import moved again stays, and is kept with that
 * one as it stood before both: so that the order in which they are undone says nothing.
 */
export async function placesAsBefore(run: Run, number: number): Promise<void> {
  const [own, ...later] = await run('places-before', { import: number })
  if (own?.number !== number) return
  const nextOf = new Map(
    later.toReversed().flatMap((job) => job.places.map(({ actor }) => [actor, job.number] as const)),
  )
  const before = new Map(own.places.map((place) => [place.actor, place]))
  for (const job of later) {
    const places = job.places.map((place) => {
      const earlier = nextOf.get(place.actor) === job.number ? before.get(place.actor) : undefined
      return earlier ?? place
    })
    if (places.some((place, at) => place !== job.places[at])) await run('keep-places', { import: job.number, places })
  }
  const places = own.places.filter(({ actor }) => !nextOf.has(actor))
  if (places.length > 0) await run('put-places-back', { import: number, places })
}
