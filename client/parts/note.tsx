import { useEffect, useRef } from 'react'
import { isoOf, today } from '../../server/domain/time/day.ts'
import { open, sayDone } from '../view/frame.ts'
import { LONGEST_NOTE, type Note, noteAddress } from '../view/notes.ts'
import { words } from '../words/en.ts'
import { noteWords as said } from '../words/notes.ts'
import { windowTitle } from '../words/sentences.ts'
import { Icon } from './icon.tsx'
import { type Stores, useFrame, useNotes, useShown, useStores, useView } from './stores.tsx'

/** Deletes a note, and offers to take that back. */
export function removeNote({ notes, frame }: Stores, note: Note): void {
  notes.remove(note.address)
  open(frame, null)
  sayDone(frame, said.removed, () => notes.write(note))
}

/** In the foot: the note on the view, as much of it as there is room for, or the way to one; and where it is written. */
export function FootNote() {
  const { frame } = useStores()
  const note = useNote()
  const isOpen = useFrame((state) => state.open === 'note')
  return (
    <>
      {note ? (
        <button type="button" className="foot-note" title={said.edit} onClick={() => open(frame, 'note')}>
          <Icon name="note" size={16} />
          <span className="unseen">{said.title}: </span>
          <bdi>{note.text}</bdi>
        </button>
      ) : (
        <button type="button" className="link" onClick={() => open(frame, 'note')}>
          {said.add}
        </button>
      )}
      {isOpen && <Writing note={note} />}
    </>
  )
}

function useNote(): Note | undefined {
  const address = useView(noteAddress)
  return useNotes().notes.find((note) => note.address === address)
}

/** What the window is called. While a page is drawn it is still called as it was before. */
const titleOfWindow = () => document.title.replace(` · ${words.brand}`, '')

/** Each letter is kept as it is typed: there is nothing to save, and nothing to lose. */
function Writing({ note }: { note: Note | undefined }) {
  const stores = useStores()
  const { notes, frame } = stores
  const { isKept } = useNotes()
  const address = useView(noteAddress)
  const field = useRef<HTMLTextAreaElement>(null)
  const page = useView((state) => state.page)
  const title = windowTitle(page, useShown()) ?? titleOfWindow()
  const text = note?.text ?? ''
  useEffect(() => field.current?.focus(), [])
  return (
    <section className="note-card" aria-label={said.title}>
      <h2>{title}</h2>
      <textarea
        ref={field}
        dir="auto"
        rows={6}
        maxLength={LONGEST_NOTE}
        aria-label={said.label(title)}
        placeholder={said.placeholder}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget
          notes.write({ address, title: titleOfWindow(), text: value, written: isoOf(today()) })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) open(frame, null)
        }}
      />
      <p className={isKept ? '' : 'fault'} role="status">
        {isKept ? said.kept : said.notKept}
      </p>
      <div>
        <span>{said.left(text.length)}</span>
        {note && (
          <button type="button" className="does" onClick={() => removeNote(stores, note)}>
            {said.remove}
          </button>
        )}
        <button type="button" className="button small bordered" onClick={() => open(frame, null)}>
          {said.done}
        </button>
      </div>
    </section>
  )
}
