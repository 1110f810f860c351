import type { NoneWords } from '../none.ts'
import { countedOf } from './counts.ts'

export const noneWords: NoneWords = {
  shown: (days, why) => `لا علاقة معروضة ${days}: ${why}.`,
  others: (names) => `هذا العرض لا يخص إلا ${names}.`,
  some: (count) => countedOf(count, 'actor'),
  recorded: (days) => `لا علاقة مسجَّلة ${days}.`,
  before: 'آخر يوم فيه علاقة',
  end: 'آخر أيامه',
  after: 'اليوم التالي الذي فيه علاقة',
}
