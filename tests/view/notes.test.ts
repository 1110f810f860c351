import { expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { createNotes, LONGEST_NOTE, type Note, noteAddress, notesAsText } from '../../client/view/notes.ts'

const note = (over: Partial<Note> = {}): Note => ({
  address: '/network?t=2023-02-02',
  title: 'Who stood with whom on 2 February 2023',
  text: 'HTS and Turkey: look at the pair',
  written: '2026-11-22',
  ...over,
})

/** A browser that keeps so many letters, as all windows of it see them. */
function browserOf(room = 10_000) {
  const kept = new Map<string, string>()
  return {
    kept,
    keep: {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => void (value.length <= room && kept.set(name, value)),
    },
  }
}

test('a note is there when the browser is opened again, and one a view', () => {
  const { keep } = browserOf()
  const notes = createNotes(keep)
  notes.write(note({ text: 'first' }))
  notes.write(note({ address: '/data', text: 'other' }))
  notes.write(note({ text: 'second' }))
  expect(createNotes(keep).store.getState()).toEqual({
    notes: [note({ text: 'second' }), note({ address: '/data', text: 'other' })],
    isKept: true,
  })
})

test.each([
  ['the state of the data', '/v/a1b2c3d4/network?t=2023-02-02'],
  ['what is chosen', '/network?t=2023-02-02&sel=turkey'],
])('a note is about the view, whatever %s', (_, address) => {
  expect(noteAddress(viewFrom(address).view)).toBe('/network?t=2023-02-02')
})

test('a note without a word is none, a long one is cut', () => {
  const notes = createNotes(browserOf().keep)
  notes.write(note({ text: 'x'.repeat(LONGEST_NOTE + 1) }))
  expect(notes.store.getState().notes.map(({ text }) => text.length)).toEqual([LONGEST_NOTE])
  notes.write(note({ text: ' \n' }))
  expect(notes.store.getState().notes).toEqual([])
})

test('a note that was deleted comes back whole', () => {
  const notes = createNotes(browserOf().keep)
  notes.write(note())
  notes.remove(note().address)
  expect(notes.store.getState().notes).toEqual([])
  notes.write(note())
  expect(notes.store.getState().notes).toEqual([note()])
})

test('two windows take nothing from each other', () => {
  const { keep } = browserOf()
  const [one, other] = [createNotes(keep), createNotes(keep)]
  one.write(note({ address: '/network' }))
  other.write(note({ address: '/matrix' }))
  one.write(note({ address: '/table' }))
  expect(
    createNotes(keep)
      .store.getState()
      .notes.map(({ address }) => address),
  ).toEqual(['/table', '/matrix', '/network'])
})

test('a browser that is full, or forbids it, is told of; the notes last as long as the page, and what was kept stays', () => {
  const { keep, kept } = browserOf(200)
  const notes = createNotes(keep)
  notes.write(note({ text: 'short' }))
  const before = new Map(kept)
  notes.write(note({ address: '/data', text: 'x'.repeat(300) }))
  notes.write(note({ address: '/matrix', text: 'more' }))
  const { isKept, notes: all } = notes.store.getState()
  expect([isKept, all.map(({ address }) => address)]).toEqual([false, ['/matrix', '/data', '/network?t=2023-02-02']])
  expect(kept).toEqual(before)

  notes.remove('/data')
  expect(notes.store.getState().isKept).toBe(false)
  notes.remove('/matrix')
  expect(notes.store.getState().isKept).toBe(true)
})

test.each(['{', '7', '[1,{"address":"//elsewhere","title":"","text":"","written":""}]', '{"address":"/"}'])(
  'whatever else is kept under the name is nothing: %s',
  (text) => {
    expect(createNotes({ read: () => text, write: () => {} }).store.getState().notes).toEqual([])
  },
)

test('all notes are one text', () => {
  const text = notesAsText([note({ text: 'one\ntwo\n' }), note({ address: '/data', title: 'The data' })], 'http://here')
  expect(text).toBe(`Who stood with whom on 2 February 2023
http://here/network?t=2023-02-02
2026-11-22

one
two

The data
http://here/data
2026-11-22

HTS and Turkey: look at the pair
`)
})
