import type { NoneWords } from '../none.ts'

export const noneWords: NoneWords = {
  shown: (days, why) => `لا علاقة معروضة ${days}: ${why}.`,
  recorded: (days) => `لا علاقة مسجَّلة ${days}.`,
  before: 'آخر يوم فيه علاقة',
  end: 'آخر أيامه',
  after: 'اليوم التالي الذي فيه علاقة',
}
