import { type RelationType, relationTypes } from '../../server/domain/types/relation-types.ts'
import { apart } from './phrases.ts'
import { typeInWords } from './types.ts'

const TYPES: ReadonlySet<string> = new Set(relationTypes)
const CODE = /\b[A-Z][A-Z_]{3,}\b|\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g

/** A text of the data whose types and actors are named as on the page, not by their ids: `day of the “splits from” of 2017`. */
export const spelledOut = (text: string, nameOf: (actor: string) => string | undefined) =>
  text.replace(CODE, (code) => {
    if (TYPES.has(code)) return `“${apart(typeInWords(code as RelationType).name)}”`
    const name = nameOf(code)
    return name === undefined ? code : apart(name)
  })
