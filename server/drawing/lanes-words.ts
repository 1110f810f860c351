import type { Dated } from '../domain/relation.ts'
import { statedInWords } from '../domain/time/in-words.ts'
import { STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { isState, typeOf } from '../domain/types/relation-types.ts'

/** When a relation was, as stated, in a few words: `since Oct 2018`, `2011 to 5 May 2013`, `attested Oct 2022`. */
export function statedTime({ type, start, end, observed }: Dated): string {
  const [first, ...more] = observed
  const seen =
    first === undefined ? null : `attested ${statedInWords(first)}${more.length > 0 ? ` and ${more.length} more` : ''}`
  if (!isState(type)) return start === null ? '' : statedInWords(start)
  if (start !== null && start === end) return statedInWords(start)
  if (start !== null && end !== null && end !== STILL_GOING_ON)
    return `${statedInWords(start)} to ${statedInWords(end)}`
  const begun = start === null ? null : `since ${statedInWords(start)}`
  const ended = end === null ? null : end === STILL_GOING_ON ? 'still going on' : `until ${statedInWords(end)}`
  return [begun, ended, seen].filter((part) => part !== null).join(', ')
}

/** A relation as a sentence: `HTS cooperates with Turkey`. */
export const sentenceOf = ({ type, source, target }: Dated, nameOf: (actor: string) => string): string =>
  `${nameOf(source)} ${typeOf(type).label} ${nameOf(target)}`
