import { type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import * as arabic from './ar/types.ts'
import { inLanguage } from './language.ts'

type Said = {
  /** As it stands alone, in a list of types. */
  readonly name: string
  readonly label: string
  readonly inverse: string
  readonly sentence: (source: string, target: string) => string
}

function englishType(type: RelationType): Said {
  const { label, inverse } = typeOf(type)
  return { name: label, label, inverse, sentence: (source, target) => `${source} ${label} ${target}` }
}

/** How a relation of a type is read, from its source and from its target (`backs`, `is backed by`), and of both. */
export const typeInWords = inLanguage(englishType, arabic.typeInWords)

/** `backs Syrian rebels`, `is backed by Turkey`: what a relation is from one of its actors, the other being named. */
export const typeBefore = inLanguage((type: RelationType, fromSource: boolean, other: string): string => {
  const { label, inverse } = typeOf(type)
  return `${fromSource ? label : inverse} ${other}`
}, arabic.typeBefore)
