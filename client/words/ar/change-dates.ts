import type { ChangeDate, Unsure } from '../../../server/domain/change-dates.ts'
import { dayInWords, statedInWords } from './days.ts'

const HOW = {
  since: 'منذ',
  until: 'حتى',
  attested: 'موثّقة في',
  lastAttested: 'آخر توثيق',
  nextAttested: 'التوثيق التالي',
} as const

/** `منذ 28 أبريل 2017`, `آخر توثيق 22 فبراير 2015`. */
export const changeDateInWords = (date: ChangeDate): string =>
  date.how === 'by' ? `حتى ${dayInWords(date.day)} على الأكثر` : `${HOW[date.how]} ${statedInWords(date.stated)}`

const SIDE = { start: 'البداية', end: 'النهاية' } as const
const KNOWN_TO = { day: 'باليوم', month: 'بالشهر فقط', year: 'بالسنة فقط', coarse: 'بالعقد أو القرن فقط' } as const

export function unsureInWords(unsure: Unsure): string {
  if ('precision' in unsure) return `${SIDE[unsure.why]} معروفة ${KNOWN_TO[unsure.precision]}`
  const day = dayInWords(unsure.day)
  return unsure.why === 'notYet' ? `لا يُعرف أنها بدأت بحلول ${day}` : `لا يُعرف أنها دامت حتى ${day}`
}
