import { type Actor, shortNameOn } from '../domain/actor.ts'
import { readingOf, STILL_GOING_ON } from '../domain/time/stated-date.ts'

/** Px of a letter of a name on the canvas, in the mean (12.5 px), and the most that the layout keeps free for one. */
const [LETTER, MOST] = [6.6, 130]

/** The room in px that the longest short name of an actor takes, whatever the day; of its id where no name is given. */
export function nameRoom({
  id,
  ...given
}: Pick<Actor, 'id'> & Partial<Pick<Actor, 'kind' | 'name' | 'names'>>): number {
  const { kind, name, names } = given
  if (kind === undefined || name === undefined || names === undefined) return roomFor(id)
  const changes = names.flatMap(({ from, to }) => [
    ...(from === null ? [] : [readingOf(from).first]),
    ...(to === null || to === STILL_GOING_ON ? [] : [readingOf(to).last + 1]),
  ])
  return Math.max(...[0, ...changes].map((day) => roomFor(shortNameOn({ kind, name, names }, day))))
}

const roomFor = (name: string) => Math.min(MOST, name.length * LETTER)
