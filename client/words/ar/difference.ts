import { type Changes, otherwiseCount } from '../../../server/domain/difference-in-words.ts'
import type { Day } from '../../../server/domain/time/day.ts'
import type { ChangesSaid, DifferenceWords } from '../difference.ts'
import { counted, number } from './counts.ts'
import { dayInWords } from './days.ts'
import { listed } from './phrases.ts'

const daysInOrder = (a: Day, b: Day) => `${dayInWords(Math.min(a, b))} و${dayInWords(Math.max(a, b))}`

const steps: DifferenceWords['step'] = {
  began: 'بدأت',
  mayHaveBegun: 'ربما بدأت',
  attestedAgain: 'وُثّقت من جديد',
  ended: 'انتهت',
  mayHaveEnded: 'ربما انتهت',
  noLongerCertain: 'لم تعد يقينية',
  becameCertain: 'صارت يقينية',
  noLongerAttested: 'لم تعد موثّقة',
}

export const differenceWords: DifferenceWords = {
  compare: 'قارن مع يوم آخر',
  titleFrom: 'من ',
  titleTo: (backwards) => (backwards ? ' رجوعًا إلى ' : ' إلى '),
  backwards: 'تُقرأ إلى الوراء: ما بدأ يقال إنه انتهى. ',
  readForwards: 'اقرأ إلى الأمام',
  panel: 'ما تغيّر',
  length: ({ a, b }) =>
    `${dayInWords(a)} ${a > b ? 'رجوعًا إلى' : 'إلى'} ${dayInWords(b)}، ${counted(Math.abs(b - a), 'day')}`,
  networkOn: (day) => `الشبكة في ${dayInWords(day)}`,
  from: 'من',
  to: 'إلى',
  first: 'من هذا اليوم',
  second: 'إلى هذا اليوم',
  swap: 'بدّل اليومين',
  back: 'ربع سنة إلى الوراء',
  on: 'ربع سنة إلى الأمام',
  between: 'بين اليومين',
  step: steps,
  legend: {
    ...steps,
    began: `${steps.began}، «جديدة»`,
    attestedAgain: 'توثّقت «مجددًا»',
    mayHaveBegun: `≈ ${steps.mayHaveBegun}`,
    noLongerCertain: `≈ ${steps.noLongerCertain}`,
  },
  onLines: 'العدد على الخط عدد علاقاته.',
  names: (day) => `الأسماء كما كانت في ${dayInWords(day)}.`,
  renamed: (after, before, day) => `كان اسم ${after} في ${dayInWords(day)}: ${before}.`,
  turned: 'تحوّلت',
  turnedCount: (pairs, relations) => `${counted(pairs, 'pair')}، ${counted(relations, 'relation')}`,
  turnedTo: 'ثم',
  and: ' و',
  above: (all, above) =>
    above === 0
      ? number(all)
      : above === all
        ? `${number(all)}، كلها أعلاه`
        : `${number(all)}، منها ${number(above)} أعلاه`,
  further: (count) => (count === 1 ? 'سجل آخر لها' : `سجلات أخرى لها: ${number(count)}`),
  unchanged: 'لم تتغيّر',
  events: 'أحداث بينهما',
  successors: 'الخلفاء',
  follow: 'تتبّع من تغيّر اسمه ومن خُلِف',
  ones: (before) => `${listed(before)} ومن خَلَفه طرف واحد هنا. `,
  paragraph: 'بالكلمات، للاقتباس (بالإنجليزية)',
  copy: 'انسخ الفقرة',
  copied: 'نُسخت الفقرة',
  noneOf: ({ a, b }) => `لم تتغيّر أي علاقة بين ${daysInOrder(a, b)}.`,
  nothing: (a, b) => `لم يتغيّر شيء بين ${daysInOrder(a, b)}`,
  nothingNote: (unchanged) =>
    unchanged === 0
      ? 'لا علاقة معروضة في أي من اليومين.'
      : `ما لم يتغيّر بين اليومين: ${counted(unchanged, 'relation')}. وما لا يؤرّخه مصدر لا يُرى تغيّره.`,
  same: 'يلزم يومان',
  sameNote: (day) => `كلاهما ${dayInWords(day)}. اكتب يومًا آخر، أو خذ واحدًا من هذه:`,
  yearBefore: 'مع سنة قبله',
  yearAfter: 'مع سنة بعده',
  wider: 'سنة أخرى من كل جانب',
  go: 'قارن',
  canvas: 'صورة ما تغيّر',
}

/** `بدأت 12 علاقة، وربما 3؛ انتهت 4`: the verb comes first, so that it needs no form for each number. */
export function changesSaid(changes: Changes): ChangesSaid {
  const { began, mayHaveBegun, ended, mayHaveEnded, turned } = changes
  const otherwise = otherwiseCount(changes)
  const may = (count: number) => (count > 0 ? `، وربما ${number(count)}` : '')
  const said: readonly (readonly [key: string, verb: string, count: number, after: string, isSaid: boolean])[] = [
    ['began', 'بدأت: ', began, may(mayHaveBegun), began + mayHaveBegun > 0],
    ['ended', 'انتهت: ', ended, may(mayHaveEnded), ended + mayHaveEnded > 0],
    ['otherwise', 'تغيّر توثيقها وحده: ', otherwise, '', otherwise > 0],
    ['turned', 'أزواج تحوّلت: ', turned, '', turned > 0],
  ]
  const parts = said.filter(([, , , , isSaid]) => isSaid)
  if (parts.length === 0) return ['لم تتغيّر أي علاقة. ']
  return parts.flatMap(([key, verb, count, after], at) => [
    `${at === 0 && key !== 'turned' ? 'العلاقات التي ' : ''}${verb}`,
    { key, strong: number(count) },
    `${after}${at === parts.length - 1 ? '. ' : '؛ '}`,
  ])
}
