import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { createGroups, createTexts } from '../../server/import/finder.ts'
import { createSpills, someOf } from '../../server/import/spill.ts'
import { onDisk, WHY } from '../own-disk.ts'

const spill = () => {
  const spills = createSpills()
  onTestFinished(spills.close)
  return spills.make<{ readonly at: number; readonly text: string }>()
}

test('records come back as they were, one by one, in parts and in order, from the disk and from memory', () => {
  const kept = spill()
  const records = Array.from({ length: 3_000 }, (_, at) => ({ at, text: `هيئة "${'x'.repeat((at * 7) % 6_000)}"\n` }))
  for (const [at, record] of records.entries()) {
    kept.add(record)
    if (at % 500 === 0) expect(kept.at(at)).toEqual(record)
  }

  expect(kept.length).toBe(3_000)
  expect([...kept]).toEqual(records)
  expect(kept.slice(1_400, 1_700)).toEqual(records.slice(1_400, 1_700))
  expect(kept.slice(2_990, 4_000)).toEqual(records.slice(2_990))
  const some = someOf(kept, Uint32Array.of(2_999, 0, 1_500), ({ at }) => at)
  expect([[...some], some.slice(1, 9), some.length]).toEqual([[2_999, 0, 1_500], [0, 1_500], 3])
})

test('a record that is larger than all that is gathered is kept too', () => {
  const kept = spill()
  const large = { at: 1, text: 'x'.repeat(9_000_000) }
  for (const record of [{ at: 0, text: '' }, large, { at: 2, text: '' }]) kept.add(record)

  expect([kept.at(0).at, kept.at(1).text.length, kept.at(2).at]).toEqual([0, 9_000_000, 2])
})

test('many texts are found by their numbers, and those that are not there are not', () => {
  const texts = createTexts()
  const all = Array.from({ length: 20_000 }, (_, at) => `set:é${at.toString(36)}`)

  expect(all.map(texts.add)).toEqual(all.map((_, at) => at))
  expect(all.map(texts.add)).toEqual(all.map((_, at) => at))
  expect(all.map(texts.find)).toEqual(all.map((_, at) => at))
  expect(all.map((_, at) => texts.textAt(at))).toEqual(all)
  expect([texts.find('set'), texts.has(''), texts.length]).toEqual([-1, false, 20_000])
})

test('numbers in groups come in the order in which they were added', () => {
  const groups = createGroups()
  for (let at = 0; at < 5_000; at += 1) groups.add(at % 1_700, at)

  expect([0, 5, 1_699, 9_999].map((hash) => [...groups.of(hash)])).toEqual([
    [0, 1_700, 3_400],
    [5, 1_705, 3_405],
    [1_699, 3_399],
    [],
  ])
})

function fill(folder: string) {
  const spills = createSpills(folder)
  try {
    const kept = spills.make<string>()
    for (let at = 0; at < 7_000; at += 1) kept.add('x'.repeat(1_000))
  } finally {
    spills.close()
  }
}

test('a full disk ends an import with a sentence, and nothing is left on it', async ({ skip }) => {
  const made = await onDisk('size=1m', async (folder) => {
    expect(() => fill(folder)).toThrow(
      `What is imported is kept in ${folder} meanwhile, which is full. Nothing was imported`,
    )
    expect(readdirSync(folder)).toEqual([])
  })
  if (!made) skip(WHY)
})

test('a folder that is not there is told', () => {
  expect(() => fill('/nowhere/at-all')).toThrow(
    'What is imported is kept in /nowhere/at-all meanwhile, which cannot be written to (ENOENT). Nothing was imported',
  )
})
