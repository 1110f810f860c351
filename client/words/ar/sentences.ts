import type { Shown } from '../../view/shown.ts'
import type { CountedPart, SentenceWords } from '../sentences.ts'
import { counted, countedOf, number, weighed } from './counts.ts'
import { dayInWords } from './days.ts'

export const sentenceWords: SentenceWords = {
  drawnAs: (lines) => `رُسمت في ${countedOf(lines, 'line')}.`,
  ego: (own, partners, undrawn, others) => {
    const [relations, named] = weighed(own, 'relation')
    const [actors, kin] = weighed(partners, 'actor', countedOf)
    return [
      { key: 'own', strong: relations },
      `${named}${partners === 0 ? '' : ' مع '}`,
      ...(partners === 0 ? [] : [{ key: 'actors', strong: actors }, kin]),
      `${undrawn > 0 ? `، رُسم منها ${number(partners - undrawn)}` : ''}${others > 0 ? `؛ و${counted(others, 'relation')} بين غيرها` : ''}.`,
    ]
  },
}

/** `علاقات سارية يقينًا: 38، واحتمالًا: 26؛ أحداث منذ 4 نوفمبر 2022: 9.` The noun stands first, so that it agrees with every number. */
export function countsInWords(
  { parts, lines, when, asked }: Shown,
  drawn = sentenceWords.drawnAs(lines.length),
): CountedPart[] {
  const { certain, possible, events } = parts
  const since = 'at' in when ? (asked.events === 0 ? ' في اليوم' : ` منذ ${dayInWords(when.at - asked.events)}`) : ''
  return [
    'علاقات سارية يقينًا: ',
    { key: 'certain', strong: number(certain.length) },
    '، واحتمالًا: ',
    { key: 'possible', strong: number(possible.length) },
    `؛ أحداث${since}: `,
    { key: 'events', strong: number(events.length) },
    `. ${drawn}`,
  ]
}
