import type { TableWords } from '../table.ts'
import { counted } from './counts.ts'
import { words } from './words.ts'

export const tableWords: TableWords = {
  caption: (count) => `${counted(count, 'relation')}، هي نفسها في الصورة`,
  columns: {
    sign: 'الإشارة',
    source: 'الفاعل',
    type: 'العلاقة',
    target: 'المتلقّي',
    part: 'السريان',
    status: 'الحالة',
    first: 'أول يوم يقيني',
    last: 'آخر يوم يقيني',
    sources: 'المصادر',
  },
  // Under a head that says of what.
  part: { ...words.part, certain: 'يقينًا', possible: 'احتمالًا' },
}
