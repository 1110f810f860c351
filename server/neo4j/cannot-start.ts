/** Why our own Neo4j cannot run: the message is one readable sentence with its remedy, fit for the screen. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** The files of the graph cannot be opened: another try would not help. */
export class Damaged extends CannotStart {
  override name = 'Damaged'
}

/** A Neo4j that runs elsewhere does not answer: it may come yet. */
export class Away extends CannotStart {
  override name = 'Away'
}

/** A fault of the file system or the network as a sentence; a `CannotStart` stays as it is. */
export function cannotStart(doing: string, error: unknown): CannotStart {
  if (error instanceof CannotStart) return error
  const { code = '', syscall, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new CannotStart(`${doing} failed: the disk is full. Free some space and start again.`)
  // Making folders on a disk that is read-only fails with "no such file" (seen in Node 20).
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code) || (code === 'ENOENT' && syscall === 'mkdir'))
    return new CannotStart(`${doing} failed: ${message}. Make the folder writable, or choose another with --home.`)
  return new CannotStart(`${doing} failed: ${message}.`, { cause: error })
}
