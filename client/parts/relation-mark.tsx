import type { Part } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { markedPart } from '../view/certain.ts'
import { SignMark } from './sign-mark.tsx'

/** The mark beside the title of one relation: hollow after `≈` where no day is certain (UX 6); spoken where a day is looked at. */
export function RelationMark({
  relation,
  part,
  isSpoken,
}: {
  relation: Relation
  part: Part | undefined
  isSpoken: boolean
}) {
  const marked = markedPart(relation, part)
  return (
    <>
      {marked === 'possible' && (
        <span className="possible" aria-hidden="true">
          ≈
        </span>
      )}
      <SignMark
        sign={signOf(relation.type)}
        filled={marked === 'certain'}
        size={8}
        spoken={isSpoken ? (marked ?? null) : null}
      />
    </>
  )
}
