import { meaningsWords as arabic } from './ar/meanings.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the words mean by which relations are told apart (DESIGN 3). */
const english = {
  title: 'What the words mean',
  terms: [
    [
      'certain',
      'It held on that day by the dates that are stated. It says nothing of how well it is sourced: see status.',
    ],
    [
      'possible',
      'Its dates allow that day and do not prove it. It is shown where a stated date lies within 12 months, before or after; the months can be chosen.',
    ],
    ['attested', 'A day of which a source says that it held.'],
    [
      'not attested nearby',
      'It may still have held, but no stated date comes near. It is left out, counted, and one click away.',
    ],
    ['event', 'Something that happened on a day. Events of the last 90 days are shown apart, and give a pair no sign.'],
    ['confirmed, reported', 'How sure the data are of it: reported by some, or confirmed.'],
    [
      'disputed, denied',
      'Sources contradict it; or it is only known as denied. Denied ones are left out until asked for.',
    ],
    ['structure', 'Who is part of whom, splits, merges or succeeds. It has no sign, and is left out until asked for.'],
    ['turning point', 'A stated day on which the signs of two actors are others than they last were.'],
  ],
} as const
export const meaningsWords = inLanguage(english, arabic)
export type MeaningsWords = Spoken<typeof english>
