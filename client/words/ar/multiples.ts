import type { MultiplesWords } from '../multiples.ts'
import { counted, countedOf } from './counts.ts'

export const multiplesWords: MultiplesWords = {
  lead: 'كل طرف في الموضع نفسه من كل صورة.',
  thin: 'سارية احتمالًا أو حدث',
  usual: 'أيام البيانات',
  by: 'الأيام',
  years: (every) => (every === 1 ? 'كل سنة' : `كل ${countedOf(every, 'year')}`),
  turns: 'التي تحوّلت فيها أكثر الأزواج',
  chosen: 'المختارة',
  add: 'أضف يومًا',
  remove: (day) => `من دون ${day}`,
  full: (most) => `أقصى ما يُقارن ${countedOf(most, 'day')}`,
  mark: 'أبرز طرفًا',
  nobody: 'لا أحد',
  panel: (day, relations, actors) =>
    `${day}: ${counted(relations, 'relation')}${relations === 0 ? '' : ` بين ${countedOf(actors, 'actor')}`}`,
  counts: (relations, actors) =>
    relations === 0 ? counted(0, 'relation') : `${counted(relations, 'relation')}، ${counted(actors, 'actor')}`,
  nothing: 'لا شيء معروض في أي من هذه الأيام.',
  empty: 'لا شيء معروض في هذا اليوم.',
}
