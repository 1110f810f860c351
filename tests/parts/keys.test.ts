import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenToKeys } from '../../client/parts/keys.ts'
import { storesAt } from './stage.tsx'

/** As much of an element as the keys ask for: which part it stands in, whether it has the focus. */
class Part {
  readonly place: string
  focused = false
  constructor(place: string) {
    this.place = place
  }
  closest = (parts: string) => (parts.split(', ').includes(this.place) ? this : null)
  checkVisibility = () => true
  focus = () => {
    this.focused = true
  }
}

type Pressed = { key: string; shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; target: Part }
let press: (pressed: Pressed) => boolean
let asked: string[]
let row: Part

beforeEach(() => {
  asked = []
  row = new Part('.panel')
  vi.stubGlobal('HTMLElement', Part)
  vi.stubGlobal('document', {
    activeElement: row,
    querySelectorAll: (rows: string) => {
      asked.push(rows)
      return [row]
    },
    querySelector: (entry: string) => {
      asked.push(entry)
      return null
    },
  })
  vi.stubGlobal('window', {
    addEventListener: (_: string, onKey: (event: object) => void) => {
      press = (pressed) => {
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
  expect(asked).toEqual(['.mirror [tabindex="0"], .matrix [tabindex="0"]'])
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
  const field = new Part('input:not([type=radio])')
  expect([press({ ...keys, target: field }), stores.frame.getState().open]).toEqual([opened !== null, opened])
})

test('single keys can be turned off, those with Ctrl stay', async () => {
  const stores = await storesAt('/network')
  stores.settings.setState({ singleKeys: false })
  listenToKeys(stores)
  expect(['m', '?'].map((key) => press({ key, target: row }))).toEqual([false, false])
  expect(press({ key: 'k', ctrlKey: true, target: row })).toBe(true)
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
