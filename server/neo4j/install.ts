import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CannotStart, cannotStart } from './cannot-start.ts'
import { addressOf, fileOf, hashOf, type Jar, type Lock } from './jars.ts'
import { copyByMaven } from './maven.ts'
import { isAlive } from './processes.ts'

/** A size as it is told, in millions of bytes. */
export const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

/** How far a download is; what was there already counts as done. */
export type Progress = { files: number; bytes: number; ofFiles: number; ofBytes: number }

export type InstallOptions = {
  folder: string
  lock: Lock
  /** Base address of another Maven repository (`MAVEN_REPO_URL`). */
  repository?: string | undefined
  /** Puts jars into a folder when the plain way fails: Maven with its own settings, mirrors and proxies. */
  fallback?: (folder: string, lock: Lock, signal?: AbortSignal) => Promise<void>
  progress?: (progress: Progress) => void
  signal?: AbortSignal | undefined
}

const AT_ONCE = 8
const TRIES = 3
/** A transfer that brings nothing for so long is given up, in milliseconds. */
const PATIENCE = 30_000

/**
 * Brings the jars of the lock into a folder. What is there and right is left alone, so a broken download goes on
 * where it stopped. Every jar is checked by its SHA-256 before it gets its name. Throws `CannotStart`.
 */
export async function installJars(options: InstallOptions): Promise<void> {
  const { folder, lock } = options
  if (await isChecked(folder, lock)) return
  try {
    await mkdir(folder, { recursive: true })
    await dropOldParts(folder)
    const missing = await missingOf(folder, lock.jars)
    await bring(missing, options).catch((error: Error) => bringByMaven(error, options))
    await writeFile(stampIn(folder), hashOf(lock.jars))
  } catch (error) {
    throw cannotStart(`Downloading Neo4j ${lock.neo4j}`, error)
  }
}

async function bring(missing: readonly Jar[], { folder, lock, repository, progress, signal }: InstallOptions) {
  const total = { ofFiles: lock.jars.length, ofBytes: lock.jars.reduce((sum, { size }) => sum + size, 0) }
  let files = lock.jars.length - missing.length
  let bytes = total.ofBytes - missing.reduce((sum, { size }) => sum + size, 0)
  const failed = new AbortController()
  const stop = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])])
  const queue = missing.toSorted((a, b) => b.size - a.size)

  async function work() {
    for (let jar = queue.shift(); jar; jar = queue.shift()) {
      await download(jar, await addressOf(jar, repository), folder, stop)
      files += 1
      bytes += jar.size
      progress?.({ files, bytes, ...total })
    }
  }
  const workers = Array.from({ length: AT_ONCE }, work)
  try {
    await Promise.all(workers)
  } catch (error) {
    failed.abort()
    await Promise.allSettled(workers)
    throw error
  }
}

async function download(jar: Jar, address: string, folder: string, signal: AbortSignal) {
  for (let tries = 1; ; tries++) {
    try {
      return await downloadOnce(jar, address, folder, signal)
    } catch (error) {
      if (signal.aborted || tries === TRIES || isOfTheDisk(error)) throw error
    }
  }
}

async function downloadOnce(jar: Jar, address: string, folder: string, signal: AbortSignal) {
  // The number of the process keeps two programs that share a folder out of each other's way.
  const part = join(folder, `${fileOf(jar)}.${process.pid}.part`)
  const silent = new AbortController()
  const timer = setTimeout(() => silent.abort(new Error(`${address} does not answer`)), PATIENCE)
  const hash = createHash('sha256')
  try {
    const answer = await fetch(address, { signal: AbortSignal.any([signal, silent.signal]) })
    if (!answer.ok || !answer.body) throw new Error(`${address} answers ${answer.status}`)
    const file = await open(part, 'w')
    try {
      for await (const chunk of answer.body) {
        timer.refresh()
        hash.update(chunk)
        await file.write(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (hash.digest('hex') !== jar.sha256) throw new Error(`${address} has a wrong checksum`)
    await rename(part, join(folder, fileOf(jar)))
  } catch (error) {
    await rm(part, { force: true })
    throw withCause(error, address)
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` says only "fetch failed"; what failed stands in its cause. */
function withCause(error: unknown, address: string) {
  const { cause, message } = error as Error
  return message === 'fetch failed' ? new Error(`${address} cannot be reached (${(cause as Error)?.message})`) : error
}

async function bringByMaven(why: Error, options: InstallOptions) {
  const { folder, lock, fallback = copyByMaven, signal } = options
  if (signal?.aborted || isOfTheDisk(why)) throw why
  const remedy =
    'Look to the network and start again (what is there is kept), set MAVEN_REPO_URL to another Maven repository, or set NEO4J_URI to use a Neo4j that runs'
  try {
    await fallback(folder, lock, signal)
  } catch (error) {
    throw new CannotStart(
      `Neo4j could not be downloaded: ${why.message}; nor by Maven: ${(error as Error).message}. ${remedy}.`,
    )
  }
  const missing = await missingOf(folder, lock.jars)
  const [first] = missing
  if (first)
    throw new CannotStart(
      `Neo4j could not be downloaded: ${why.message}; Maven did not bring ${missing.length} of its jars either, for one ${fileOf(first)}. ${remedy}.`,
    )
}

const isOfTheDisk = (error: unknown) =>
  ['ENOSPC', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Says that all jars were once checked by their content; from then on their sizes will do (212 looks, no reading). */
const stampIn = (folder: string) => join(folder, 'checked')

async function isChecked(folder: string, { jars }: Lock): Promise<boolean> {
  const stamp = await readFile(stampIn(folder), 'utf8').catch(() => '')
  if (stamp !== hashOf(jars)) return false
  const sizes = await Promise.all(jars.map((jar) => sizeOf(join(folder, fileOf(jar)))))
  return sizes.every((size, index) => size === jars[index]?.size)
}

/** The jars of the list that a folder lacks, or has with other bytes. */
async function missingOf(folder: string, jars: readonly Jar[]): Promise<Jar[]> {
  const missing: Jar[] = []
  for (const jar of jars) if (!(await isRight(join(folder, fileOf(jar)), jar))) missing.push(jar)
  return missing
}

async function isRight(path: string, { sha256, size }: Jar): Promise<boolean> {
  if ((await sizeOf(path)) !== size) return false
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex') === sha256
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  )

async function dropOldParts(folder: string) {
  for (const name of await readdir(folder)) {
    const [, pid] = /\.(\d+)\.part$/.exec(name) ?? []
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) await rm(join(folder, name), { force: true })
  }
}
