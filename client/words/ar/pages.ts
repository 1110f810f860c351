import type { ChooseWords, DataWords, HomeWords } from '../pages.ts'
import { andOthers, counted, countedOf, number, some } from './counts.ts'
import { apart } from './phrases.ts'

export const homeWords: HomeWords = {
  title: 'من وقف مع من، ومتى، ومن يقول ذلك',
  lead: (relations, actors, sources, from, to) =>
    `${counted(relations, 'relation')} ${relations === 2 ? 'مؤرَّختان' : 'مؤرَّخة'} بين ${countedOf(actors, 'actor')}، ${from} إلى ${to}، من ${countedOf(sources, 'source')}.`,
  explore: 'افتح الشبكة',
  exploreNote: (day, relations) => `${day}، ${counted(relations, 'relation')}`,
  ownData: 'بياناتي',
  questions: 'ابدأ بسؤال',
  actor: (name) => `كيف تغيّرت علاقات ${apart(name)}؟`,
  pair: (name, other) => `كيف تغيّرت علاقات ${apart(name)} مع ${apart(other)}؟`,
  day: (when) => `من وقف مع من في ${when}؟`,
  disputed: (name) => `ما المختلَف عليه بشأن ${apart(name)}؟`,
  lanes: 'المسارات',
  matrix: 'المصفوفة',
  table: 'الجدول',
  lanesCount: (relations, from, to) => `${counted(relations, 'relation')}، ${from} إلى ${to}`,
  dayCount: (relations, actors) =>
    relations === 0 ? counted(0, 'relation') : `${counted(relations, 'relation')} بين ${countedOf(actors, 'actor')}`,
  disputedCount: (relations, both) =>
    `${counted(relations, 'relation')}، ${some(both)} منها ${both === 2 ? 'لهما' : 'لها'} مصادر مؤيِّدة وأخرى معارِضة`,
  data: 'ما الموجود هنا',
  missing: 'ما الناقص',
  cite: 'كيف تستشهد بها',
  months: 'العلاقات التي تبدأ، شهرًا بشهر',
  choose: 'اختر شهرًا لفتحه',
  more: andOthers,
  relation: 'العلاقة',
  when: 'متى',
  sources: 'المصادر',
  against: 'ضدها',
  import: 'استيراد',
  dataAndCiting: 'البيانات',
  help: 'مساعدة',
  recent: 'آخر ما عرضته',
  recentNote: 'محفوظة في هذا المتصفح وحده',
  clear: 'امسح',
  foot: (disputing, attested) =>
    `إحالات تعترض على علاقة: ${number(disputing)}؛ علاقات لها أيام موثّقة: ${number(attested)}.`,
}

export const dataWords: DataWords = {
  title: 'البيانات',
  here: 'ما الموجود هنا',
  coverage: 'مدى التغطية',
  coverageNote: 'كل صف يفتح العلاقات التي يعدّها.',
  shownByYear: 'المعروض في عرض السنة',
  byType: 'حسب نوع العلاقة، كل السنوات',
  byStatus: 'حسب الحالة، كل السنوات',
  bySource: (publishers, sources) =>
    `حسب المصدر: ${counted(sources, 'source')} من ${countedOf(publishers, 'publisher')}`,
  year: 'السنة',
  type: 'النوع',
  status: 'الحالة',
  relations: 'العلاقات',
  shown: 'المعروض',
  part: { certain: 'سارية يقينًا', possible: 'سارية احتمالًا', events: 'أحداث' },
  noPublisher: 'بلا ناشر مسمّى',
  all: (count) => `أظهر الكل، ${count}`,
  missing: 'ما الناقص',
  missingNote:
    'عدم وجود علاقة بين طرفين يعني أنه لم تُسجَّل علاقة بينهما، ولا يعني أبدًا أنها لم تكن. والعلاقات التي لا يُعرف متى انتهت تُعرض قرب الأيام التي يوثّقها مصدر.',
  contested: (count) => `المختلَف عليه أو المنفي: ${counted(count, 'relation')}`,
  contestedTable: (count) => `المختلَف عليها أو المنفية جدولًا، ${number(count)}`,
  onOne: (count) => `ما لا يقوله إلا مصدر واحد: ${counted(count, 'relation')}`,
  onNone: (count) => `${counted(count, 'relation')} بلا أي مصدر`,
  wanted: (count) => `إفادات تنتظر مصادرها: ${number(count)}`,
  wantedNote: 'معروفة لمن أعدّوا البيانات، لكنها لم توجد في مصدر أمكنهم قراءته. لا تنشأ عنها علاقات ولا تُحسب في شيء.',
  nothingWanted: 'لا إفادة تنتظر مصدرها.',
  statement: 'الإفادة',
  wantedFor: 'ما الذي تحسمه',
  fetching: 'تُجلب الإفادات التي تنتظر مصدرًا',
  notFetched: 'تعذّر جلب الإفادات التي تنتظر مصدرًا.',
  terms: 'شروط الاستعمال',
  noTerms:
    'الملف الذي يصف البيانات، datapackage.json، لا يذكر شروط استعمال: لم تُمنح رخصة. قد يقول ملف README بجانبه أكثر. اذكر مصدر ما تقتبسه، واسأل من أعدّوا البيانات قبل أن تنقل كلها أو جزءًا كبيرًا منها.',
  cite: 'كيف تستشهد بها',
  own: 'بياناتي',
  ownLead:
    'يقرأ Entente مجلدًا من ملفات CSV كما يحفظها أي جدول بيانات: من هم الأطراف، ومن وقف من من وكيف ومتى، ومن يقول ذلك. خذ هذه الملفات واكتب صفوفك مكان الأمثلة.',
  ownFile: 'الملف',
  ownHolds: 'ما فيه',
  ownHeld: {
    'actors.csv': 'الأطراف، واحد في كل صف:',
    'relations.csv': 'علاقة في كل صف، بمعرّفات أطرافها ومصادرها:',
    'sources.csv': 'الوثائق، إن وُجدت:',
  },
  ownRules:
    'التواريخ كما يوردها المصدر: 2016 أو 2016-07 أو 2016-07-28. والنهاية غير المعروفة تبقى فارغة؛ و«..» تعني أنها ما زالت قائمة. وكل الأعمدة والأنواع والقواعد في مجلد Entente، في',
  ownSteps: 'افحص المجلد، وأدخله، وأخرجه',
  ownUndo:
    'نفّذ هذه الأوامر في مجلد Entente، مع المكان نفسه إن بدأ بمكان محدد. الأول يفحص فقط: يُسمّى كل خطأ بملفه وصفّه وسطره وعموده ومعه علاجه. والثالث يرقّم ما أُدخل، والأخير يخرجه من جديد. أعد تحميل هذه الصفحة لتراه.',
  ownApart: 'أو ابدأ بيانًا من بياناتك وحدها',
  takeAll: (relations, actors, sources) =>
    `كل شيء بصيغة ${apart('CSV')}، ${counted(relations, 'relation')}، ${counted(actors, 'actor')}، ${counted(sources, 'source')}`,
  facts: {
    states: 'أوضاع تدوم مدة',
    events: 'أحداث تقع في يوم',
    attested: 'لها أيام يوثّقها مصدر',
    certain: 'لها أيام سريان يقيني',
    ended: 'أوضاع معروفة النهاية',
  },
}

export const chooseWords: ChooseWords = {
  title: 'تاريخ طرفين',
  lead: (both) => `اختر طرفًا ثم آخر${both === null ? '' : `، أو اكتبهما معًا: «${apart(both)}»`}.`,
  most: 'الأكثر تسجيلًا',
}
