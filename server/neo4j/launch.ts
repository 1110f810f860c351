import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart, Damaged } from './cannot-start.ts'
import { type ClassData, isRefused } from './class-data.ts'
import { whyItEnded } from './endings.ts'
import type { Lock } from './jars.ts'
import type { Java } from './java.ts'
import type { Places } from './places.ts'
import type { Ending } from './processes.ts'
import { javaArguments, javaEnvironment, settingsText, storeOf } from './settings.ts'
import { type Jvm, stopJvm } from './stop.ts'

/** Where a Neo4j is to be asked, and as whom. */
export type Address = { uri: string; user: string; password: string }

/** Whether a Neo4j answers, or runs and cannot open its data. */
export type Answer = boolean | 'damaged'
/** Asks a Neo4j. Handed in, since only the store knows the driver. */
export type Answers = (address: Address) => Promise<Answer>

export const uriOf = (port: number) => `bolt://127.0.0.1:${port}`

/** All that a start needs, made once and used again for restarts. */
export type Launcher = {
  places: Places
  lock: Lock
  java: Java
  classData: ClassData
  /** Notes the process before it answers, so that it is found again if we are killed meanwhile. */
  note: (pid: number, port: number) => Promise<void>
  isReady: (port: number) => Promise<Answer>
}

/** A slow machine that recovers from a kill in the middle of an import; in milliseconds. */
const LONGEST_START = 180_000
const BETWEEN_LOOKS = 100
/** An answer that takes longer is no answer. */
const LONGEST_ANSWER = 10_000

/** Starts one JVM and waits until it answers. Throws `CannotStart`; `signal` ends it, and the JVM. */
export async function launch(launcher: Launcher, port: number, signal?: AbortSignal): Promise<Jvm> {
  const { places, classData } = launcher
  signal?.throwIfAborted()
  await writeSettings(places, port)
  const jvm = spawnJvm(launcher, port)
  await launcher.note(jvm.pid, port).catch(async (error) => {
    // Nobody would find it again.
    await stopJvm(jvm)
    throw error
  })
  const end = await Promise.race([jvm.ended, ready(launcher, jvm, signal)])
  if (isRefused(saidIn(places))) await classData.drop()
  if (end === 'ready') return jvm
  if (end === 'late' || end === 'damaged') await stopJvm(jvm)
  signal?.throwIfAborted()
  if (end === 'damaged')
    throw new Damaged(
      `Neo4j cannot open the graph in ${places.graph}: its files are damaged. They are left as they are. Start in another folder with --home; a backup is restored there with: npx entente restore FILE --home DIR`,
    )
  if (end === 'late')
    throw new CannotStart(
      `Neo4j does not answer after ${LONGEST_START / 1000} s. See ${places.console}, and start again.`,
    )
  throw new CannotStart(`Neo4j could not be started: ${whyItEnded(end, saidIn(places), places.console)}`)
}

async function writeSettings(places: Places, port: number) {
  await mkdir(dirname(places.settings), { recursive: true })
  await mkdir(dirname(places.console), { recursive: true })
  await writeFile(places.settings, settingsText(port, storeOf(places)))
  await rename(places.console, `${places.console}.before`).catch(() => {})
}

function spawnJvm({ places, lock, java, classData }: Launcher, port: number): Jvm {
  // A file, not a pipe: a pipe would break when we are killed and the JVM lives on.
  const said = openSync(places.console, 'w')
  const child = spawn(java.path, javaArguments(places, lock, classData.arguments()), {
    cwd: places.jars,
    env: javaEnvironment(),
    stdio: ['ignore', said, said],
    // A group of its own: Ctrl+C is for us, and we stop it in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  closeSync(said)
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', () => resolve({ code: 1, signal: null }))
  })
  const pid = child.pid ?? 0
  return { pid, port, ended, hasClosed: () => hasClosed(places, pid), letGo: () => child.unref() }
}

async function ready(
  launcher: Launcher,
  { port, ended }: Jvm,
  signal?: AbortSignal,
): Promise<'ready' | 'late' | 'damaged'> {
  const until = Date.now() + LONGEST_START
  let isGone = false
  void ended.then(() => {
    isGone = true
  })
  while (!isGone && !signal?.aborted && Date.now() < until) {
    // Asking the port first spares the driver some hundred failures.
    const answer = (await isOpen(port)) && (await answersInTime(launcher, port))
    if (answer) return answer === 'damaged' ? answer : 'ready'
    await pause(BETWEEN_LOOKS)
  }
  return 'late'
}

const answersInTime = ({ isReady }: Pick<Launcher, 'isReady'>, port: number) =>
  Promise.race([isReady(port).catch(() => false), pause(LONGEST_ANSWER, false, { ref: false })])

/** Whether something listens on a port of 127.0.0.1. */
function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const done = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}

/** A port that is free now; somebody else may take it before we do. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Whether a Neo4j of this home has closed its data. */
export const hasClosed = (places: Places, pid: number) =>
  /INFO\s+Stopped\./.test(textOf(consoleOf(pid) ?? places.console))

/** What the JVM that was started last wrote: a page or two, debug logs go elsewhere. */
export const saidIn = ({ console }: Places): string => textOf(console)

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Where a process writes, also when a later start, which failed, has put the file aside; null where the system does not tell. */
function consoleOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/fd/1`)
  } catch {
    return null
  }
}
