import type { PictureWords } from '../../../server/drawing/words.ts'
import { counted } from './counts.ts'
import { dayInWords, MONTHS, statedInWords, turnedInWords } from './days.ts'
import { apart } from './phrases.ts'
import { typeInWords } from './types.ts'
import { datesInWords } from './views.ts'
import { words } from './words.ts'

export const pictureWords: PictureWords = {
  months: MONTHS,
  change: { new: 'جديدة', again: 'من جديد' },
  // A year in two digits takes its apostrophe to the wrong side.
  year: String,
  typeOf: typeInWords,
  day: dayInWords,
  dissolved: (stated) => (stated === null ? 'حُلّ' : `حُلّ في ${statedInWords(stated)}`),
  named: (name, from) => `${apart(name)}، منذ ${dayInWords(from)}`,
  ended: (how, on) => `${how}، ${dayInWords(on)}`,
  turned: (which, points) => `نقطة التحوّل ${apart(which)}: ${points.map(turnedInWords).join('، ')}`,
  folded: (relations, from) => `${counted(relations, 'relation')}، منذ ${from}`,
  nothing: (relations) =>
    relations === 0
      ? 'لا علاقة مسجَّلة'
      : `لا شيء في هذه السنوات؛ ${counted(relations, 'relation')} خارجها أو بلا توثيق قريب`,
  relation: (relation, nameOf) =>
    `${typeInWords(relation.type).sentence(apart(nameOf(relation.source)), apart(nameOf(relation.target)))}، ${datesInWords(relation)}، ${words.status[relation.status]}`,
}
