import type { When } from '../../../server/domain/network.ts'
import { isoOf, yearOf } from '../../../server/domain/time/day.ts'
import type { TimeWords } from '../time.ts'
import { andOthers, counted, countedOf, number } from './counts.ts'
import { dayInWords, spanInWords } from './days.ts'
import { apart, leftToRight } from './phrases.ts'

const SPAN = leftToRight('2016..2018')
const DATE = `28\u00A0يوليو 2016 أو ${leftToRight('2016-07-28')} أو ${leftToRight('2016-07')} أو 2016`
/** What may be typed, as examples. */
const DAYS = `${DATE} أو «آخر يوم» أو «اليوم»`
const DATES = `${DATE} أو ${SPAN} أو «آخر يوم» أو «اليوم»`

export const timeWords: TimeWords = {
  moment: 'في يوم',
  between: 'بين يومين',
  mode: 'انظر',
  date: 'اليوم',
  to: 'إلى',
  dateHint: `يوم أو شهر أو سنة أو مدة: ${DATES}`,
  dayHint: `يوم أو شهر أو سنة: ${DAYS}`,
  misread: (text) => `ليس «${apart(text)}» تاريخًا. اكتب مثلًا ${DATES}.`,
  noDay: (text) => `ليس «${apart(text)}» يومًا. اكتب مثلًا ${DAYS}.`,
  twoReadings: (text, [one, other]) =>
    `«${apart(text)}» قد يعني ${dayInWords(one)} أو ${dayInWords(other)}. اكتب ${leftToRight(isoOf(one))} أو ${leftToRight(isoOf(other))}.`,
  afterLast: (text, last) =>
    `«${apart(text)}» بعد آخر يوم، ${dayInWords(last)}. غيّر ذلك أولًا، أو اكتب الاثنين: ${SPAN}.`,
  beforeFirst: (text, first) =>
    `«${apart(text)}» قبل أول يوم، ${dayInWords(first)}. غيّر ذلك أولًا، أو اكتب الاثنين: ${SPAN}.`,
  track: 'الزمن',
  begins: 'تبدأ',
  ends: 'تنتهي',
  before: (count) => `قبلها ${number(count)}`,
  previous: 'التغيّر السابق',
  next: 'التغيّر التالي',
  nextIs: (day) => `التالي: ${dayInWords(day)}`,
  nothingNext: 'لا شيء بعد هذا',
  observedUntil: (day) => `لا تغيّر بعد هذا؛ آخر رصد ${dayInWords(day)}`,
  play: 'شغّل التغيّرات',
  stop: 'أوقف',
  speed: 'السرعة',
  events: 'أحداث آخر',
  eventsWindow: (days) => (days === 0 ? 'يوم' : countedOf(days, 'day')),
  eventsOf: (window) => `أحداث، آخر ${window}`,
  word: 'موثّقة خلال',
  wordChoice: (word) => (word === 'all' ? 'أي مدة' : word === '0' ? 'اليوم نفسه' : countedOf(Number(word), 'month')),
  zoom: 'التكبير',
  zoomAll: 'كل السنوات',
  zoomSince: (day) => `منذ ${yearOf(day)}`,
  zoomYears: (years) => counted(years, 'year'),
  zoomSpan: 'هذه الأيام',
  handle: { at: 'اليوم', from: 'أول يوم', to: 'آخر يوم' },
  changed: 'ما تغيّر',
  more: andOthers,
  since: (stated) => `منذ ${stated}`,
  attested: (stated) => `موثّقة في ${stated}`,
  undated: 'بلا تاريخ',
  peopled: (relations, actors) =>
    relations === 0 ? counted(0, 'relation') : `${counted(relations, 'relation')} مع ${countedOf(actors, 'actor')}`,
}

export const whenInWords = (when: When) => ('at' in when ? dayInWords(when.at) : spanInWords(when.from, when.to))
