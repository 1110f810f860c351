import { nearestWord } from './nearest.ts'

/** What other programs call our columns of dates, beside words that only say that it is a date. The first that is absent is meant. */
const CALLED: readonly (readonly [column: string, names: string])[] = [
  ['start', 'start starts started begin begins began begun beginning from since onset'],
  ['end', 'end ends ended ending finish finishes finished to till until stop stops stopped'],
  ['observed', 'observation observations seen attested'],
  ['founded', 'start started begin began since born birth established formed formation founding foundation inception'],
  ['dissolved', 'end ended until died death disbanded dissolution abolished'],
  ['published', 'publication issued released'],
]

/** Our columns of dates, of all tables. */
export const DATE_COLUMNS = CALLED.map(([column]) => column)

/** Columns that a bare `date` or `year` may mean. */
const BARE = ['start', 'published']
const PLAINLY = new Set(['date', 'dates', 'day', 'month', 'year'])
const BESIDE = new Set([...PLAINLY, 'dt', 'yr', 'time', 'of', 'on', 'at', 'in', 'the', 'valid'])

/** `startDate`, `start_date`, `startdate` and `datestart` are the same words. */
const wordsOf = (name: string) =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => /^(date|year)?(.*?)(date|year)?$/.exec(word)?.slice(1) ?? [])
    .filter(Boolean)

/** Which of the columns of dates a name means, told by its words alone: what only looks like one of them is not taken for it. */
export function dateMeantBy(name: string, among: readonly string[]): string | null {
  const words = wordsOf(name)
  const [said, ...more] = words.filter((word) => !BESIDE.has(word))
  if (more.length > 0) return null
  const isMeant = ([column, names]: (typeof CALLED)[number]) =>
    said === undefined
      ? BARE.includes(column) && words.some((word) => PLAINLY.has(word))
      : said === column || names.split(' ').includes(said)
  return CALLED.find((called) => among.includes(called[0]) && isMeant(called))?.[0] ?? null
}

/** Which of the columns of dates a name may mean by a slip of the pen: `strat`, `ednd`, `form`. To be asked of columns that hold dates. */
export function dateNear(name: string, among: readonly string[]): string | null {
  const words = CALLED.filter(([column]) => among.includes(column)).flatMap(([column, names]) => [
    ...[column, ...names.split(' ')].map((word) => [word, column] as const),
    ...(BARE.includes(column) ? [...PLAINLY].map((word) => [word, column] as const) : []),
  ])
  const nearest = wordsOf(name)
    .map((word) => nearestWord(word, [...words.map(([known]) => known), ...BESIDE]))
    .find((word) => word !== null && words.some(([known]) => known === word))
  return words.find(([known]) => known === nearest)?.[1] ?? null
}
