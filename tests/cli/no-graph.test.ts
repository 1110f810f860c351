import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backUpTo, restoreFrom } from '../../server/cli/backup.ts'
import { listImports } from '../../server/cli/imports.ts'
import { undo } from '../../server/cli/undo.ts'
import { verifyGraph } from '../../server/cli/verify.ts'
import { configFrom } from '../../server/config.ts'
import { NotFound } from '../../server/domain/errors.ts'

const room = mkdtempSync(join(tmpdir(), 'entente-no-graph-'))
afterAll(() => rmSync(room, { recursive: true }))

const config = configFrom({ home: join(room, 'typo') }, {})
const output = { say() {}, print() {}, signal: new AbortController().signal }

test.each([
  ['verify', () => verifyGraph(config, false, output)],
  ['imports', () => listImports(config, false, output)],
  ['undo', () => undo(1, config, {}, output)],
  ['backup', () => backUpTo(join(room, 'x.zip'), config, output)],
])('%s in a home that holds no graph says so and makes none', async (_, act) => {
  const refusal = act()
  await expect(refusal).rejects.toThrow(`There is no graph in ${config.own.home}; nothing was made there`)
  await expect(refusal).rejects.toThrow(NotFound)
  expect(readdirSync(room)).toEqual([])
})

test('restore looks at its file before it makes a home for it', async () => {
  await expect(restoreFrom(join(room, 'nowhere.zip'), config, output)).rejects.toThrow(/^There is no file/)
  expect(readdirSync(room)).toEqual([])
})
