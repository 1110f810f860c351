import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isMeant } from '../../server/cli/undo.ts'

/** A screen before which somebody presses keys. */
function screen(keys: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = Object.assign(new PassThrough(), { isTTY: true })
  output.once('data', () => input.write(keys))
  return { input, output }
}
const never = new AbortController().signal

test.each([
  ['yes', 'yes\r', true],
  ['y', 'y\r', true],
  ['no', 'no\r', false],
  ['nothing', '\r', false],
  ['Ctrl+C', '\u0003', false],
  ['Ctrl+D', '\u0004', false],
])('whoever answers with %s means it only where that says so', async (_, keys, isSo) => {
  expect(await isMeant(3, never, screen(keys))).toBe(isSo)
})

test('a signal while it is asked means no', async () => {
  expect(await isMeant(3, AbortSignal.abort(), screen(''))).toBe(false)
})

test('where nobody sits before a screen, it is not meant', async () => {
  const output = new PassThrough()
  expect(await isMeant(3, never, { input: new PassThrough(), output })).toBe(false)
  expect(String(output.read())).toContain('--yes')
})
