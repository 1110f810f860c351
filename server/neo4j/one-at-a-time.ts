import { randomUUID } from 'node:crypto'
import { constants, copyFile, type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Places } from './places.ts'
import { isStill, type Known, knownProcess } from './processes.ts'

const BETWEEN_LOOKS = 50
/** A mark is written at once: one that cannot be read for so long was left half written, in milliseconds. */
const LONGEST_WRITE = 10_000

/**
 * Does a short work that no other program may do in this home meanwhile: of two that start at once, one comes first. A
 * mark left by a program that was killed is removed.
 */
export async function oneAtATime<Result>(
  { secret }: Pick<Places, 'secret'>,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const mark = join(dirname(secret), 'starting')
  await mkdir(dirname(secret), { recursive: true, mode: 0o700 })
  while (!(await isSet(mark))) {
    const seen = await seenIn(mark)
    if (seen && isLeft(seen)) await removeLeft(mark, seen)
    await pause(BETWEEN_LOOKS, undefined, { signal })
  }
  try {
    return await work()
  } finally {
    await rm(mark, { force: true })
  }
}

/** Sets the mark, unless another program has. */
async function isSet(mark: string): Promise<boolean> {
  let file: FileHandle
  try {
    file = await open(mark, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    await file.writeFile(JSON.stringify(knownProcess(process.pid)))
  } catch (error) {
    await rm(mark, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return true
}

/** A mark as it was seen: what stands in it, and since when. */
type Seen = { readonly text: string; readonly at: number }

async function seenIn(mark: string): Promise<Seen | null> {
  const about = await stat(mark).catch(() => null)
  return about && { text: await readFile(mark, 'utf8').catch(() => ''), at: about.mtimeMs }
}

/** Whether who set the mark is gone. One that is just being written counts as held. */
function isLeft({ text, at }: Seen): boolean {
  try {
    return !isStill(JSON.parse(text) as Known)
  } catch {
    return Date.now() - at > LONGEST_WRITE
  }
}

/** Removes a mark that was seen to be left. One that another program has set since, in its place, is put back. */
export async function removeLeft(mark: string, seen: Seen): Promise<void> {
  const taken = `${mark}.${randomUUID()}`
  try {
    await rename(mark, taken)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (!isDeepStrictEqual(await seenIn(taken), seen))
    await copyFile(taken, mark, constants.COPYFILE_EXCL).catch(() => {})
  await rm(taken, { force: true })
}
