import type { Mark, Step } from '../drawing/mark.ts'

/** The same marks larger or smaller about the origin: places, widths, dashes and type. */
export const scaled = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) => {
    if (mark.mark === 'group') return { ...mark, marks: scaled(mark.marks, by) }
    if (mark.mark === 'path') {
      const { path, width, dash } = mark
      return {
        ...mark,
        path: path.map((step) => scaledStep(step, by)),
        width: width * by,
        dash: dash?.map((length) => length * by) ?? null,
      }
    }
    const { x, y, font, halo } = mark
    const smaller = { ...mark, x: x * by, y: y * by, font: { ...font, size: font.size * by } }
    return halo ? { ...smaller, halo: { ...halo, width: halo.width * by } } : smaller
  })

function scaledStep(step: Step, by: number): Step {
  switch (step[0]) {
    case 'M':
    case 'L':
      return [step[0], step[1] * by, step[2] * by]
    case 'Q':
      return ['Q', step[1] * by, step[2] * by, step[3] * by, step[4] * by]
    case 'C':
      return ['C', step[1] * by, step[2] * by, step[3] * by, step[4] * by, step[5] * by, step[6] * by]
    case 'O':
      return ['O', step[1] * by, step[2] * by, step[3] * by]
    case 'Z':
      return step
  }
}
