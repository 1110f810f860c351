import type { PathShown } from '../../view/path.ts'
import type { PathWords } from '../path.ts'
import { counted, countedOf, number, some } from './counts.ts'
import { dayInWords } from './days.ts'
import { apart } from './phrases.ts'
import { recordWords } from './records.ts'
import { whenInWords } from './time.ts'

export const pathWords: PathWords = {
  to: 'طريق إلى…',
  and: 'إلى',
  from: (name) => `طريق من ${apart(name)} إلى …`,
  between: (a, b) => `طريق من ${apart(a)} إلى ${apart(b)}`,
  letGo: 'اترك الطريق',
  turned: 'بالعكس',
  none: (a, b, when) =>
    `لا طريق من ${apart(a)} إلى ${apart(b)} عبر العلاقات المعروضة ${'at' in when ? recordWords.onDay(whenInWords(when)) : `${recordWords.inSpan(whenInWords(when))} في أيام لا ترجع إلى الوراء`}.`,
  noneShort: 'لا طريق إلى هناك',
  noneMeaning: 'هذه ثغرة فيما سُجّل وعُرض، لا دليل على أن شيئًا لم يربط بينهما.',
  allYears: (steps) => `كل السنوات: طريق من ${countedOf(steps, 'step')}`,
  byDates: 'تُسلك كل علاقة في يوم التي قبلها أو بعده.',
  shorter: (steps, day) => `طريق من ${countedOf(steps, 'step')} يصل في ${dayInWords(day)}`,
  earlier: 'الطريق الذي يصل أولًا',
  step: (at, day) => (day === null ? number(at) : `${number(at)} · ${dayInWords(day)}`),
  linked: (steps) => `يربطهما طريق من ${countedOf(steps, 'step')}`,
  linkedNote: 'على مدى كل السنوات، عبر آخرين، بترتيب الزمن',
  show: 'أظهر الطريق',
}

/** `3 علاقات، منها اثنتان احتمالًا فقط؛ 4 طرق أخرى بالقصر نفسه.` */
export function pathInWords({ steps, ways, by }: PathShown): string {
  const [first, last] = [steps?.[0]?.day, steps?.at(-1)?.day]
  if (steps === null || first === undefined || last === undefined) return `${pathWords.noneShort}.`
  const unproven = steps.filter(({ proven }) => !proven).length
  const possible = unproven === 0 ? '' : steps.length === 1 ? '، احتمالًا فقط' : `، منها ${some(unproven)} احتمالًا فقط`
  const days = first === last ? `في ${dayInWords(first)}` : `${dayInWords(first)} إلى ${dayInWords(last)}`
  const walked = `${by === 'fewest' ? 'الأقل عددًا' : 'أول ما يصل'}، ${days}`
  return `${counted(steps.length, 'relation')}${possible}؛ ${ways === null ? walked : otherWays(ways - 1)}.`
}

const otherWays = (count: number) => (count === 0 ? 'لا طريق آخر بهذا القصر' : `بالقصر نفسه: ${counted(count, 'way')}`)
