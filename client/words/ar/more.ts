import type { MoreWords } from '../more.ts'
import { counted, number } from './counts.ts'
import { apart } from './phrases.ts'

export const moreWords: MoreWords = {
  more: 'عوامل أخرى',
  fewer: 'عوامل أقل',
  name: {
    confidence: 'الثقة',
    aspects: 'الجانب',
    languages: 'لغة المصدر',
    sources: 'المصدر',
  },
  all: 'الكل',
  chosen: (count) => number(count),
  dropFilter: (name) => `${name}: أظهر الكل`,
  showAll: 'أظهر الكل',
  actors: 'هذه الأطراف فقط',
  amongNote: 'لطرف واحد كل علاقاته، ولعدة أطراف ما بينها.',
  searched: {
    actors: {
      find: 'ابحث عن طرف',
      nothing: 'لا طرف في هذا العرض بهذا الاسم.',
      others: (count) => `${counted(count, 'actor')} غيرها: اكتب اسمًا`,
    },
    sources: {
      find: 'ابحث عن مصدر',
      nothing: 'لا مصدر في هذا العرض بهذا الاسم.',
      others: (count) => `${counted(count, 'source')} غيرها: اكتب اسمًا`,
    },
  },
  knownWhen: 'متى عُرف',
  now: 'الآن',
  published: 'كما كان منشورًا حتى',
  recorded: 'كما كان مسجَّلًا حتى',
  dropClock: 'كما يُعرف الآن',
  notHad: (day: string) => `تعذّر الحصول على ما سُجِّل حتى ${day}.`,
  later: (count) =>
    count === 0 ? ': لا شيء مما يُعرض هنا عُرف لاحقًا.' : `: لا يُحسب ما عُرف لاحقًا، وهو ${counted(count, 'relation')}.`,
  citedLater: (count) => `ما نُشر لاحقًا: ${counted(count, 'citation')}`,
  notRecorded: 'غير مسجَّل',
  value: (value) => VALUES[value] ?? apart(value),
}

/** Values of the data that most data sets share; any other stands as it is. */
const VALUES: { readonly [value: string]: string } = {
  high: 'عالية',
  medium: 'متوسطة',
  low: 'منخفضة',
  military: 'عسكري',
  political: 'سياسي',
  diplomatic: 'دبلوماسي',
  organisational: 'تنظيمي',
  legal: 'قانوني',
  economic: 'اقتصادي',
  territorial: 'إقليمي',
  humanitarian: 'إنساني',
  financial: 'مالي',
  intelligence: 'استخباري',
  mediator: 'وسيط',
  ally: 'حليف',
  partner: 'شريك',
  party: 'طرف',
  backer: 'داعم',
  participant: 'مشارك',
  host: 'مضيف',
  'venue-host': 'مضيف اللقاء',
  guarantor: 'ضامن',
  signatory: 'موقّع',
  proposer: 'مقترِح',
  supporter: 'مؤيد',
  neighbour: 'جار',
  abstained: 'ممتنع',
  against: 'معترض',
  'reported-by': 'أبلغ عنها',
  'opposed-by': 'عارضها',
  'claimed-by': 'تبنّاها',
  'announced-by': 'أعلنها',
}
