import { number as written } from '../../../server/domain/wording.ts'
import type { Counted } from '../counts.ts'

/** The forms that a counted noun takes: alone for one and two, after its number for the rest. */
type Forms = {
  readonly one: string
  readonly two: string
  /** Two of them after a preposition, as an object or as a possessor. */
  readonly twoOf: string
  /** After 3 to 10, and after 103. */
  readonly few: string
  /** After 11 to 99, with its tanwin. */
  readonly many: string
  /** After 100, 101, 102, and after 0. */
  readonly other: string
}

const forms = (one: string, two: string, twoOf: string, few: string, many: string, other: string): Forms => ({
  ...{ one, two, twoOf, few, many, other },
})

/** What is counted; of the nouns that the English page counts, and of those that only Arabic has to decline. */
const NOUNS = {
  actor: forms('طرف واحد', 'طرفان', 'طرفين', 'أطراف', 'طرفًا', 'طرف'),
  relation: forms('علاقة واحدة', 'علاقتان', 'علاقتين', 'علاقات', 'علاقة', 'علاقة'),
  source: forms('مصدر واحد', 'مصدران', 'مصدرين', 'مصادر', 'مصدرًا', 'مصدر'),
  line: forms('خط واحد', 'خطان', 'خطين', 'خطوط', 'خطًّا', 'خط'),
  event: forms('حدث واحد', 'حدثان', 'حدثين', 'أحداث', 'حدثًا', 'حدث'),
  citation: forms('إحالة واحدة', 'إحالتان', 'إحالتين', 'إحالات', 'إحالة', 'إحالة'),
  day: forms('يوم واحد', 'يومان', 'يومين', 'أيام', 'يومًا', 'يوم'),
  month: forms('شهر واحد', 'شهران', 'شهرين', 'أشهر', 'شهرًا', 'شهر'),
  year: forms('سنة واحدة', 'سنتان', 'سنتين', 'سنوات', 'سنة', 'سنة'),
  step: forms('خطوة واحدة', 'خطوتان', 'خطوتين', 'خطوات', 'خطوة', 'خطوة'),
  pair: forms('زوج واحد', 'زوجان', 'زوجين', 'أزواج', 'زوجًا', 'زوج'),
  publisher: forms('ناشر واحد', 'ناشران', 'ناشرين', 'ناشرين', 'ناشرًا', 'ناشر'),
  statement: forms('إفادة واحدة', 'إفادتان', 'إفادتين', 'إفادات', 'إفادة', 'إفادة'),
  result: forms('نتيجة واحدة', 'نتيجتان', 'نتيجتين', 'نتائج', 'نتيجة', 'نتيجة'),
  second: forms('ثانية واحدة', 'ثانيتان', 'ثانيتين', 'ثوانٍ', 'ثانية', 'ثانية'),
  way: forms('طريق آخر', 'طريقان آخران', 'طريقين آخرين', 'طرق أخرى', 'طريقًا آخر', 'طريق آخر'),
} as const satisfies Record<Counted, Forms> & Record<string, Forms>
export type Noun = keyof typeof NOUNS

const RULES = new Intl.PluralRules('ar')

/** A number with Latin digits: `1,217`. */
export const number = (count: number) => written(count).replace('-', '−')

/** `لا علاقات`, `علاقة واحدة`, `علاقتان`, `3 علاقات`, `11 علاقة`, `100 علاقة`, as a subject. */
export const counted = (count: number, what: Noun) =>
  count === 0 ? `لا ${NOUNS[what].few}` : said(count, NOUNS[what], NOUNS[what].two)

/** The same after a preposition, as an object or as a possessor: `علاقتين`. */
export const countedOf = (count: number, what: Noun) => said(count, NOUNS[what], NOUNS[what].twoOf)

/** The same with its number, or the whole where the noun says it, to be made weighty: `['12', ' علاقة']`, `['علاقتان', '']`. */
export function weighed(
  count: number,
  what: Noun,
  of: typeof counted = counted,
): readonly [strong: string, rest: string] {
  const words = of(count, what)
  const figure = number(count)
  return words.startsWith(`${figure} `) ? [figure, words.slice(figure.length)] : [words, '']
}

/** How many of what was named: `واحدة`, `اثنتان`, `14`. */
export const some = (count: number) => ({ 1: 'واحدة', 2: 'اثنتان' })[count] ?? number(count)

/** `وعلاقة أخرى`, `وعلاقتان أخريان`, `و19 علاقة أخرى`: the relations that a list leaves out. */
export const andOthers = (count: number) =>
  ({ 1: 'وعلاقة أخرى', 2: 'وعلاقتان أخريان' })[count] ?? `و${counted(count, 'relation')} أخرى`

/** The form alone, as it stands after its number. */
export const plural = (count: number, what: Noun) => NOUNS[what][afterNumber(count)]

function said(count: number, noun: Forms, two: string): string {
  const rule = RULES.select(count)
  if (rule === 'one') return noun.one
  return rule === 'two' ? two : `${number(count)} ${noun[afterNumber(count)]}`
}

function afterNumber(count: number): 'few' | 'many' | 'other' {
  const rule = RULES.select(count)
  return rule === 'few' || rule === 'many' ? rule : 'other'
}
