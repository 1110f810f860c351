import { type ReactNode, useRef } from 'react'
import { USUAL, USUAL_STATUS } from '../../server/domain/asked.ts'
import type { Status } from '../../server/domain/relation.ts'
import { ask, dropFilters } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { useShown, useStores } from './stores.tsx'

/** `part` stays the same while its name follows the choice that is made: the focus stays on its button. */
type Row = { part: string; name: string; count: number; shown: boolean; onTurn: () => void }

/** What is left out of the view, and why, each with its way back; before it what a page leaves out of its own. */
export function LeftOut({ children, after }: { children?: ReactNode; after?: ReactNode }) {
  const { view } = useStores()
  const { asked, parts } = useShown()
  const { unattested, structure, denied, filtered, later } = parts.left
  /** The last word that was asked before all was shown. */
  const before = useRef(USUAL.word)
  const turnWord = () => {
    if (asked.word === 'all') return ask(view, { word: before.current })
    before.current = asked.word
    ask(view, { word: 'all' })
  }
  const deniedShown = asked.status.includes('denied')
  const rows: Row[] = [
    {
      part: 'unattested',
      name: words.unattestedWithin(asked.word),
      count: unattested.length,
      shown: asked.word === 'all',
      onTurn: turnWord,
    },
    {
      part: 'structure',
      name: words.rail.structure,
      count: structure.length,
      shown: asked.structure,
      onTurn: () => ask(view, { structure: !asked.structure }),
    },
    {
      part: 'denied',
      name: words.rail.denied,
      count: denied.length,
      shown: deniedShown,
      onTurn: () =>
        ask(view, {
          status: deniedShown ? withoutDenied(asked.status) : [...asked.status, 'denied'],
        }),
    },
    {
      part: 'later',
      name: words.part.later,
      count: later.length,
      shown: false,
      onTurn: () => ask(view, { published: null, recorded: null }),
    },
    {
      part: 'filtered',
      name: words.rail.filtered,
      count: filtered.length,
      shown: false,
      onTurn: () => dropFilters(view),
    },
  ]
  const present = rows.filter(({ count, shown }) => count > 0 || shown)
  if (present.length === 0 && !children && !after) return null
  return (
    <div className="left-out">
      <h2>{words.rail.leftOut}</h2>
      {children}
      {present.map(({ part, name, count, shown, onTurn }) => (
        <div key={part} className="rail-row left">
          <span className="rail-name">{name}</span>
          <span className="rail-count">{number(count)}</span>
          <button
            type="button"
            className="does"
            onClick={onTurn}
            aria-label={`${shown ? words.rail.hide : words.rail.show}: ${name}`}
          >
            {shown ? words.rail.hide : words.rail.show}
          </button>
        </div>
      ))}
      {after}
    </div>
  )
}

/** The other statuses; where denied stood alone, the usual ones come back. */
function withoutDenied(status: readonly Status[]): readonly Status[] {
  const others = status.filter((one) => one !== 'denied')
  return others.length === 0 ? USUAL_STATUS : others
}
