import type { Mark, Step } from './mark.ts'

/** The same marks elsewhere. */
export const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] =>
  marks.map((mark) => {
    if (mark.mark === 'group') return { ...mark, marks: moved(mark.marks, dx, dy) }
    if (mark.mark === 'text') return { ...mark, x: mark.x + dx, y: mark.y + dy }
    return { ...mark, path: mark.path.map((step) => movedStep(step, dx, dy)) }
  })

function movedStep(step: Step, dx: number, dy: number): Step {
  switch (step[0]) {
    case 'M':
    case 'L':
      return [step[0], step[1] + dx, step[2] + dy]
    case 'Q':
      return ['Q', step[1] + dx, step[2] + dy, step[3] + dx, step[4] + dy]
    case 'C':
      return ['C', step[1] + dx, step[2] + dy, step[3] + dx, step[4] + dy, step[5] + dx, step[6] + dy]
    case 'O':
      return ['O', step[1] + dx, step[2] + dy, step[3]]
    case 'Z':
      return step
  }
}
