import { isOdd } from './clean.ts'
import type { TableName } from './columns.ts'
import { type Findings, whole } from './findings.ts'
import { type JsonLines, linesOfJson, sizeOfJson } from './json-lines.ts'
import { type Item, isItem, jsonTable, type Listed, warnOfKeys } from './json-table.ts'
import type { Table } from './table.ts'

/** Limits of JSON (RELIABILITY I19). */
export const JSON_LIMITS = { bytes: 50 * 1_048_576, levels: 64, items: 500_000 }

/** Keys beside the lists that our own export has and that are read elsewhere or not at all. */
const PASSED = ['about', 'release', 'datasets', 'from', 'to', 'published', 'recorded', 'difference', 'total']
const NAMES = ['actors', 'sources', 'relations', 'citations', 'unsourced'] as const

/** The parsed text, or null with a fault that says where its syntax breaks or which limit it passes. */
export function parsedJson(
  text: string,
  file: string,
  findings: Findings,
): { value: unknown; lines: JsonLines } | null {
  const fault = (line: number, code: string, message: string, remedy: string) => {
    findings.reject({ file, row: 0, line }, { code, message, remedy })
    return null
  }
  const size = sizeOfJson(text, JSON_LIMITS)
  if (size.levels > JSON_LIMITS.levels)
    return fault(1, 'json.deep', `the JSON is more than ${JSON_LIMITS.levels} levels deep`, 'make it flatter')
  if (size.count > JSON_LIMITS.items)
    return fault(1, 'json.long', `the JSON has more than ${JSON_LIMITS.items} items`, 'import CSV, which has no limit')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length)
    const before = text.slice(0, position).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    const where = `line ${before.length}, character ${column}`
    return fault(before.length, 'json.syntax', `the JSON breaks at ${where}`, 'correct it there')
  }
  const lines = linesOfJson(text)
  for (const { key, line } of lines.twice)
    fault(line, 'json.twice', `the key "${key}" is given twice in one object`, 'leave one of them out')
  return lines.twice.length > 0 ? null : { value, lines }
}

/** The tables of a JSON import, and the object that holds them: `{actors, sources, relations, citations}` plain, or our own export. */
export function readJson(
  text: string,
  file: string,
  findings: Findings,
): { readonly tables: Partial<Record<TableName, Table>>; readonly top: Item } | null {
  const parsed = parsedJson(text, file, findings)
  if (!parsed) return null
  const { value: top, lines } = parsed
  if (!isItem(top) || !NAMES.some((name) => Array.isArray(top[name]))) {
    findings.reject(whole(file), {
      code: 'json.shape',
      message: 'the JSON holds none of the lists actors, sources, relations',
      remedy: 'give an object with them, as our own JSON export does',
    })
    return null
  }
  const lists = new Map<TableName, readonly Listed[]>()
  for (const name of NAMES) {
    const list = top[name]
    const at = `${file}#${name}`
    if (Array.isArray(list))
      lists.set(
        name,
        list.map((value: unknown, index) => ({
          value,
          place: { file: at, row: index + 1, line: lines.items.get(name)?.[index] ?? 1 },
        })),
      )
    else if (list !== undefined)
      findings.reject(whole(at), { code: 'json.shape', message: `${name} is no list`, remedy: 'give a list' })
  }
  const cited = (lists.get('relations') ?? []).flatMap(citationsWithin)
  if (cited.length > 0) lists.set('citations', [...(lists.get('citations') ?? []), ...cited])

  const isKnown = new Set<string>([...PASSED, ...NAMES])
  warnOfKeys(new Set(Object.keys(top).filter((key) => !isKnown.has(key))), file, findings)
  const odd = isOdd(text) || text.includes('\\u')
  const tables = Object.fromEntries(
    [...lists].map(([name, list]) => [name, jsonTable(name, list, file, odd, findings)]),
  )
  return { tables, top }
}

/** The citations that a whole relation carries, as items that name it. */
const citationsWithin = ({ value, place }: Listed): Listed[] =>
  isItem(value) && Array.isArray(value.citations)
    ? value.citations.map((citation: unknown) => ({
        value: isItem(citation) ? { ...citation, relation: value.id } : citation,
        place,
      }))
    : []
