import { expect, test } from 'vitest'
import { misspelt, refusalOf } from '../../server/cli/misspelt.ts'

const COMMANDS = ['start', 'import', 'imports', 'undo', 'verify', 'help']

test.each([
  ['improt', 'There is no command improt. import meant? entente --help lists what there is.'],
  ['verfy', 'There is no command verfy. verify meant? entente --help lists what there is.'],
  ['Import', 'There is no command Import. import meant? entente --help lists what there is.'],
  ['frobnicate', 'There is no command frobnicate. entente --help lists what there is.'],
  ['import', null],
  ['--home', null],
  [undefined, null],
])('the first word %s: %s', (word, says) => expect(misspelt(word, COMMANDS)).toBe(says))

test('where a word is too many, a blank in a path may have made it so', () => {
  expect(refusalOf("error: too many arguments for 'import'. Expected 1 argument but got 2.\n")).toBe(
    "error: too many arguments for 'import'. Expected 1 argument but got 2. A path with a blank in it goes in quotes.\n",
  )
  expect(refusalOf("error: unknown option '--x'\n")).toBe("error: unknown option '--x'\n")
})
