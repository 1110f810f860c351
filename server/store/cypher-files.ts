import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RelationType } from '../domain/types/relation-types.ts'
import type { KeptName } from './kept.ts'

/** The folder of package.json: source and built program lie at different depths below it. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  if (dirname(folder) === folder) throw new Error('package.json was not found')
  return rootAbove(dirname(folder))
}

export const ROOT = rootAbove(import.meta.dirname)
const FOLDER = join(ROOT, 'cypher')
const texts = new Map<string, string>()

/** The text of a query file, read once. */
export const queryText = (file: string) => textOf('queries', file)

/** The text of what the schema asks or writes about itself, read once. */
export const schemaText = (file: string) => textOf('schema', file)

function textOf(folder: string, file: string): string {
  const path = join(FOLDER, folder, `${file}.cypher`)
  const text = texts.get(path) ?? readFileSync(path, 'utf8')
  texts.set(path, text)
  return text
}

/** A query for one relation type. A type of the table, never a user's: no other text is ever put into one. */
export const ofType = (text: string, type: RelationType) => text.replaceAll(':TYPE', `:${type}`)

/** A query for one label or type of what is kept, of its table alone too. */
export const ofKept = (text: string, name: KeptName) => text.replaceAll(':KEPT', `:${name}`)

/** The migrations in their order: `0001-….cypher`, statements separated by a line `;`. */
export function migrationTexts(): { number: number; text: string }[] {
  const folder = join(FOLDER, 'migrations')
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.cypher$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), text: readFileSync(join(folder, name), 'utf8') }))
}
