import { MOST_COMPARED } from '../../../server/domain/pair.ts'
import type { Word } from '../../../server/domain/time/last-word.ts'
import type { StatedDate } from '../../../server/domain/time/stated-date.ts'
import type { PairWords } from '../pair.ts'
import { counted, countedOf, number } from './counts.ts'
import { spanInWords, statedInWords } from './days.ts'
import { apart, comma, listed } from './phrases.ts'

export const pairWords: PairWords = {
  counts: (relations, sources) => [
    'العلاقات: ',
    { key: 'relations', strong: number(relations) },
    '، عن مصادر عددها ',
    { key: 'sources', strong: number(sources) },
    '. ',
  ],
  band: (word) => `الشريط عريض حيث العلاقة يقينية، ودقيق حيث هي ${attested(word)} فحسب؛ والأحداث لا تُحسب فيه.`,
  left: (outside, unattested, from, to) =>
    ` غير معروض: ${comma([
      outside > 0 && `${number(outside)} خارج ${spanInWords(from, to)}`,
      unattested > 0 && `${number(unattested)} بلا توثيق قريب`,
    ])}.`,
  show: 'أظهر',
  allYears: 'كل السنوات',
  lanes: (a, others, count) =>
    `مسارات ${countedOf(count, 'relation')} بين ${apart(a)} و ${listed(others.map(apart))}. تنتقل الأسهم من علامة إلى علامة، ويفتحها Enter.`,
  table: (count) => `جدول، ${counted(count, 'relation')}`,
  column: {
    pair: 'الزوج',
    relation: 'العلاقة',
    when: 'كما ذُكر',
    first: 'أول يوم ثابت',
    last: 'آخر يوم ثابت',
    status: 'الحالة',
    sources: 'المصادر',
  },
  none: '–',
  turningPoints: 'نقاط التحوّل',
  noTurns: 'لا شيء في هذه السنوات.',
  noSigns: 'لا شيء',
  turnedTo: 'ثم',
  reason: (relation, how, stated, more) =>
    `${relation}${HOW[how](stated)}${more === 0 ? '' : `؛ و${counted(more, 'relation')} أخرى`}`,
  pair: (a, b) => `${apart(a)} × ${apart(b)}`,
  compared: {
    list: (actor) => `من يُقارن بهم ${apart(actor)}، بترتيب المسارات`,
    add: 'أضف طرفًا',
    addTo: (actor) => `أضف طرفًا تقارن به ${apart(actor)}`,
    done: 'انتهت الإضافة',
    full: `${MOST_COMPARED} على الأكثر`,
    move: (by) => (by === -1 ? 'إلى أعلى (والأسهم تنقل أيضًا)' : 'إلى أسفل (والأسهم تنقل أيضًا)'),
    moveOf: (actor, by) => `${by === -1 ? 'ارفع' : 'أنزل'} ${apart(actor)}`,
    moved: (actor, place, of) => `${apart(actor)} في الموضع ${place} من ${of}`,
    remove: 'أزل',
    removeOf: (actor) => `أزل ${apart(actor)}`,
    removed: (actor) => `أُزيل ${apart(actor)}`,
    there: (actors) => `في المسارات أصلًا: ${listed(actors.map(apart))}`,
  },
  choose: 'اختر علامة لتقرأ من يقول ذلك.',
  several: (count) => `هنا ${counted(count, 'relation')}`,
  close: 'أغلق',
  networkAt: (stated) => `الشبكة عند ${statedInWords(stated)}`,
  legend: {
    certain: 'ثابتة',
    possible: (word) => (word === 'all' ? 'محتملة' : `محتملة: ${attested(word)}`),
    attested: 'موثّقة',
    event: 'حدث',
    reported: 'مُبلَّغ عنها',
    disputed: 'مختلَف عليها',
    denied: 'منفية',
    structure: 'بنية، بلا إشارة',
  },
  nothing: {
    ever: 'لا علاقة مسجَّلة بينهما',
    inSpan: (from, to) => `لا شيء مسجَّل بينهما، ${spanInWords(from, to)}`,
    first: (stated) => statedInWords(stated),
    firstNote: 'أول ذكر للزوج',
    goThere: 'اذهب إليه',
    unattested: (count) => `ربما كان قائمًا: ${counted(count, 'relation')}`,
    unattestedNote: (word) => `مستبعدة لأنها ليست ${attested(word)}`,
    all: (count, from, to) => `${counted(count, 'relation')}، ${spanInWords(from, to)}`,
    lanes: 'المسارات',
    actor: (name, count) => `${apart(name)}، ${counted(count, 'relation')}`,
    actorNote: 'مع من توجد علاقات، على مدى كل السنوات',
    open: 'افتح',
  },
}

type How = (stated: StatedDate | null) => string
const HOW = {
  begins: () => '، منذ ذلك الحين',
  attested: () => '، موثّقة حينها',
  ends: () => '، حتى ذلك الحين',
  possible: (stated) => (stated === null ? ' (محتملة)' : ` (محتملة: ${statedInWords(stated)})`),
  silent: (stated) => (stated === null ? ': لم تعد موثّقة' : `: لم تعد موثّقة، وآخر ذكر لها ${statedInWords(stated)}`),
} as const satisfies Readonly<Record<string, How>>

const attested = (word: Word) =>
  word === 'all'
    ? 'محتملة بتواريخها'
    : word === '0'
      ? 'موثّقة في اليوم نفسه'
      : `موثّقة خلال ${countedOf(Number(word), 'month')}`
