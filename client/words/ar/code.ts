import type { CodeWords } from '../code.ts'
import { apart } from './phrases.ts'

export const codeWords: CodeWords = {
  menu: 'استعمله في R أو Python',
  menuNote: 'أسطر قليلة تحمّل هذا العرض نفسه',
  title: 'هذا العرض في R وPython',
  note: (origin) =>
    `تسأل هذه الأسطر هذا البرنامج على ${apart(origin)}، فلا تعمل إلا وهو يعمل. ولنقل البيانات إلى غيرك نزّل ملف CSV.`,
  python: 'Python، مع pandas وnetworkx',
  r: 'R، مع R الأساسي وigraph',
  copy: 'انسخ',
  copied: 'نُسخت الشيفرة',
  copyOf: (language) => `انسخ: ${language}`,
}
