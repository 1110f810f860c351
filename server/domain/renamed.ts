import { type Actor, hasCeased, isToCome, nameOn } from './actor.ts'
import { isolated } from './direction.ts'
import type { Day } from './time/day.ts'
import { dayInWords } from './time/in-words.ts'

export type Renamed = { readonly actor: string; readonly before: string; readonly after: string }

/** `Hayat Tahrir al-Sham was Jabhat Fateh al-Sham on 28 Jul 2016.` */
export const renamedInWords = ({ before, after }: Renamed, from: Day) =>
  `${isolated(after)} was ${isolated(before)} on ${dayInWords(from)}.`

/**
 * Who of some actors bears another name on the later of two days than on the earlier, in their order. One that is there on
 * one of the days alone has none to change.
 */
export function renamedBetween(
  actors: Iterable<Actor>,
  [from, to]: readonly [Day, Day],
  nameAt: (actor: Actor, day: Day) => string = nameOn,
): Renamed[] {
  return [...actors].flatMap((actor) => {
    if (isToCome(actor, from) || hasCeased(actor, to)) return []
    const [before, after] = [nameAt(actor, from), nameAt(actor, to)]
    return before === after ? [] : [{ actor: actor.id, before, after }]
  })
}
