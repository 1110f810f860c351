import type { MatrixWords } from '../matrix.ts'
import { andOthers, countedOf, number } from './counts.ts'
import { apart } from './phrases.ts'

export const matrixWords: MatrixWords = {
  caption: 'من يفعل ماذا تجاه من: الصف هو الفاعل والعمود هو المتلقّي',
  from: 'الصف تجاه العمود',
  order: 'الترتيب',
  orders: { similarity: 'التشابه', names: 'الأبجدية', mine: 'ترتيبٌ خاص بي' },
  orderNotes: {
    similarity: 'من يتشابه سلوكهم على مدى كل السنوات متجاورون، والفراغات تفصل الكتل. لا تتحرك الصفوف بتغيّر اليوم.',
    names: 'حسب الاسم في هذا اليوم',
    mine: 'اسحب صفًّا من اسمه، أو Alt مع ↑ و↓؛ يحفظ العنوان الترتيب',
  },
  up: (name) => `ارفع ${apart(name)}`,
  down: (name) => `أنزل ${apart(name)}`,
  moved: (name, place, count) => `${apart(name)} في الصف ${place} من ${count}`,
  emptyCells: 'خانات فارغة',
  nothing: 'لا شيء مسجَّل',
  towards: (row, column) => `${apart(row)} تجاه ${apart(column)}`,
  itself: (name) => `${apart(name)}: الطرف نفسه`,
  conjunction: ' و',
  bothWays: 'في الاتجاهين',
  more: andOthers,
  open: 'Enter أو نقرة: من يقول ذلك',
  history: (count) => `تاريخ الزوج، ${number(count)}`,
  crowd: (shown, all) => `هنا ${number(shown)} من ${countedOf(all, 'actor')}: أكثرها علاقات.`,
  crowdCounts: (shown, all) => `بينها ${number(shown)} من ${countedOf(all, 'relation')}. ولرؤية غيرها ضيّق العرض:`,
  onlyThese: (count) => `هذه فقط، ${number(count)}`,
  onlyKind: (kind, count) => `${kind}، ${number(count)}`,
  inTable: (count) => `الكل في الجدول، ${number(count)}`,
  drawnIn: ({ some, all }) => `في ${number(some)} من ${countedOf(all, 'pair')}؛ الصف هو الفاعل والعمود هو المتلقّي.`,
}
