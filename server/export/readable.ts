import { Invalid } from '../domain/errors.ts'
import { counted } from '../domain/wording.ts'
import type { Line } from '../drawing/lines.ts'

/**
 * A picture of more is refused: on a printed page its names would lie on each other, and the next figure waits while it is
 * composed, which takes about 5 s at so many.
 */
const MOST = { actors: 300, lines: 900 }

/** Throws `Invalid` where a picture of some lines could not be read; `remedy` says what else would do. */
export function checkReadable(lines: readonly Line[], remedy: string): void {
  const actors = new Set(lines.flatMap(({ pair }) => pair)).size
  if (actors <= MOST.actors && lines.length <= MOST.lines) return
  throw new Invalid(
    `A picture of ${counted(actors, 'actor')} and ${counted(lines.length, 'line')} could not be read on a page; ${MOST.actors} actors and ${MOST.lines} lines can`,
    remedy,
  )
}
