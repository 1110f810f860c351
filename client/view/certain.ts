import type { Part } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'

/**
 * As what one relation is marked beside its dates. Within a span it may be certain that it held on some day, and yet of no
 * day certain that it held on it (a state seen in 2024, nobody says when): then its mark is that of what is possible.
 */
export const markedPart = ({ bounds }: Pick<Relation, 'bounds'>, part: Part | undefined): Part | undefined =>
  part === 'certain' && certainDays(bounds) === null ? 'possible' : part
