import { LONGEST_NOTE } from '../view/notes.ts'
import { noteWords as arabic } from './ar/notes.ts'
import { number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the page says of notes. */
const english = {
  title: 'Note',
  add: 'Add a note',
  key: 'Note on this view',
  label: (title: string) => `Note on: ${title}`,
  placeholder: 'What do you want to remember of this view?',
  kept: 'Kept in this browser only, as you type; never sent anywhere.',
  notKept:
    'This browser keeps nothing more: it is full or forbids it, as a private window does. The note lasts until this page is closed; copy it if you need it.',
  left: (length: number) => `${number(length)} of ${number(LONGEST_NOTE)}`,
  edit: 'Edit',
  done: 'Done',
  remove: 'Delete',
  removeOf: (title: string) => `Delete the note on: ${title}`,
  removed: 'The note is deleted',
  all: 'Notes',
  allNote: 'kept in this browser only, never sent anywhere',
  copyAll: 'Copy all notes as text',
  copiedAll: 'Notes copied',
} as const
export const noteWords = inLanguage(english, arabic)
export type NoteWords = Spoken<typeof english>
