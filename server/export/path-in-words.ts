import type { PathStep } from '../domain/path.ts'
import type { PathAsked } from '../domain/path-asked.ts'
import { counted, listed, number } from '../domain/wording.ts'

/** `Path from Turkey to Iran by way of Russia: 2 relations, 1 only possible; all else lies under a veil`, or that none leads there. */
export function pathInWords(
  { a, b, by }: PathAsked,
  steps: readonly PathStep[] | null,
  isSpan: boolean,
  nameOf: (actor: string) => string,
): string {
  if (steps === null) return `No path leads from ${nameOf(a)} to ${nameOf(b)} through what is drawn`
  const way = steps.slice(0, -1).map(({ to }) => nameOf(to))
  const unproven = steps.filter(({ proven }) => !proven).length
  const sought = by === 'fewest' ? 'of the fewest relations' : 'that arrives first'
  return (
    `Path from ${nameOf(a)} to ${nameOf(b)}${way.length === 0 ? '' : ` by way of ${listed(way)}`}` +
    `${isSpan ? `, the one ${sought} on days that never go back` : ''}: ${counted(steps.length, 'relation')}` +
    `${unproven === 0 ? '' : `, ${steps.length === 1 ? '' : `${number(unproven)} `}only possible`}; all else lies under a veil`
  )
}
