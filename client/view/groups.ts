import { type Group, groupsOn } from '../../server/domain/groups.ts'
import { MOST_DRAWN } from '../../server/drawing/lines.ts'
import type { Shown } from './shown.ts'

/** Who belongs together on the days of a view. */
export const groupsIn = ({ data, asked, when }: Shown): readonly Group[] => groupsOn(data.relations, asked, when)

/** Whether a view has room for grounds: in a crowd of lines none are drawn. */
export const hasGrounds = ({ lines }: Pick<Shown, 'lines'>) => lines.length <= MOST_DRAWN

/** How many groups of a view have two actors in its picture, and so a ground. */
export function groundsOf(shown: Shown): number {
  const drawn = new Set(shown.actors.map(({ id }) => id))
  return groupsIn(shown).filter(({ whole, members }) => [whole, ...members].filter((id) => drawn.has(id)).length > 1)
    .length
}
