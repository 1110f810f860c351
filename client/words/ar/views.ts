import type { ActorKind } from '../../../server/domain/actor.ts'
import { type Asked, isUsualStatus, NONE } from '../../../server/domain/asked.ts'
import type { datesInWords as english } from '../../../server/domain/citation.ts'
import type { Compared } from '../../../server/domain/pair.ts'
import { STILL_GOING_ON } from '../../../server/domain/time/stated-date.ts'
import { isFamily, isState } from '../../../server/domain/types/relation-types.ts'
import {
  type LeftCounts,
  languageNames,
  type Span,
  type Title,
  type Viewed,
} from '../../../server/domain/view-in-words.ts'
import { countedOf, number } from './counts.ts'
import { dayInWords, spanInWords, statedInWords } from './days.ts'
import { moreWords } from './more.ts'
import { apart, comma, listed } from './phrases.ts'
import { typeInWords } from './types.ts'
import { words } from './words.ts'

type Named = (actor: string) => string

/** `من وقف مع من في 2 فبراير 2023`, `علاقات Turkey في …`, `ما تغيّر من … إلى …`. */
export function titleOf(view: Viewed, asked: Asked, nameOf: Named): Title {
  if (view.of === 'pair') return pairTitle(view.actors, view.span, asked, nameOf)
  const known = knownInTitle(asked)
  const about = aboutWhom(asked, nameOf)
  if (view.of === 'everything') return { about: about ?? 'كل العلاقات', join: '', when: '', known }
  if (view.of === 'difference') {
    const what = about === null ? 'ما تغيّر' : `ما تغيّر في ${about}`
    return { about: what, join: ' ', when: fromTo(view), known }
  }
  if (view.of === 'days') return { about: about ?? 'من وقف مع من', join: ' في ', when: besideInWords(view.days), known }
  const { when } = view
  return 'at' in when
    ? { about: about ?? 'من وقف مع من', join: ' في ', when: dayInWords(when.at), known }
    : { about: about ?? 'من وقف مع من', join: '، ', when: spanInWords(when.from, when.to), known }
}

/** `6 أيام، 28 يوليو 2016 إلى 28 يوليو 2021`; of one day that day. */
function besideInWords(days: readonly number[]): string {
  const [first = 0, last = first] = [days[0], days.at(-1)]
  return days.length === 1 ? dayInWords(first) : `${countedOf(days.length, 'day')}، ${spanInWords(first, last)}`
}

/** `علاقات Turkey مع HTS وDamascus، 2011 إلى 2025`. */
export function pairTitle([one, ...others]: Compared, span: Span | null, asked: Clocks, nameOf: Named): Title {
  const known = knownInTitle(asked)
  const about = `علاقات ${apart(nameOf(one))} مع ${listed(others.map((actor) => apart(nameOf(actor))))}`
  return span
    ? { about, join: '، ', when: spanInWords(span.from, span.to), known }
    : { about, join: '', when: '', known }
}

type Clocks = Pick<Asked, 'published' | 'recorded'>

export const clocksInWords = ({ published, recorded }: Clocks): string[] => [
  ...(published === null ? [] : [`كما كان منشورًا حتى ${dayInWords(published)}`]),
  ...(recorded === null ? [] : [`كما كان مسجَّلًا حتى ${dayInWords(recorded)}`]),
]

const knownInTitle = (clocks: Clocks) =>
  clocksInWords(clocks)
    .map((clause) => `، ${clause}`)
    .join('')

const fromTo = ({ a, b }: { readonly a: number; readonly b: number }) =>
  `من ${dayInWords(a)} ${a > b ? 'رجوعًا إلى' : 'إلى'} ${dayInWords(b)}`

/** More actors than this are counted in a title, not named. */
const MOST_NAMED = 6

function aboutWhom({ actor, actors }: Asked, nameOf: Named): string | null {
  if (actor !== null) return `علاقات ${apart(nameOf(actor))}`
  return actors === null ? null : `العلاقات بين ${among(actors, nameOf)}`
}

