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

/** All who are shown, or may be on other days of the view, but one. */
export function without({ data, asked }: Shown, actor: string): string[] {
  const relations = data.relations.filter((relation) => isAbout(asked, relation))
  const named = asked.actors ?? relations.flatMap(({ source, target }) => [source, target])
  return [...new Set(named)].filter((id) => id !== actor).sort()
}
