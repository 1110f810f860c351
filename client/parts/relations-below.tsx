import { type ReactNode, useState } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import { number } from '../words/counts.ts'
import { dataWords } from '../words/pages.ts'
import { RelationItem } from './relation-item.tsx'

/** Relations that stand in a list at first. */
const FIRST = 30

/** A line that opens into its relations, each with who says so; drawn only once it is opened. */
export function RelationsBelow({ relations, children }: { relations: readonly Relation[]; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const listed = isWhole ? relations : relations.slice(0, FIRST)
  return (
    <details className="with" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && (
        <ul className="relations">
          {listed.map((relation) => (
            <RelationItem key={relation.id} relation={relation} from={null} allYears />
          ))}
        </ul>
      )}
      {isOpen && listed.length < relations.length && (
        <button type="button" className="does" onClick={() => setWhole(true)}>
          {dataWords.all(number(relations.length))}
        </button>
      )}
    </details>
  )
}
