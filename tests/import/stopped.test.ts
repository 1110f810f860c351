import { expect, test } from 'vitest'
import { Stopped } from '../../server/domain/errors.ts'
import { checkImport } from '../../server/import/check.ts'
import { readImport } from '../../server/import/folder.ts'
import { NOTHING_KNOWN } from '../../server/import/known.ts'
import { ACTORS, folderOf, SOURCES } from './reading.ts'

const ROWS = Array.from({ length: 3_000 }, (_, at) => at)
const COLUMNS = 'id,source_actor,type,target_actor,start,end,observed\n'
const relations = COLUMNS + ROWS.map((at) => `r${at},north,BACKS,south,2016,..,\n`).join('')
const citations = `id,relation_id,source_id\n${ROWS.map((at) => `c${at},r${at},s1\n`).join('')}`
const folder = () =>
  folderOf({ 'actors.csv': ACTORS, 'sources.csv': SOURCES, 'relations.csv': relations, 'citations.csv': citations })

test('a signal ends the reading of many rows, and their check, within a thousand of them', async () => {
  const early = new AbortController()
  const read = await readImport(folder(), { dataset: 'test', signal: early.signal })
  early.abort()
  await expect(readImport(folder(), { dataset: 'test', signal: early.signal })).rejects.toThrow(Stopped)

  const late = new AbortController()
  const told: number[] = []
  const stopAt = (done: number) => {
    told.push(done)
    if (done === 2_000) late.abort()
  }
  const check = checkImport(read, NOTHING_KNOWN, { update: false, today: 20_000, told: stopAt, signal: late.signal })
  await expect(check).rejects.toThrow('nothing of it was written')
  expect(told).toEqual([1_000, 2_000])
})

test('others have their turn while rows are checked', async () => {
  const read = await readImport(folder(), { dataset: 'test' })
  let turns = 0
  const takeTurn = () => {
    turns += 1
    waiting = setImmediate(takeTurn)
  }
  let waiting = setImmediate(takeTurn)
  await checkImport(read, NOTHING_KNOWN, { update: false, today: 20_000 })
  clearImmediate(waiting)
  // Three thousand citations, then as many relations.
  expect(turns).toBeGreaterThanOrEqual(5)
})
