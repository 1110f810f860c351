import { type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import { typeInWords as arabic } from './ar/types.ts'
import { inLanguage } from './language.ts'

/** How a relation of a type is read, from its source and from its target: `backs`, `is backed by`. */
export const typeInWords = inLanguage((type: RelationType): { label: string; inverse: string } => typeOf(type), arabic)
