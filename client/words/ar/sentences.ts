import type { Shown } from '../../view/shown.ts'
import type { CountedPart, SentenceWords } from '../sentences.ts'
import { countedOf, number } from './counts.ts'
import { dayInWords } from './days.ts'

export const sentenceWords: SentenceWords = {
  drawnAs: (lines) => `رُسمت في ${countedOf(lines, 'line')}.`,
  ego: (own, partners, undrawn, others) => [
    'العلاقات: ',
    { key: 'own', strong: number(own) },
    '، مع أطراف عددها ',
    { key: 'actors', strong: number(partners) },
    `${undrawn > 0 ? `، رُسم منها ${number(partners - undrawn)}` : ''}${others > 0 ? `؛ وبين غيرها ${number(others)}` : ''}.`,
  ],
}

/** `ثابتة: 38، محتملة: 26؛ أحداث منذ 4 نوفمبر 2022: 9.` The noun stands first, so that it agrees with every number. */
export function countsInWords(
  { parts, lines, when, asked }: Shown,
  drawn = sentenceWords.drawnAs(lines.length),
): CountedPart[] {
  const { certain, possible, events } = parts
  const since = 'at' in when ? (asked.events === 0 ? ' في اليوم' : ` منذ ${dayInWords(when.at - asked.events)}`) : ''
  return [
    'علاقات ثابتة: ',
    { key: 'certain', strong: number(certain.length) },
    '، محتملة: ',
    { key: 'possible', strong: number(possible.length) },
    `؛ أحداث${since}: `,
    { key: 'events', strong: number(events.length) },
    `. ${drawn}`,
  ]
}
