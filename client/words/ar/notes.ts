import { LONGEST_NOTE } from '../../view/notes.ts'
import type { NoteWords } from '../notes.ts'
import { number } from './counts.ts'
import { apart } from './phrases.ts'

export const noteWords: NoteWords = {
  title: 'ملاحظة',
  add: 'أضف ملاحظة',
  key: 'ملاحظة على هذا العرض',
  label: (title) => `ملاحظة على: ${apart(title)}`,
  placeholder: 'ما الذي تريد تذكّره من هذا العرض؟',
  kept: 'تُحفظ في هذا المتصفح وحده وأنت تكتب، ولا تُرسل إلى أي مكان.',
  notKept:
    'لا يحفظ هذا المتصفح شيئًا آخر: فهو ممتلئ أو يمنع ذلك كما تفعل النوافذ الخاصة. تبقى الملاحظة حتى تُغلق هذه الصفحة؛ انسخها إن احتجت إليها.',
  left: (length) => `${number(length)} من ${number(LONGEST_NOTE)}`,
  edit: 'حرّر',
  done: 'تم',
  remove: 'احذف',
  removeOf: (title) => `احذف الملاحظة على: ${apart(title)}`,
  removed: 'حُذفت الملاحظة',
  all: 'الملاحظات',
  allNote: 'محفوظة في هذا المتصفح وحده، ولا تُرسل إلى أي مكان',
  copyAll: 'انسخ كل الملاحظات نصًّا',
  copiedAll: 'نُسخت الملاحظات',
}
