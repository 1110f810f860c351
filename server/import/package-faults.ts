import type { z } from 'zod'
import { type Findings, whole } from './findings.ts'
import { isItem } from './json-table.ts'

type Issue = z.core.$ZodIssue

/** Tells what a description of data sets has wrong, each with its value and what to write instead. */
export function tellPackage(error: z.ZodError, top: unknown, file: string, findings: Findings) {
  for (const issue of error.issues) {
    const found = valueAt(top, issue.path)
    const [message, remedy] = faultOf(issue, found)
    const value = found === undefined ? null : typeof found === 'string' ? found : JSON.stringify(found)
    findings.reject(whole(file), { code: 'dataset.invalid', column: issue.path.join('.'), message, value, remedy })
  }
}

const valueAt = (top: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value: unknown, key) =>
      Array.isArray(value) ? value[Number(key)] : isItem(value) ? value[String(key)] : undefined,
    top,
  )

/** What was meant, by what a schema expects, and how it is written. */
const MEANT: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ['string', ['a text', 'write a text in quotes, or leave it out']],
  ['array', ['a list', 'put it in [ ], or leave it out']],
  ['object', ['an object', 'put it in { }, with names and values']],
  ['boolean', ['true or false', 'write true or false without quotes']],
])

function faultOf(issue: Issue, found: unknown): readonly [message: string, remedy: string] {
  const name = String(issue.path.at(-1) ?? '')
  if (issue.path.length === 0)
    return ['this describes no data set', 'write an object: { "id": "…", "title": "…", "version": "…", "terms": "…" }']
  if (issue.code !== 'invalid_type')
    return [
      'this cannot be the id of a data set',
      'use letters, digits, . _ - only, the first a letter or digit, at most 64',
    ]
  const [what, remedy] = MEANT.get(issue.expected) ?? ['something else', 'correct it']
  if (found === undefined) return [`${name} is missing`, 'write it']
  const isQuotable = issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')
  return [`${name} is ${kindOf(found)}, not ${what}`, isQuotable ? 'put it in quotes' : remedy]
}

function kindOf(found: unknown): string {
  if (typeof found === 'number') return `the number ${found}`
  if (typeof found === 'string') return 'a text'
  if (Array.isArray(found)) return 'a list'
  return isItem(found) ? 'an object' : `the word ${found}`
}
