import { type Actor, nameOn } from '../../server/domain/actor.ts'
import type { Tally } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { spokenWords as arabic } from './ar/spoken.ts'
import { counted, number } from './counts.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'
import { COMMA } from './phrases.ts'
import { onWhen } from './records.ts'
import { whenInWords } from './time.ts'

const english = {
  actor: (name: string, kind: string, relations: string, days: string, signs: string) =>
    `${name}, ${kind}. ${relations} ${days}: ${signs}`,
  changed: (when: string) => `changed, ${when}`,
} as const
const spokenWords = inLanguage(english, arabic)
export type SpokenWords = Spoken<typeof english>

/**
 * `Turkey, state. 28 relations on 2 February 2023: 6 positive, 4 neutral, 18 negative` (UX 15); in a difference `3
 * relations changed, …`.
 */
export function spokenActor(actor: Actor, { when, changed }: Shown, count: number, tally: Tally): string {
  const signs = tally.map((one) => `${number(one.count)} ${words.sign[one.sign].toLowerCase()}`).join(COMMA)
  const days = changed ? spokenWords.changed(whenInWords(when)) : onWhen(when, whenInWords(when))
  return spokenWords.actor(
    nameOn(actor, lastDay(when)),
    words.kind[actor.kind].toLowerCase(),
    counted(count, 'relation'),
    days,
    signs,
  )
}