const among = (actors: readonly string[], nameOf: Named) =>
  actors.length > MOST_NAMED ? countedOf(actors.length, 'actor') : listed(actors.map((actor) => apart(nameOf(actor))))

const KINDS: { readonly [kind in ActorKind]: string } = {
  state: 'الدول',
  government: 'الحكومات',
  organisation: 'المنظمات',
  coalition: 'الائتلافات',
  'armed-group': 'الجماعات المسلحة',
  party: 'الأحزاب',
  person: 'الأشخاص',
}

/** The filters of a view, each a clause; empty where nothing was asked but the usual. */
export function filtersInWords(asked: Asked, nameOf: Named): string[] {
  const { actor, actors, types, signs, kinds, status, structure, follow } = asked
  const { confidence, aspects, sources, languages } = asked
  return [
    actor === null && actors === null ? null : aboutWhom(asked, nameOf),
    types === null ? null : `نوع العلاقة: ${types.map(typeName).join('، ')}`,
    signs === null ? null : `الإشارة: ${signs.map((sign) => words.sign[sign]).join('، ')}`,
    kinds === null ? null : `بين ${listed(kinds.map((kind) => KINDS[kind]))} فقط`,
    isUsualStatus(status) ? null : `الحالة: ${status.map((one) => words.status[one]).join('، ')}`,
    structure ? 'العلاقات البنيوية معروضة' : null,
    confidence === null ? null : `الثقة: ${confidence.map(recorded).join('، ')}`,
    aspects === null ? null : `الجانب: ${aspects.map(recorded).join('، ')}`,
    sources === null
      ? null
      : `المصدر: ${sources.length > MOST_NAMED ? `واحد من ${countedOf(sources.length, 'source')}` : listed(sources.map(apart), 'or')}`,
    languages === null ? null : `لغة المصدر: ${languages.map(languageInWords).join('، ')}`,
    follow ? 'مع تتبّع الخلفاء' : null,
    ...clocksInWords(asked),
  ].filter((clause) => clause !== null)
}

const typeName = (type: NonNullable<Asked['types']>[number]) =>
  isFamily(type) ? words.family[type] : `«${typeInWords(type).name}»`

const recorded = (value: string) => (value === NONE ? moreWords.notRecorded : moreWords.value(value))

/** The Arabic name of a language by its tag. */
export const languageInWords = languageNames('ar', 'لغة غير مسجَّلة')

/** What of a view is left out, each with its number and reason. */
export function leftInWords(left: LeftCounts, { word }: Pick<Asked, 'word'>, { of }: Pick<Viewed, 'of'>): string[] {
  const near = { difference: ' من أي من اليومين', days: ' من أي من الأيام' }[of as string] ?? ''
  const within =
    word === '0' || word === 'all' ? 'بلا توثيق حينها' : `بلا توثيق خلال ${countedOf(Number(word), 'month')}`
  const said: readonly (readonly [number, string])[] = [
    [left.unattested, `${within}${near}`],
    [left.structure, 'علاقات بنيوية'],
    [left.denied, 'منفية'],
    [left.unchanged ?? 0, 'لم تتغيّر'],
    [left.filtered, 'مستبعدة بالتصفية'],
    [left.later, 'عُرفت لاحقًا'],
  ]
  return said.flatMap(([count, why]) => (count === 0 ? [] : [`${number(count)} ${why}`]))
}

/** The stated dates of a relation: `منذ 2011، موثّقة في أكتوبر 2018`. */
export const datesInWords: typeof english = ({ type, start, end, observed }) => {
  const seen = observed.length > 0 && `موثّقة في ${listed(observed.map((date) => statedInWords(date)))}`
  const began = start === null ? null : statedInWords(start)
  if (!isState(type)) return began ?? 'بلا تاريخ'
  if (end === null || end === STILL_GOING_ON)
    return comma([began !== null && `منذ ${began}`, end !== null && statedInWords(end), seen])
  const span =
    began === null ? `حتى ${statedInWords(end)}` : start === end ? began : `${began} إلى ${statedInWords(end)}`
  return comma([span, seen])
}
