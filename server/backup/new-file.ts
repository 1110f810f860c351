import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Invalid } from '../domain/errors.ts'

/** Refuses a path at which no new file can be written: something is there, or its folder is missing or read-only. Throws `Invalid`. */
export async function demandNewFile(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory())
    throw new Invalid(`${path} is a folder, and a backup is a file`, 'Name a new file in it, as backup.zip.')
  if (there)
    throw new Invalid(`There is a file ${path} already, and it was left as it is`, 'Give the backup another name.')
  try {
    // The dot makes a file in its place a fault: it is no folder.
    await access(`${dirname(path)}/.`, constants.W_OK)
  } catch (error) {
    throw whyNotWritten(path, error)
  }
}

/** Why a backup could not be written, in words, where the disk or its folder is to blame; any other error as it is. */
export function whyNotWritten(path: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  const folder = dirname(path)
  if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(code))
    return new Invalid(
      `No file can be made in ${folder}; no backup was made`,
      'Name a new file in a folder that is there and may be written to.',
    )
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new Invalid(`The disk of ${folder} is full; no backup was made`, 'Free some space, or write it elsewhere.')
  return error
}
