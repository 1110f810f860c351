import type { SearchWords } from '../search.ts'
import { counted } from './counts.ts'
import { apart } from './phrases.ts'

export const searchWords: SearchWords = {
  label: 'ابحث عن أطراف وأزواج',
  placeholder: 'ابحث عن طرف أو زوج',
  example: ({ names, year }) => `ابحث عن أطراف وأزواج وأيام؛ جرّب مثلًا «${apart(`${names} ${year}`)}»`,
  exampleBrief: ({ names, year }) => `جرّب «${apart(`${names} ${year}`)}»`,
  pairNote: (relations, pairs) =>
    `كل السنوات، ${pairs === 1 ? 'زوج واحد' : counted(pairs, 'pair')}، ${counted(relations, 'relation')}`,
  relations: (count) => counted(count, 'relation'),
  onTime: {
    network: (days) => `الشبكة ${days}`,
    difference: (days) => `الفروق منذ ${days}`,
    matrix: (days) => `المصفوفة ${days}`,
    table: (days) => `الجدول ${days}`,
  },
  onTimeNote: {
    network: 'من وقف مع من',
    difference: 'ما الذي تغيّر حتى يوم آخر',
    matrix: 'كل طرف مع كل طرف',
    table: 'العلاقات صفوفًا',
  },
  nothing: (query) => `لا شيء باسم «${apart(query)}».`,
  nearest: 'أقرب الأسماء',
  fewer: 'جرّب حروفًا أقل أو تهجئة أخرى، بأي خط.',
  found: (count) => counted(count, 'result'),
}
