import { MOST_COMPARED } from '../../../server/domain/pair.ts'
import type { Word } from '../../../server/domain/time/last-word.ts'
import type { StatedDate } from '../../../server/domain/time/stated-date.ts'
import type { PairWords } from '../pair.ts'
import { andOthers, counted, countedOf, number, weighed } from './counts.ts'
import { aboutInWords, spanInWords, statedInWords } from './days.ts'
import { apart, comma, listed } from './phrases.ts'

export const pairWords: PairWords = {
  counts: (relations, sources) => {
    const [own, named] = weighed(relations, 'relation')
    const [from, documents] = weighed(sources, 'source', countedOf)
    return [{ key: 'relations', strong: own }, `${named} من `, { key: 'sources', strong: from }, `${documents}. `]
  },
  band: (word) =>
    `الشريط عريض حيث العلاقة سارية يقينًا، ودقيق حيث هي ${word === 'all' ? 'سارية احتمالًا' : attested(word)} فحسب؛ والأحداث لا تُحسب فيه.`,
  left: (outside, unattested, from, to) =>
    ` غير معروض: ${comma([
      outside > 0 && `${number(outside)} خارج ${spanInWords(from, to)}`,
      unattested > 0 && `${number(unattested)} بلا توثيق قريب`,
    ])}.`,
  show: 'أظهر',
  allYears: 'كل السنوات',
  lanes: (a, others, count) =>
    `مسارات ${countedOf(count, 'relation')} بين ${apart(a)} و${listed(others.map(apart))}. تنتقل الأسهم من علامة إلى علامة، ويفتحها Enter.`,
  table: (count) => `جدول، ${counted(count, 'relation')}`,
  column: {
    pair: 'الزوج',
    relation: 'العلاقة',
    when: 'كما ذُكر',
    first: 'أول يوم يقيني',
    last: 'آخر يوم يقيني',
    status: 'الحالة',
    sources: 'المصادر',
  },
  none: '–',
  turningPoints: 'نقاط التحوّل',
  noTurns: 'لا شيء في هذه السنوات.',
  noSigns: 'لا شيء',
  turnedTo: 'ثم',
  reason: (relation, how, stated, more) => `${relation}${HOW[how](stated)}${more === 0 ? '' : `؛ ${andOthers(more)}`}`,
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
    removed: (actor) => `تمت إزالة ${apart(actor)}`,
    there: (actors) => `في المسارات أصلًا: ${listed(actors.map(apart))}`,
  },
  choose: 'اختر علامة لتقرأ من يقول ذلك.',
  several: (count) => `هنا ${counted(count, 'relation')}`,
  close: 'أغلق',
  networkAt: (stated) => `الشبكة في ${aboutInWords(stated)}`,
  legend: {
    certain: 'سارية يقينًا',
    possible: (word) => (word === 'all' ? 'سارية احتمالًا' : `سارية احتمالًا: ${attested(word)}`),
    attested: 'موثّقة',
    event: 'حدث',
    reported: 'مُبلَّغ عنها',
    disputed: 'مختلَف عليها',
    denied: 'منفية',
    structure: 'علاقات بنيوية، بلا إشارة',
  },
  nothing: {
    ever: 'لا علاقة مسجَّلة بينهما',
    inSpan: (from, to) => `لا شيء مسجَّل بينهما، ${spanInWords(from, to)}`,
    first: (stated) => statedInWords(stated),
    firstNote: 'أول ذكر للزوج',
    goThere: 'اذهب إليه',
    unattested: (count) => `سارية احتمالًا: ${counted(count, 'relation')}`,
    unattestedNote: (word) => `مستبعدة لأنها غير ${attested(word)}`,
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
  attested: () => '، بتوثيق في ذلك الحين',
  ends: () => '، حتى ذلك الحين',
  possible: (stated) => (stated === null ? ' (سارية احتمالًا)' : ` (سارية احتمالًا: ${statedInWords(stated)})`),
  silent: (stated) => (stated === null ? ': لم تعد موثّقة' : `: لم تعد موثّقة، وآخر توثيق ${statedInWords(stated)}`),
} as const satisfies Readonly<Record<string, How>>

const attested = (word: Word) =>
  word === 'all'
    ? 'سارية احتمالًا بتواريخها'
    : word === '0'
      ? 'موثّقة في اليوم نفسه'
      : `موثّقة خلال ${countedOf(Number(word), 'month')}`
