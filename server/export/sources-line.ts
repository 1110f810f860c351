import type { CitedSource } from '../domain/citation.ts'
import { isolated } from '../domain/direction.ts'
import { counted } from '../domain/wording.ts'
import type { Run } from './typeset.ts'

/** Titles longer than this are cut in the line under a figure. */
const LONGEST = 90

/** The numbered sources under a figure, and where the others are. Labels are those of caption and list. */
export function sourcesLine(numbered: readonly CitedSource[], total: number): Run[] {
  if (total === 0) return []
  const runs = numbered.flatMap(({ source, author, year }, at): Run[] => [
    { text: ` ${at + 1}`, raised: true },
    {
      text: ` ${isolated(author)} (${year})${source.publisher === null ? '' : `, “${isolated(shortened(source.title))}”`}.`,
    },
  ])
  const others = total - numbered.length
  const rest =
    others === 0
      ? ''
      : ` ${numbered.length === 0 ? 'All ' : 'With '}${counted(others, 'other')}, listed at the address above.`
  return [{ text: 'Sources.', weight: 600 }, ...runs, { text: rest }]
}

const shortened = (title: string) =>
  [...title].length <= LONGEST ? title : `${[...title].slice(0, LONGEST).join('').trimEnd()}…`
