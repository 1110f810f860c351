import { standingsOf } from './partners.ts'
import type { Shown } from './shown.ts'
import type { Selection } from './view.ts'

/**
 * Whom the picture of a phone is about: the actor chosen, else the one that the view is about, else of the two of a line or
 * relation the one that was the centre before, else whoever has the most relations; null where nothing is shown.
 */
export function centreOf(shown: Shown, sel: Selection | null, before: string | null): string | null {
  const { data, asked } = shown
  if (sel?.kind === 'actor') return sel.id
  if (asked.actor !== null && sel === null) return asked.actor
  const order = standingsOf(shown).map(({ actor }) => actor)
  const relation = sel?.kind === 'relation' ? data.relation.get(sel.id) : undefined
  const ends = sel?.kind === 'line' ? sel.pair : relation ? [relation.source, relation.target] : order
  if (before !== null && ends.includes(before)) return before
  return order.find((actor) => ends.includes(actor)) ?? ends[0] ?? null
}
