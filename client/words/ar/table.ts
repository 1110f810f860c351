import type { TableWords } from '../table.ts'
import { counted } from './counts.ts'

export const tableWords: TableWords = {
  caption: (count) => `${counted(count, 'relation')}، هي نفسها في الصورة`,
  columns: {
    sign: 'الإشارة',
    source: 'من',
    type: 'العلاقة',
    target: 'مع من',
    part: 'بتواريخها',
    status: 'الحالة',
    first: 'أول يوم ثابت',
    last: 'آخر يوم ثابت',
    sources: 'المصادر',
  },
}
