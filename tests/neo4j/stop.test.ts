import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Ending } from '../../server/neo4j/processes.ts'
import { stopJvm } from '../../server/neo4j/stop.ts'

/** A process that does, at SIGTERM, what it is told. */
async function child(atTerm: string) {
  const program = spawn(process.execPath, [
    '-e',
    `process.on('SIGTERM', () => {${atTerm}}); setInterval(() => {}, 1000); console.log(1)`,
  ])
  const ended = once(program, 'exit').then(([code, signal]): Ending => ({ code, signal }))
  await once(program.stdout, 'data')
  return { program, pid: program.pid ?? 0, ended, letGo: () => {} }
}

test('it is asked to end, and waited for', async () => {
  const { ended, ...jvm } = await child('process.exit(0)')
  await stopJvm({ ...jvm, ended, hasClosed: () => false })

  expect(await ended).toEqual({ code: 0, signal: null })
})

test('one that does not end is forced', async () => {
  const { ended, ...jvm } = await child('')
  await stopJvm({ ...jvm, ended, hasClosed: () => false }, 50)

  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' })
})

test('one that has closed its data is not waited for, and left to end by itself', async () => {
  let isLetGo = false
  const { program, ended, ...jvm } = await child('')
  await stopJvm({ ...jvm, ended, hasClosed: () => true, letGo: () => (isLetGo = true) })

  expect([program.exitCode, isLetGo]).toEqual([null, true])
  program.kill('SIGKILL')
})

test('a process that never came to be has number 0, and nobody is sent a signal', async () => {
  await stopJvm({ pid: 0, ended: Promise.resolve({ code: 1, signal: null }), hasClosed: () => false, letGo: () => {} })
})
