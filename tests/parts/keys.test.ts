import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenToKeys, nameOf } from '../../client/parts/keys.ts'
import { storesAt } from './stage.tsx'

/** As much of an element as the keys ask for: which part it stands in, whether it has the focus. */
class Part {
  readonly place: string
  focused = false
  ariaExpanded = 'false'
  constructor(place: string) {
    this.place = place
  }
  closest = (parts: string) => (parts.split(', ').includes(this.place) ? this : null)
  contains = (other: unknown) => other === this
  matches = () => true
  checkVisibility = () => true
  focus = () => {
    this.focused = true
  }
}

type Pressed = { key: string; shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; target: Part }
let press: (pressed: Pressed) => boolean
let asked: string[]
let row: Part
let above: string | null

beforeEach(() => {
  asked = []
  above = null
  row = new Part('.panel')
  press = () => false
  vi.stubGlobal('HTMLElement', Part)
  vi.stubGlobal('document', {
    activeElement: row,
    querySelectorAll: (rows: string) => {
      asked.push(rows)
      return [row]
    },
    querySelector: (entry: string) => {
      if (entry.includes('dialog')) return above
      asked.push(entry)
      return null
    },
  })
  vi.stubGlobal('window', {
    addEventListener: (_: string, onKey: (event: object) => void) => {
      const before = press
      press = (pressed) => {
        before?.(pressed)
        let isTaken = false
        onKey({
          ...pressed,
          preventDefault: () => {
            isTaken = true
          },
        })
        return isTaken
      }
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('Shift and Enter lead into the details from an actor of the picture, elsewhere the browser has them', async () => {
  listenToKeys(await storesAt('/network'))
  expect(press({ key: 'Enter', shiftKey: true, target: new Part('a') })).toBe(false)
  expect(row.focused).toBe(false)
  expect(press({ key: 'Enter', shiftKey: true, target: new Part('.mirror') })).toBe(true)
  expect(row.focused).toBe(true)
})

test('n goes to the next row of the details, be it an actor, a relation or a change', async () => {
  listenToKeys(await storesAt('/difference'))
  press({ key: 'n', target: row })
  expect(asked).toEqual(['.panel .relation-row, .panel .partner-row, .panel .change-row'])
})

test('Esc in the details leads back to where the matrix has its tab stop, a head of a row too', async () => {
  listenToKeys(await storesAt('/matrix?sel=turkey'))
  press({ key: 'Escape', target: row })
  expect(asked).toEqual([
    '.table-box .chosen button',
    '.mirror [tabindex="0"], .matrix [tabindex="0"], .lanes [tabindex="0"], .panel-link',
  ])
})

test.each(['1', '2', '3'])('%s shows who is within so many steps, on the matrix too', async (key) => {
  const stores = await storesAt('/matrix?t=2023-02-02&sel=hts')
  listenToKeys(stores)
  press({ key, target: row })
  expect(stores.view.getState().asked.actors).toContain('hts')
})

test.each([
  [{ key: 'k', ctrlKey: true }, 'commands'],
  [{ key: 'k', metaKey: true }, 'commands'],
  [{ key: 'K', ctrlKey: true, shiftKey: true }, null],
  [{ key: '?', shiftKey: true }, null],
])('of the keys pressed in a field, only those that are no text are taken: %j opens %s', async (keys, opened) => {
  const stores = await storesAt('/network')
  listenToKeys(stores)
  const field = new Part('input:not([type=radio]):not([type=checkbox])')
  expect([press({ ...keys, target: field }), stores.frame.getState().open]).toEqual([opened !== null, opened])
})

test('single keys can be turned off, those with Ctrl stay', async () => {
  const stores = await storesAt('/network')
  stores.settings.setState({ singleKeys: false })
  listenToKeys(stores)
  expect(['m', '?'].map((key) => press({ key, target: row }))).toEqual([false, false])
  expect(press({ key: 'k', ctrlKey: true, target: row })).toBe(true)
})

test('beneath a dialog or a menu no key acts but its own; Esc closes it and nothing else', async () => {
  const stores = await storesAt('/network?sel=turkey')
  listenToKeys(stores)
  above = 'a dialog'
  stores.frame.setState({ open: 'sources' })
  expect(['m', 'x', 'd', '?', 'Escape'].map((key) => press({ key, target: row }))).toEqual(Array(5).fill(false))
  expect(stores.view.getState()).toMatchObject({ page: { name: 'network' }, sel: { id: 'turkey' } })
  press({ key: 's', target: row })
  expect(stores.frame.getState().open).toBe(null)
})

test.each([
  ['/', ['s', 'd', 'i', '.', ',', 'p', '1', 'x', 'f']],
  ['/pair/turkey/hts', ['.', ',', 'p', '1', 'x', 'f']],
  ['/data', ['s', 'd', 'i', '.', 'f']],
])('a key that means nothing on a page does nothing and is not taken: %s', async (address, keys) => {
  const stores = await storesAt(address)
  listenToKeys(stores)
  const before = [stores.view.getState(), stores.frame.getState()]
  expect(keys.filter((key) => press({ key, target: row }))).toEqual([])
  expect([stores.view.getState(), stores.frame.getState()]).toEqual(before)
})

test('a list takes letters for its own, but leaves Ctrl+Z to the page', async () => {
  const stores = await storesAt('/network')
  listenToKeys(stores)
  const list = new Part('select')
  press({ key: 'm', target: row })
  expect(press({ key: 'g', target: list })).toBe(false)
  press({ key: 'z', ctrlKey: true, target: list })
  expect(stores.view.getState().page.name).toBe('network')
})

test('n and b go on from the row that holds the focus, else from the one that stands open', async () => {
  const [first, second, third] = [row, new Part('.panel'), new Part('.panel')]
  const focusedOf = () => [first, second, third].findIndex(({ focused }) => focused)
  vi.stubGlobal('document', {
    activeElement: new Part('a'),
    querySelectorAll: () => [first, second, third],
    querySelector: () => null,
  })
  listenToKeys(await storesAt('/difference'))
  second.ariaExpanded = 'true'
  press({ key: 'n', target: row })
  expect(focusedOf()).toBe(2)
})

test('l asks with whom the actor chosen is to be compared, and goes to the last lanes where it is in them', async () => {
  const stores = await storesAt('/network?sel=turkey')
  listenToKeys(stores)
  press({ key: 'l', target: row })
  expect([stores.view.getState().page.name, stores.frame.getState().open]).toEqual(['network', 'compare'])
  stores.view.setState({ lastPair: { name: 'pair', a: 'hts', b: 'turkey' } })
  press({ key: 'l', target: row })
  expect(stores.view.getState().page).toEqual({ name: 'pair', a: 'hts', b: 'turkey' })
})

test('Ctrl+Z undoes and Ctrl+Y does again', async () => {
  const stores = await storesAt('/network')
  listenToKeys(stores)
  press({ key: 'm', target: row })
  const pages = [{ key: 'z' }, { key: 'y' }, { key: 'z' }, { key: 'Z', shiftKey: true }].map((keys) => {
    press({ ...keys, ctrlKey: true, target: row })
    return stores.view.getState().page.name
  })
  expect(pages).toEqual(['network', 'matrix', 'network', 'matrix'])
})

test.each([
  ['of an Arabic keyboard', { key: 'ئ', code: 'KeyZ', ctrlKey: true }, 'Ctrl+Z'],
  ['of an Arabic keyboard that types two letters', { key: 'لا', code: 'KeyB' }, 'b'],
  ['of an Arabic keyboard with Shift', { key: 'ْ', code: 'KeyX', shiftKey: true }, 'Shift+X'],
  ['of an Arabic keyboard, its digits', { key: '٢', code: 'Digit2' }, '2'],
  ['of an Arabic keyboard, its slash', { key: 'ظ', code: 'Slash' }, '/'],
  ['of an Arabic keyboard, its question mark', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
  ['of a Russian keyboard', { key: 'л', code: 'KeyK', metaKey: true }, 'Cmd+K'],
  ['of a German keyboard, by what it types', { key: 'z', code: 'KeyY', ctrlKey: true }, 'Ctrl+Z'],
  ['of a French keyboard, by what it types', { key: 'é', code: 'Digit2' }, 'é'],
  ['with Caps Lock', { key: 'X', code: 'KeyX' }, 'x'],
  ['with Caps Lock and Shift', { key: 'x', code: 'KeyX', shiftKey: true }, 'Shift+X'],
])('a key %s bears the name that acts have: %j is %s', (_, pressed, name) => {
  expect(nameOf({ shiftKey: false, ctrlKey: false, metaKey: false, ...pressed })).toBe(name)
})
