import { cleanField } from './clean.ts'
import { COLUMNS, type TableName } from './columns.ts'
import { type Findings, type Place, whole } from './findings.ts'
import { tellLost, watchUnread } from './lost-dates.ts'
import { brokenTable, type Row, type Table } from './table.ts'

export type Item = Readonly<Record<string, unknown>>
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An item of a list, not yet looked at, and where it stands. */
export type Listed = { readonly value: unknown; readonly place: Place }

/** Other keys under which a column is given: those of our own export, and either word for kind and type. */
const AS: Readonly<Record<TableName, ReadonlyMap<string, string>>> = {
  actors: new Map([['kind', 'type']]),
  sources: new Map(),
  relations: new Map([
    ['source', 'source_actor'],
    ['target', 'target_actor'],
    ['sources', 'source_ids'],
    ['evidence', 'source_ids'],
  ]),
  citations: new Map([
    ['relation', 'relation_id'],
    ['source', 'source_id'],
  ]),
  unsourced: new Map(),
  layout: new Map(),
}

/** Keys of our own export that follow from others or that only the server sets: passed over without a word. */
const PASSED: Readonly<Record<TableName, readonly string[]>> = {
  actors: ['names', 'x', 'y', 'revisions'],
  sources: ['revisions'],
  relations: ['bounds', 'disputes', 'disputedBy', 'dataset', 'recordedAt', 'citations', 'revisions'],
  citations: [],
  unsourced: [],
  layout: [],
}

/** A surrogate without its other half, which UTF-8 cannot hold. */
const HALF = /\p{Cs}/u

const LISTS = ['aliases', 'observed', 'source_ids', 'third_parties']

export function warnOfKeys(keys: ReadonlySet<string>, file: string, findings: Findings) {
  for (const key of keys)
    findings.warn(whole(file), {
      code: 'json.unknown',
      column: key,
      message: `the key "${key}" is not known and not read`,
      value: key,
      remedy: 'nothing to do, or take it out',
    })
}

const columnOfKey = (name: TableName, key: string) =>
  AS[name].get(key) ?? key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The items of a list as rows of a table. Unknown keys are named once a list and never become anything. */
export function jsonTable(
  name: TableName,
  list: readonly Listed[],
  file: string,
  odd: boolean,
  findings: Findings,
): Table {
  const columns = new Map(COLUMNS[name].known.map((column, index) => [column, index]))
  const foreign = new Set<string>()
  const given = new Set<string>()
  const unread: [key: string, text: string][] = []
  const rows = list.flatMap(({ value, place }): Row[] => {
    if (!isItem(value)) {
      findings.reject(place, { code: 'json.shape', message: 'this is no object', remedy: 'give an object' })
      return []
    }
    const fields: string[] = Array.from(columns, () => '')
    const told: string[] = []
    for (const [key, content] of Object.entries(withAliases(name, value))) {
      const column = columnOfKey(name, key)
      const index = columns.get(column)
      if (index === undefined) {
        if (PASSED[name].includes(key)) continue
        foreign.add(key)
        if (typeof content === 'string' || typeof content === 'number') unread.push([key, `${content}`.trim()])
        continue
      }
      given.add(column)
      const text = textOf(column, content, place, findings)
      const field = cleanField(text ?? '', column, place, { odd, damaged: false }, findings)
      if (fields[index] !== '' && fields[index] !== field) tellTwo(column, key, place, findings)
      fields[index] = field
      if (field === '' && text?.trim() !== '') told.push(column)
    }
    return [{ ...place, fields, told }]
  })
  const watch = watchUnread(
    name,
    COLUMNS[name].known.filter((column) => !given.has(column)),
  )
  for (const [key, text] of unread) watch.see(key, text)
  const lost = watch.lost()
  for (const { name: key } of lost) foreign.delete(key)
  warnOfKeys(foreign, `${file}#${name}`, findings)
  tellLost(lost, `${file}#${name}`, findings)
  if (lost.length > 0) return brokenTable(`${file}#${name}`)
  return {
    file: `${file}#${name}`,
    columns,
    rows,
    count: rows.length,
    lost: new Set(),
    isBroken: rows.length < list.length,
  }
}

const tellTwo = (column: string, key: string, place: Place, findings: Findings) =>
  findings.reject(place, {
    code: 'json.twice',
    column,
    message: `${column} is given twice, also as "${key}"`,
    remedy: 'leave one of them out',
  })

/** An actor whose names stand in `names`, as answers give them: its aliases are made from these. */
function withAliases(name: TableName, item: Item): Item {
  if (name !== 'actors' || item.aliases !== undefined || !Array.isArray(item.names)) return item
  const aliases = item.names
    .filter(isItem)
    .filter((entry) => entry.name !== item.name || entry.from != null || entry.to != null)
    .map((entry) =>
      entry.from == null && entry.to == null ? entry.name : `${entry.name}@${entry.from ?? ''}/${entry.to ?? ''}`,
    )
  return { ...item, aliases }
}

/** The text of a value: lists as in CSV, parted by `|`. What is no text where text is meant is rejected, never converted: null. */
function textOf(column: string, value: unknown, place: Place, findings: Findings): string | null {
  if (value === null || value === undefined) return ''
  const isList = Array.isArray(value) && LISTS.includes(column)
  const texts = (isList ? value : [value]).map((part: unknown) => textOfPart(column, part))
  const fault = texts.map((text) => faultOf(text, isList)).find((found) => found !== null)
  if (!fault) return texts.join('|')
  const [code, message, remedy] = fault
  findings.reject(place, { code, column, message, value: JSON.stringify(value), remedy })
  return null
}

function faultOf(
  text: string | null,
  isPart: boolean,
): readonly [code: string, message: string, remedy: string] | null {
  if (text === null) return ['json.not-text', 'text is meant here', 'put it in quotes, or leave it out']
  if (HALF.test(text))
    return ['text.half', 'half a character (a lone surrogate) stands here', 'write the whole character']
  if (isPart && text.includes('|'))
    return [
      'json.bar',
      'a | parts the items of a list and cannot be part of one',
      'give each an item of its own, or write something else for it',
    ]
  return null
}

function textOfPart(column: string, part: unknown): string | null {
  if (typeof part === 'string') return part
  if (!isItem(part)) return null
  if (column === 'third_parties' && typeof part.role === 'string' && typeof part.actor === 'string')
    return `${part.role}:${part.actor}`
  return ['source_id', 'source_ids'].includes(column) && typeof part.id === 'string' ? part.id : null
}
