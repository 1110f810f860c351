import { createStore, type StoreApi } from 'zustand/vanilla'
import { addressOf } from './address.ts'
import type { Keep } from './keep.ts'
import type { View } from './view.ts'

/** What a reader wrote about a view: its address, the title of its window then, and the day, ISO. */
export type Note = { readonly address: string; readonly title: string; readonly text: string; readonly written: string }

export type Notes = {
  /** The latest first. `isKept` is false where the browser takes no more or nothing at all: then they last as long as the page. */
  readonly store: StoreApi<{ readonly notes: readonly Note[]; readonly isKept: boolean }>
  /** Puts a note in the place of the one on its view; one without a word is none. */
  readonly write: (note: Note) => void
  readonly remove: (address: string) => void
}

/** Letters of a note at most. */
export const LONGEST_NOTE = 2_000
const NAME = 'notes'

/** What a note is about: the view, whatever state the data are in, whatever is chosen in it and however actors are named. */
export const noteAddress = (view: View) => addressOf({ ...view, release: null, labels: null, sel: null })

/**
 * Notes on views, kept in this browser alone: nothing sends them anywhere. Before each change what is kept is read again, so
 * that two windows take nothing from each other.
 */
export function createNotes(keep: Keep): Notes {
  const store = createStore<{ notes: readonly Note[]; isKept: boolean }>()(() => ({
    notes: notesIn(keep.read(NAME)),
    isKept: true,
  }))
  const change = (address: string, note: Note | null) => {
    const kept = store.getState().isKept ? notesIn(keep.read(NAME)) : store.getState().notes
    const notes = [...(note ? [note] : []), ...kept.filter((one) => one.address !== address)]
    const text = JSON.stringify(notes)
    keep.write(NAME, text)
    store.setState({ notes, isKept: keep.read(NAME) === text })
  }
  return {
    store,
    write: (note) => {
      const text = note.text.slice(0, LONGEST_NOTE)
      change(note.address, text.trim() === '' ? null : { ...note, text })
    },
    remove: (address) => change(address, null),
  }
}

/** Whatever else a browser has kept under the name is nothing. An address is one of this page: it begins with one slash. */
function notesIn(text: string | null): Note[] {
  try {
    const notes: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(notes) ? notes.filter(isNote) : []
  } catch {
    return []
  }
}

const isNote = (value: unknown): value is Note => {
  const { address, title, text, written } = (value ?? {}) as Partial<Note>
  return [address, title, text, written].every((one) => typeof one === 'string') && /^\/(?!\/)/.test(address ?? '')
}

/** All notes as one text: of each the title of its view, its address, the day, and what was written. */
export const notesAsText = (notes: readonly Note[], origin: string): string =>
  notes
    .map(({ title, address, written, text }) => [title, origin + address, written, '', text.trim(), ''].join('\n'))
    .join('\n')
