import { hasCeased, isToCome, shortNameOn } from '../../server/domain/actor.ts'
import type { Asked } from '../../server/domain/asked.ts'
import { statesAsked } from '../../server/domain/network.ts'
import { namedIn } from '../view/more-filters.ts'
import { leftAmong, type Shown } from '../view/shown.ts'
import { noneWords as arabic } from './ar/none.ts'
import { counted } from './counts.ts'
import { statedInWords } from './days.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'
import { listed, stopped } from './phrases.ts'
import { onWhen, recordWords } from './records.ts'
import { namer, whenInWords } from './time.ts'
import { leftInWords } from './views.ts'

const english = {
  shown: (days: string, why: string) => `No relation shown ${days}: ${why}.`,
  others: (names: string) => `This view is only about ${names}.`,
  some: (count: number) => counted(count, 'actor'),
  recorded: (days: string) => `No relation recorded ${days}.`,
  before: 'Last day with a relation',
  end: 'Its own last day',
  after: 'Next day with a relation',
} as const
export const noneWords = inLanguage(english, arabic)
export type NoneWords = Spoken<typeof english>

/** So many actors are named; of more their number is. */
const MOST_NAMED = 4

/** Whether a view is about others, so that it can show no relation of all these actors. */
export const isOutside = ({ actor, actors }: Pick<Asked, 'actor' | 'actors'>, ids: readonly string[]) =>
  actors === null ? actor !== null && !ids.includes(actor) : ids.some((id) => !actors.includes(id))

/**
 * Why a view shows no relation of all these actors: it is about others, one of them was not there, and what may have held is left out. Only where
 * neither is so it is a gap in the sources.
 */
export function noneInWords(shown: Shown, actors: readonly string[]): string {
  const { asked, when, data } = shown
  const about = namedIn(asked)
  if (isOutside(asked, actors)) {
    const names = about.length > MOST_NAMED ? noneWords.some(about.length) : listed(about.map(namer(data.actor, when)))
    return noneWords.others(names)
  }
  const why = leftInWords(leftAmong(shown, actors), asked, { of: 'network' })
  const days = onWhen(when, whenInWords(when))
  const absent = absentInWords(shown, actors)
  if (why.length > 0) return [absent, noneWords.shown(days, listed(why))].filter(Boolean).join(' ')
  return absent ?? `${noneWords.recorded(days)} ${words.empty.meaning}`
}

/** Which of the actors had not begun, or had ended: then nothing is missing. Null where all may have been there. */
export function absentInWords({ data, when }: Pick<Shown, 'data' | 'when'>, actors: readonly string[]): string | null {
  const { from, to } = statesAsked(when)
  for (const id of actors) {
    const actor = data.actor.get(id)
    if (actor?.founded && isToCome(actor, to))
      return stopped(recordWords.founded(shortNameOn(actor, to), statedInWords(actor.founded)))
    if (actor?.dissolved && hasCeased(actor, from))
      return stopped(recordWords.ended(shortNameOn(actor, from), statedInWords(actor.dissolved)))
  }
  return null
}
