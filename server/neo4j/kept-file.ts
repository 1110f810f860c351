import { readFile, rename, rm, writeFile } from 'node:fs/promises'

/** Writes a small file at one stroke: a full disk, a kill or a power cut meanwhile leaves the one that was there, or none. */
export async function keepFile(path: string, text: string, mode = 0o666): Promise<void> {
  const draft = `${path}.${process.pid}`
  try {
    await writeFile(draft, text, { mode, flush: true })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** What such a file holds, as JSON; null where there is none, or one that cannot be read. */
export async function keptIn<Kept>(path: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Kept
  } catch {
    return null
  }
}
