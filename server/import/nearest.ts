/** How many letters must be put in, left out, exchanged or swapped with the next to make one text the other; more than `most` counts as `most + 1`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: readonly number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const swap = isSwap ? (before[column - 2] ?? 0) + 1 : change
      current.push(Math.min(change, swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    before = above
    above = current
  }
  return Math.min(above[other.length] ?? 0, most + 1)
}

const LONGEST = 40

/** The word of a vocabulary that a text comes nearest to, case apart, or null where none is near: at most a third of its letters differ. */
export function nearestWord(text: string, words: readonly string[]): string | null {
  if (text.length > LONGEST) return null
  const folded = text.toLowerCase().replaceAll(/[\s_-]+/g, '-')
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const most = Math.max(1, Math.floor(word.length / 3))
    const far = distance(folded, word.toLowerCase().replaceAll('_', '-'), most)
    if (far <= most && far < least) [best, least] = [word, far]
  }
  return best
}
