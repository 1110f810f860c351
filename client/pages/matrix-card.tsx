import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { cellName } from '../../server/drawing/matrix-cells.ts'
import { SignMark } from '../parts/sign-mark.tsx'
import { useShown } from '../parts/stores.tsx'
import { markedPart } from '../view/certain.ts'
import type { Matrix, Place } from '../view/matrix.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { matrixWords } from '../words/matrix.ts'
import { COMMA } from '../words/phrases.ts'
import { recordWords, sentenceOf } from '../words/records.ts'
import { attestedInWords, namer } from '../words/time.ts'

/** A cell that the pointer is over, or that has the focus. */
export type Pointed = { readonly place: Place; readonly element: HTMLElement; readonly by: 'pointer' | 'focus' }

const MOST = 4
/** A pointer that passes by asks for nothing, ms. */
const PASSING = 350

/** Of the cell under the pointer or with the focus: each relation as a sentence, its status, since when, how many sources. */
export function MatrixCard({ matrix, pointed, onClose }: { matrix: Matrix; pointed: Pointed; onClose: () => void }) {
  const { data, when, asked } = useShown()
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const isStaying = useStaying(pointed)
  useLayoutEffect(() => {
    if (isStaying && card.current) setPlace(besides(pointed.element, card.current.getBoundingClientRect()))
  }, [pointed, isStaying])
  const [row, column] = [matrix.ids[pointed.place.row], matrix.ids[pointed.place.column]]
  const cell = row && column ? matrix.cells.get(cellName(row, column)) : undefined
  if (!isStaying || !row || !column || row === column) return null
  const name = namer(data.actor, when)
  const drawn = cell?.tiles.flatMap(({ relations }) => relations) ?? []
  const relations = drawn.length > 0 ? drawn : (cell?.unattested ?? [])
  return (
    // It can be entered with the pointer, and holds nothing that could have the focus.
    <div
      className="matrix-card"
      ref={card}
      role="tooltip"
      style={place ?? { visibility: 'hidden' }}
      onPointerLeave={onClose}
    >
      <h3>{matrixWords.towards(name(row), name(column))}</h3>
      {relations.length === 0 && <p>{matrixWords.nothing}</p>}
      {drawn.length === 0 && relations.length > 0 && <p>{words.unattestedWithin(asked.word)}</p>}
      <ul>
        {relations.slice(0, MOST).map((relation) => (
          <Reason key={relation.id} relation={relation} name={name} first={row} />
        ))}
      </ul>
      {relations.length > MOST && <p>{matrixWords.more(relations.length - MOST)}</p>}
      {relations.length > 0 && <p className="hint">{matrixWords.open}</p>}
    </div>
  )
}

/** Whether the focus is there, or the pointer has stayed for a moment. */
function useStaying({ element, by }: Pointed): boolean {
  const [stayedOn, setStayedOn] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setStayedOn(element), PASSING)
    return () => clearTimeout(timer)
  }, [element])
  return by === 'focus' || stayedOn === element
}

type ReasonProps = { relation: Relation; name: (id: string) => string; first: string }

function Reason({ relation, name, first }: ReasonProps) {
  const { when, partOf } = useShown()
  const { status, sources, disputes } = relation
  return (
    <li>
      <SignMark
        sign={signOf(relation.type)}
        filled={markedPart(relation, partOf.get(relation.id)) === 'certain'}
        size={6}
      />
      <span>{sentenceOf(relation, name, first)}</span>
      <small>
        {[words.status[status], attestedInWords(relation, when), counted(sources.length, 'source')]
          .filter(Boolean)
          .join(' · ')}
        {disputes > 0 && COMMA + recordWords.disputing(disputes)}
      </small>
    </li>
  )
}

/** Below the cell, or above where it would lie on what is under the matrix; touching it, so that the pointer can go over. */
function besides(element: HTMLElement, card: DOMRect): { left: number; top: number } {
  const cell = element.getBoundingClientRect()
  const end = element.closest('.matrix-box')?.getBoundingClientRect().bottom ?? window.innerHeight
  const fits = cell.bottom + card.height <= Math.min(end, window.innerHeight - 8)
  const left = Math.max(8, Math.min(cell.left, window.innerWidth - card.width - 8))
  return { left, top: fits ? cell.bottom : Math.max(8, cell.top - card.height) }
}
