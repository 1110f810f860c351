import { expect, onTestFinished, test } from 'vitest'
import { type Hashes, partnersOf, repeatedIn } from '../../server/import/hashes.ts'
import { byText } from '../../server/import/sorted.ts'
import { createSpills } from '../../server/import/spill.ts'

function spills() {
  const made = createSpills()
  onTestFinished(made.close)
  return made
}

function hashes(all: Iterable<number>): Hashes {
  const made = spills().hashes()
  for (const hash of all) made.note(hash)
  return made
}

const numbers = (count: number, of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at))

test('hashes come back in order and backwards, from the disk and from memory', () => {
  const [count, hashOf] = [600_001, (at: number) => (at * 2_654_435_761) % 2 ** 53]
  const made = hashes(numbers(count, hashOf))
  let [next, last, wrong] = [0, count, 0]
  made.each((hash, number) => {
    if (number !== next || hash !== hashOf(next)) wrong += 1
    next += 1
  })
  made.each((hash, number) => {
    last -= 1
    if (number !== last || hash !== hashOf(last)) wrong += 1
  }, true)

  expect({ next, last, wrong }).toEqual({ next: count, last: 0, wrong: 0 })
})

test.each([1_000_000, 7, 1])('what is there more than once is found, looked at %d at a time', (together) => {
  const all = [5, 2 ** 53 - 1, 7, 5, 0, 8, 2 ** 53 - 1, 5, 9, 0]

  expect([...repeatedIn(hashes(all), together)]).toEqual([1, 1, 0, 1, 1, 0, 1, 1, 0, 1])
  expect(repeatedIn(hashes([]), together)).toHaveLength(0)
})

test.each([1_000_000, 20, 3])('each finds its partners in order, looked at %d at a time', (together) => {
  const [some, others] = [[...numbers(50, (at) => at * 3), 9, 9], numbers(20_000, (at) => (at * 7) % 200)]
  const { of, isAlone } = partnersOf(hashes(some), hashes(others), together)
  const wanted = (hash: number) => others.flatMap((other, at) => (other === hash ? [at] : []))

  expect(some.map((_, at) => [...of(at)])).toEqual(some.map(wanted))
  expect(others.map((_, at) => isAlone(at))).toEqual(others.map((hash) => !some.includes(hash)))
})

test.each([200_000, 7, 1])('texts are put in order, %d sorted at a time', (together) => {
  const texts = numbers(60, (at) => (at * 17) % 61).map((one) => `set:é${one}`)
  const wanted = texts.map((_, at) => at).sort((one, other) => ((texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1))

  expect([...byText(texts, spills(), together)]).toEqual(wanted)
  expect(byText([], spills(), together)).toHaveLength(0)
})
