import { isAbout } from '../../server/domain/asked.ts'
import { type Shown, shownIn } from './shown.ts'

/** Who is within so many steps of an actor in what is shown of everybody; the actor itself too, by id. */
export function within(shown: Shown, actor: string, steps: number): string[] {
  const { data, asked, when } = shown
  const { relations } = shownIn(data, { ...asked, actor: null, actors: null }, when)
  let reached = new Set([actor])
  for (let step = 0; step < steps; step += 1) {
    const next = relations.filter(({ source, target }) => reached.has(source) || reached.has(target))
    reached = new Set([...reached, ...next.flatMap(({ source, target }) => [source, target])])
  }
  return [...reached].sort()
}

/** All whom a view is about but one: of everybody all others, so that it alone is the one that is hidden. */
export function without({ data, asked }: Shown, actor: string): string[] {
  const ends = () =>
    data.relations.filter((one) => isAbout(asked, one)).flatMap(({ source, target }) => [source, target])
  const named = asked.actors ?? (asked.actor === null ? data.actors.map(({ id }) => id) : ends())
  return [...new Set(named)].filter((id) => id !== actor).sort()
}
