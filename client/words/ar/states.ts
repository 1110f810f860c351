import type { Words } from '../en.ts'
import { counted, countedOf, number } from './counts.ts'
import { apart } from './phrases.ts'

/** What the page says of itself: its keys, its state, and what is not there. */
export const stateWords: Pick<
  Words,
  | 'theme'
  | 'language'
  | 'names'
  | 'keys'
  | 'help'
  | 'foot'
  | 'notices'
  | 'details'
  | 'ego'
  | 'legend'
  | 'empty'
  | 'mirror'
  | 'canvas'
  | 'zoom'
  | 'steps'
  | 'loading'
> = {
  theme: { toDark: 'داكن', toLight: 'فاتح' },
  language: { label: 'اللغة', en: 'الإنجليزية', ar: 'العربية', open: 'اللغة والأسماء' },
  names: { label: 'الأسماء', given: 'كما في البيانات', ar: 'بالعربية', ru: 'بالروسية', he: 'بالعبرية' },
  keys: {
    search: 'البحث',
    network: 'الشبكة',
    matrix: 'المصفوفة',
    lanes: 'مسارات زوج',
    table: 'الجدول',
    next: 'التغيّر التالي',
    previous: 'التغيّر السابق',
    play: 'شغّل أو أوقف',
    nextRelation: 'الصف التالي من التفاصيل',
    previousRelation: 'الصف السابق من التفاصيل',
    within: (steps) => `الأطراف ضمن ${countedOf(steps, 'step')} من الطرف المختار فقط`,
    own: 'علاقات الطرف المختار فقط',
    hide: 'أخفِ الطرف المختار',
    all: 'أظهر كل الأطراف',
    pin: 'ثبّت الطرف المختار أو ألغِ تثبيته',
    closer: 'تقريب',
    farther: 'تبعيد',
    fit: 'أظهر الصورة كاملة',
    sources: 'مصادر هذا العرض',
    download: 'تنزيل',
    citation: 'انسخ الاستشهاد بهذا العرض',
    link: 'انسخ رابط هذا العرض وهذه البيانات',
    help: 'المفاتيح وما تفعله',
    escape: 'أغلق، ثم ألغِ الاختيار',
    undo: 'تراجع',
    redo: 'أعد',
  },
  help: {
    title: 'المفاتيح',
    open: 'المفاتيح والمساعدة',
    off: 'المفاتيح المفردة',
    offNote: 'أوقفها حيث تعيق أدوات أخرى. يبقى Esc والأسهم وTab.',
  },
  foot: {
    sources: 'المصادر',
    none: 'لا مصادر لهذا العرض.',
    and: ' و',
    others: (others) => `${number(others)} غيرها`,
    list: 'القائمة',
    cite: 'كيف تستشهد به',
    title: (count) => `${counted(count, 'source')} لهذا العرض`,
    noneNote: 'لا شيء ظاهر في هذا العرض، فلا مصدر يُحال إليه.',
  },
  notices: {
    away: (since) => `لا تجيب قاعدة البيانات منذ ${since}.`,
    safe: 'ما تراه حُمّل من قبل ويبقى صالحًا للاستعمال في كل يوم. أما الإحالات التي لم تُقرأ بعد فتنتظر.',
    nextTry: (seconds, code) =>
      `المحاولة التالية بعد ${countedOf(seconds, 'second')}${code === null ? '' : ` · الرمز ${apart(code)}`}`,
    tryNow: 'حاول الآن',
    failed: 'تعذّر تحميل الشبكة',
    failedNote: 'لم يضِع شيء. تعيد الصفحة السؤال من تلقاء نفسها.',
    dropped: (parts) =>
      `لم يُفهم من العنوان فتُرك: ${parts.map(({ name, value }) => apart(`${name}=${value}`.slice(0, 60))).join(' · ')}`,
    understood: 'حسنًا',
    otherRelease: (asked) => `ليست هذه هي البيانات ${apart(asked)}`,
    otherReleaseNote: (present) => `يسمّي العنوان حالةً للبيانات غير محفوظة هنا. الحاضر هو ${apart(present)}.`,
    toPresent: 'العرض نفسه بالبيانات الحاضرة',
    unknown: 'لا توجد صفحة كهذه',
    unknownNote: (path) => `لا شيء في ${apart(path)}.`,
    noPair: 'للزوج طرفان',
    noPairNote: (name) => `يسمّي العنوان ${apart(name)} مرتين. اختر الطرف الآخر، أو انظر إلى الطرف وحده.`,
    choosePair: 'اختر طرفين',
    noRecord: (id) => `لا شيء مسجَّل باسم ${apart(id)}`,
    noRecordNote: 'ليس في هذه البيانات معرّف كهذا: ربما قُطع العنوان، أو كان لبيانات أخرى. يجد البحث الأسماء بأي خط.',
    toNetwork: 'إلى الشبكة',
    empty: 'قاعدة البيانات فارغة',
    emptyNote: 'لم يُستورد شيء بعد. تقول صفحة البيانات كيف يُستورد مجلد من ملفات CSV.',
    toImport: 'بياناتي',
    lookAgain: 'انظر من جديد',
    noAnswer: 'لا يجيب البرنامج: تحقق من أنه ما زال يعمل',
    otherVersion: 'إصدار البرنامج غير إصدار هذه الصفحة: أعد تحميل الصفحة',
  },
  details: 'التفاصيل',
  ego: { all: 'الكل', legend: 'المفتاح' },
  legend: 'المفتاح وعوامل التصفية',
  empty: {
    title: (known, place, isDay) =>
      `لا شيء ${known === 'shown' ? 'معروض' : 'مسجَّل'} ${place === 'here' ? 'هنا' : 'بينهما'} ${isDay ? 'في هذا اليوم' : 'في هذه الأيام'}`,
    leftOut: 'المسجَّل مستبعد من هذا العرض.',
    meaning: 'هذه ثغرة في المصادر، لا حياد.',
    next: 'التغيّر التالي مما طُلب',
    last: 'آخر تغيّر مما طُلب',
    go: 'اذهب إليه',
    mayHold: (count) => `سارية احتمالًا: ${counted(count, 'relation')}`,
    filtered: (count) => `المستبعد بالتصفية: ${counted(count, 'relation')}`,
    later: (count) => `ما عُرف لاحقًا: ${counted(count, 'relation')}`,
  },
  mirror: 'الأطراف في الصورة',
  canvas: 'الشبكة',
  zoom: {
    label: 'تكبير الصورة',
    in: 'تقريب',
    out: 'تبعيد',
    fit: 'أظهر الكل',
    tidy: 'رتّب',
    groups: 'المجموعات',
    groupsCrowd: 'لا تترك خطوط بهذه الكثرة مكانًا للخلفيات: ضيّق العرض',
    groupsNote: 'خلفيات وراء من هم جزء من كيان واحد أو منتسبون إليه',
    tidied: (pins) => `العائد إلى موضعه الأصلي: ${counted(pins, 'actor')}`,
  },
  steps: { undo: 'تراجع', redo: 'أعد' },
  loading: {
    title: 'تُحمَّل الشبكة',
    note: 'تأتي كل الأطراف والعلاقات والمصادر معًا؛ ثم يكون كل يوم في المتناول.',
  },
}
