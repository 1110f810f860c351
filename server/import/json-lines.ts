/** What a sound JSON text shows beside its values: where the items of its lists begin, and which keys are given twice. */
export type JsonLines = {
  /** Of each list directly under the top: the lines on which its items begin. */
  readonly items: ReadonlyMap<string, readonly number[]>
  readonly twice: readonly { readonly key: string; readonly line: number }[]
}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93]

/** Walks a JSON text once. It must be sound: JSON.parse has taken it. */
export function linesOfJson(text: string): JsonLines {
  const items = new Map<string, number[]>()
  const twice: { key: string; line: number }[] = []
  const open: { readonly keys: Set<string> | null }[] = []
  let line = 1
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
      if (letter === '[' && open.length === 1) {
        list = []
        items.set(lastKey, list)
      }
      if (letter === '{' && open.length === 2 && open[1]?.keys === null) list.push(line)
      open.push({ keys: letter === '{' ? new Set() : null })
    } else if (letter === '}' || letter === ']') open.pop()
  }
  return { items, twice }
}

/**
 * How deep a text goes and how many objects, lists and items of lists it has, sound or not, looked at no further than the limits:
 * a text made to fill memory is refused before it is parsed.
 */
export function sizeOfJson(text: string, most: { readonly levels: number; readonly items: number }) {
  const lists: boolean[] = []
  let [levels, count] = [0, 0]
  for (let at = 0; at < text.length && levels <= most.levels && count <= most.items; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at += 1)
        if (text.charCodeAt(at) === BACKSLASH) at += 1
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      lists.push(code === OPEN_LIST)
      count += 1
      levels = Math.max(levels, lists.length)
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) lists.pop()
    else if (code === COMMA && lists.at(-1)) count += isBare(text, at) ? 1 : 0
  }
  return { levels, count }
}

/** Whether the item behind a comma is none that is counted where it opens. */
function isBare(text: string, comma: number): boolean {
  let at = comma + 1
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return text.charCodeAt(at) !== OPEN_OBJECT && text.charCodeAt(at) !== OPEN_LIST
}
