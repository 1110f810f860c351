import { relationInWords } from '../domain/citation.ts'
import type { Relation } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { dayInWords, MONTHS_SHORT, statedInWords, turnedInWords } from '../domain/time/in-words.ts'
import type { StatedDate } from '../domain/time/stated-date.ts'
import { type RelationType, typeOf } from '../domain/types/relation-types.ts'
import { counted, number } from '../domain/wording.ts'

/** A relation as far as a sentence about it needs it. */
type Told = Pick<Relation, 'type' | 'source' | 'target' | 'start' | 'end' | 'observed' | 'status'>

/** The words in a picture, and those of its titles. Files have the English ones, the page those of its own language. */
export type PictureWords = {
  /** Twelve, as they stand in axes and beside marks. */
  readonly months: readonly string[]
  /** A year behind the day of an event, or alone: `'24`. */
  readonly year: (year: number) => string
  /** Beside a line of a difference. */
  readonly change: { readonly new: string; readonly again: string }
  readonly typeOf: (type: RelationType) => { readonly label: string; readonly inverse: string }
  readonly day: (day: Day) => string
  /** Where an actor ended; with its date where that is no single day. */
  readonly dissolved: (stated: StatedDate | null) => string
  readonly named: (name: string, from: Day) => string
  readonly ended: (how: string, on: Day) => string
  readonly turned: (which: string, points: readonly { readonly at: Day; readonly stated: StatedDate }[]) => string
  readonly folded: (relations: number, from: string) => string
  /** Of a pair of which nothing is drawn: why, with how many relations it has besides. */
  readonly nothing: (relations: number) => string
  readonly relation: (relation: Told, nameOf: (actor: string) => string) => string
}

export const ENGLISH: PictureWords = {
  months: MONTHS_SHORT,
  year: (year) => `'${String(year % 100).padStart(2, '0')}`,
  change: { new: 'new', again: 'again' },
  typeOf,
  day: dayInWords,
  dissolved: (stated) => (stated === null ? 'dissolved' : `dissolved ${statedInWords(stated)}`),
  named: (name, from) => `${name}, from ${dayInWords(from)}`,
  ended: (how, on) => `${how}, ${dayInWords(on)}`,
  turned: (which, points) => `Turning point ${which}: ${points.map(turnedInWords).join(', ')}`,
  folded: (relations, from) => `${counted(relations, 'relation')}, from ${from}`,
  nothing: (relations) =>
    relations === 0
      ? 'No relation recorded'
      : `None in these years; ${number(relations)} outside them or not attested nearby`,
  relation: (relation, nameOf) => `${relationInWords(relation, nameOf)}, ${relation.status}`,
}
