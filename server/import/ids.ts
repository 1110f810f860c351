import { SLUG } from '../domain/actor.ts'
import { createNumbers } from '../domain/numbers.ts'
import { GLOBAL_ID } from '../domain/relation.ts'
import type { Cell } from './cells.ts'
import { type Checking, type RowReader, readersOf } from './checking.ts'
import { createTexts } from './finder.ts'
import type { Findings } from './findings.ts'
import { hashOf } from './hash.ts'
import type { Table } from './table.ts'
import { inTurns } from './turns.ts'

const refuse = ({ place, column, text }: Cell, findings: Findings, remedy: string): null => {
  findings.reject(place, {
    code: 'id.form',
    column,
    message: 'this cannot be an id: it begins with a letter or digit and has letters, digits, . _ - only, at most 64',
    value: text,
    remedy,
  })
  return null
}

/** The id of an actor or source: a global slug without a colon (RELIABILITY I7), or null with a fault. */
export const slugIn = (cell: Cell, findings: Findings): string | null =>
  SLUG.test(cell.text)
    ? cell.text
    : refuse(cell, findings, cell.text.includes(':') ? 'leave the colon out: only relations have one' : 'correct it')

/** The global id of a relation or citation: `dataset:id`; one that has a colon stands as it is (DESIGN 4). */
export function globalId(text: string, dataset: string): string {
  return text.includes(':') ? text : `${dataset}:${text}`
}

/** The same, checked, or null with a fault. */
export const globalIdIn = (cell: Cell, dataset: string, findings: Findings): string | null =>
  SLUG.test(cell.text) || GLOBAL_ID.test(cell.text)
    ? globalId(cell.text, dataset)
    : refuse(cell, findings, 'correct it; only one that our own export wrote has a colon, behind its data set')

/** The id of the citation that a source of `source_ids` makes, which no row of `citations.csv` describes. */
export const silentId = (relation: string, source: string) => `${relation}:${source}`

/** Whether a citation of one relation bears an id that a source of another alone would make. */
export const isSilentOfAnother = (citation: string, relation: string) =>
  citation.indexOf(':') !== citation.lastIndexOf(':') && citation.slice(0, citation.lastIndexOf(':')) !== relation

/** The data set of a global id. */
export const datasetOf = (id: string) => id.slice(0, id.indexOf(':'))

/** The global ids of all rows of a table as hashes, in order, and the same in small letters: equal ids have equal ones. */
export async function idHashes({ read, spills, signal }: Checking, table: Table | undefined) {
  const [exact, folded] = [spills.hashes(), spills.hashes()]
  for await (const { text } of inTurns(readersOf(table), signal)) {
    const id = globalId(text('id') ?? '', read.dataset)
    exact.note(hashOf(id))
    folded.note(hashOf(id.toLowerCase()))
  }
  return { exact, folded }
}

/**
 * Remembers the ids of one table. `isNew` says whether a row is the first of its id; the same row again is a warning, another
 * content a fault that names the first, and ids that differ in case only are warned of (RELIABILITY I7). Of a table of any length
 * only the ids of those rows are remembered that `mayRepeat` another's, told by their number. `column` is where ids stand.
 */
export function createIds(findings: Findings, mayRepeat: (number: number) => boolean = () => true, column = 'id') {
  const ids = createTexts()
  /** By the number of an id: its row, and a hash of what stands there. */
  const [rows, contents] = [createNumbers(Uint32Array), createNumbers(Float64Array)]
  /** Ids in small letters where these are others, and by their numbers the id that was the last of them. */
  const [folded, last] = [createTexts(), createNumbers(Uint32Array)]

  /** The last id that differs from this one in case only, or -1. */
  function twinOf(id: string, small: string): number {
    const found = folded.find(small)
    return found >= 0 ? last.at(found) : id === small ? -1 : ids.find(small)
  }

  return {
    isNew(id: string, { row, text }: RowReader, number = 0): boolean {
      if (!mayRepeat(number)) return true
      const [first, content] = [ids.find(id), hashOf(row.fields.join('\0'))]
      if (first >= 0) {
        if (contents.at(first) === content)
          findings.warn(row, {
            code: 'id.same-row',
            column,
            message: `the same row as row ${rows.at(first)}; one is kept`,
            value: text(column),
            remedy: 'leave one of them out',
          })
        else
          findings.reject(row, {
            code: 'id.twice',
            column,
            message: `the id is already that of row ${rows.at(first)}, with another content`,
            value: text(column),
            remedy: column === 'id' ? 'give each row an id of its own' : 'leave one of them out',
          })
        return false
      }
      const small = id.toLowerCase()
      const twin = twinOf(id, small)
      if (twin >= 0)
        findings.warn(row, {
          code: 'id.case',
          column,
          message: `differs from the id ${ids.textAt(twin)} in case only`,
          value: text(column),
          remedy: 'check that two are meant',
        })
      const added = ids.add(id)
      rows.push(row.row)
      contents.push(content)
      if (id !== small || twin >= 0) {
        const at = folded.add(small)
        if (at === last.length) last.push(added)
        else last.set(at, added)
      }
      return true
    },
  }
}

/** Tells which of the cells that a row cannot be without are empty. */
export function tellEmpty({ row, text, isTold }: RowReader, columns: readonly string[], findings: Findings) {
  for (const column of columns)
    if (text(column) === null && !isTold(column))
      findings.reject(row, { code: 'cell.empty', column, message: `${column} is empty`, remedy: 'fill it in' })
}
