import { viewFrom } from '../view/address.ts'
import { notesAsText } from '../view/notes.ts'
import { noteWords as said } from '../words/notes.ts'
import { GoTo } from './go.tsx'
import { removeNote } from './note.tsx'
import { copyAndSay } from './share.tsx'
import { useNotes, useStores } from './stores.tsx'

/** All notes, each under the view it is about. */
export function NotesList() {
  const stores = useStores()
  const { notes, isKept } = useNotes()
  if (notes.length === 0) return null
  return (
    <section className="home-recent home-notes" aria-label={said.all}>
      <h2>{said.all}</h2>
      <span>{isKept ? said.allNote : said.notKept}</span>
      <button
        type="button"
        className="does"
        onClick={() => void copyAndSay(stores, notesAsText(notes, location.origin), said.copiedAll)}
      >
        {said.copyAll}
      </button>
      <ul>
        {notes.map((note) => (
          <li key={note.address}>
            <GoTo to={viewFrom(note.address).view} className="link">
              {note.title}
            </GoTo>
            <p dir="auto">{note.text}</p>
            <button
              type="button"
              className="does"
              aria-label={said.removeOf(note.title)}
              onClick={() => removeNote(stores, note)}
            >
              {said.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
