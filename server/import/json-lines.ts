/** What a sound JSON text shows beside its values: where the items of its lists begin, how deep it goes, and which keys are given twice. */
export type JsonLines = {
  /** Of each list directly under the top: the lines on which its items begin. */
  readonly items: ReadonlyMap<string, readonly number[]>
  readonly levels: number
  readonly count: number
  readonly twice: readonly { readonly key: string; readonly line: number }[]
}

const QUOTE = 34
const BACKSLASH = 92

/** Walks a JSON text once. It must be sound: JSON.parse has taken it. */
export function linesOfJson(text: string): JsonLines {
  const items = new Map<string, number[]>()
  const twice: { key: string; line: number }[] = []
  const open: { readonly keys: Set<string> | null }[] = []
  let line = 1
  let levels = 0
  let count = 0
  let list: number[] = []
  let lastKey = ''

  function readString(begun: number): number {
    let at = begun + 1
    while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
    const keys = open.at(-1)?.keys
    if (!keys || !/^\s*:/.test(text.slice(at + 1, at + 200))) return at
    const key = String(JSON.parse(text.slice(begun, at + 1)))
    if (keys.has(key)) twice.push({ key, line })
    keys.add(key)
    if (open.length === 1) lastKey = key
    return at
  }

  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '\n') line += 1
    else if (letter === '"') at = readString(at)
    else if (letter === '{' || letter === '[') {
      count += 1
      if (letter === '[' && open.length === 1) {
        list = []
        items.set(lastKey, list)
      }
      if (letter === '{' && open.length === 2 && open[1]?.keys === null) list.push(line)
      open.push({ keys: letter === '{' ? new Set() : null })
      levels = Math.max(levels, open.length)
    } else if (letter === '}' || letter === ']') open.pop()
  }
  return { items, levels, count, twice }
}
