import type { TableWords } from '../table.ts'
import { counted } from './counts.ts'

export const tableWords: TableWords = {
  caption: (count) => `${counted(count, 'relation')}، هي نفسها في الصورة`,
  columns: {
    sign: 'الإشارة',
    source: 'الفاعل',
    type: 'العلاقة',
    target: 'المتلقّي',
    part: 'بتواريخها',
    status: 'الحالة',
    first: 'أول يوم يقيني',
    last: 'آخر يوم يقيني',
    sources: 'المصادر',
  },
}
