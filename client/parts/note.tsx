import { useEffect, useRef } from 'react'
import { isoOf, today } from '../../server/domain/time/day.ts'
import { open, sayDone } from '../view/frame.ts'
import { LONGEST_NOTE, type Note, noteAddress } from '../view/notes.ts'
import { words } from '../words/en.ts'
import { noteWords as said } from '../words/notes.ts'
import { Icon } from './icon.tsx'
import { type Stores, useFrame, useNotes, useStores, useView } from './stores.tsx'

/** Deletes a note, and offers to take that back. */
export function removeNote({ notes, frame }: Stores, note: Note): void {
  notes.remove(note.address)
  open(frame, null)
  sayDone(frame, said.removed, () => notes.write(note))
}

/** In the foot: the way to a note on the view that has none. */
export function NoteButton() {
  const { frame } = useStores()
  const isThere = useNote() !== undefined
  const isOpen = useFrame((state) => state.open === 'note')
  if (isThere || isOpen) return null
  return (
    <button type="button" className="link" onClick={() => open(frame, 'note')}>
      {said.add}
    </button>
  )
}

/** What the reader wrote about the view, or writes. */
export function NoteStrip() {
  const stores = useStores()
  const note = useNote()
  const isOpen = useFrame((state) => state.open === 'note')
  if (isOpen) return <Writing note={note} />
  if (!note) return null
  return (
    <section className="note-strip" aria-label={said.title}>
      <Icon name="note" size={16} />
      <p dir="auto">{note.text}</p>
      <button type="button" className="does" onClick={() => open(stores.frame, 'note')}>
        {said.edit}
      </button>
      <button type="button" className="does" onClick={() => removeNote(stores, note)}>
        {said.remove}
      </button>
    </section>
  )
}

function useNote(): Note | undefined {
  const address = useView(noteAddress)
  return useNotes().notes.find((note) => note.address === address)
}

/** Each letter is kept as it is typed: there is nothing to save, and nothing to lose. */
function Writing({ note }: { note: Note | undefined }) {
  const { notes, frame } = useStores()
  const { isKept } = useNotes()
  const address = useView(noteAddress)
  const field = useRef<HTMLTextAreaElement>(null)
  const title = document.title.replace(` · ${words.brand}`, '')
  const text = note?.text ?? ''
  useEffect(() => field.current?.focus(), [])
  return (
    <section className="note-strip writing" aria-label={said.title}>
      <Icon name="note" size={16} />
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        maxLength={LONGEST_NOTE}
        aria-label={said.label(title)}
        placeholder={said.placeholder}
        value={text}
        onChange={(event) => notes.write({ address, title, text: event.currentTarget.value, written: isoOf(today()) })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) open(frame, null)
        }}
      />
      <span className="note-side">
        <button type="button" className="button small bordered" onClick={() => open(frame, null)}>
          {said.done}
        </button>
        <span>{said.left(text.length)}</span>
      </span>
      <p className={isKept ? 'note-kept' : 'note-kept fault'} role="status">
        {isKept ? said.kept : said.notKept}
      </p>
    </section>
  )
}
