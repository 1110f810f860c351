import type { When } from '../../../server/domain/network.ts'
import { yearOf } from '../../../server/domain/time/day.ts'
import type { TimeWords } from '../time.ts'
import { counted, countedOf, number } from './counts.ts'
import { dayInWords, spanInWords } from './days.ts'
import { apart } from './phrases.ts'

export const timeWords: TimeWords = {
  moment: 'في يوم',
  between: 'بين يومين',
  mode: 'انظر',
  date: 'اليوم',
  from: 'من',
  to: 'إلى',
  dateHint: 'يوم أو شهر أو سنة أو مدة: 28 يوليو 2016 أو 2016-07-28 أو 2016-07 أو 2016 أو 2016..2018 أو latest أو today',
  dayHint: 'يوم أو شهر أو سنة: 28 يوليو 2016 أو 2016-07-28 أو 2016-07 أو 2016 أو latest أو today',
  misread: (text) =>
    `ليس «${apart(text)}» تاريخًا. اكتب 28 يوليو 2016 أو 2016-07-28 أو 2016-07 أو 2016 أو 2016..2018 أو latest أو today.`,
  noDay: (text) => `ليس «${apart(text)}» يومًا. اكتب 28 يوليو 2016 أو 2016-07-28 أو 2016-07 أو 2016 أو latest أو today.`,
  afterLast: (text, last) =>
    `«${apart(text)}» بعد آخر يوم، ${dayInWords(last)}. غيّر ذلك أولًا، أو اكتب الاثنين: 2016..2018.`,
  beforeFirst: (text, first) =>
    `«${apart(text)}» قبل أول يوم، ${dayInWords(first)}. غيّر ذلك أولًا، أو اكتب الاثنين: 2016..2018.`,
  track: 'الزمن',
  begins: 'تبدأ',
  ends: 'تنتهي',
  before: (count) => `قبلها ${number(count)}`,
  previous: 'التغيّر السابق',
  next: 'التغيّر التالي',
  nextIs: (day) => `التالي: ${dayInWords(day)}`,
  nothingNext: 'لا شيء بعد هذا',
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
  more: (count) => `و ${number(count)} أخرى`,
  since: (stated) => `منذ ${stated}`,
  attested: (stated) => `موثّقة في ${stated}`,
  undated: 'بلا تاريخ',
  peopled: (relations, actors) => `${counted(relations, 'relation')} مع ${countedOf(actors, 'actor')}`,
}

export const whenInWords = (when: When) => ('at' in when ? dayInWords(when.at) : spanInWords(when.from, when.to))
