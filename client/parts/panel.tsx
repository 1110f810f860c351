import { useEffect } from 'react'
import { open } from '../view/frame.ts'
import { selectionText } from '../view/view.ts'
import { ActorPanel } from './actor-panel.tsx'
import { CellPanel } from './cell-panel.tsx'
import { LinePanel } from './line-panel.tsx'
import { Overview } from './overview.tsx'
import { PathPanel } from './path-panel.tsx'
import { RelationPanel } from './relation-panel.tsx'
import { useShown, useShownState, useStores, useView } from './stores.tsx'

/** What is chosen, told whole; without a choice, who is in the picture, or whom a phone's picture is about. */
export function Panel({ centre = null }: { centre?: string | null }) {
  const sel = useView((state) => state.sel)
  const asked = useView((state) => state.path)
  const { frame } = useStores()
  const { data } = useShown()
  const { path } = useShownState()
  useEffect(() => {
    frame.setState({ unfolded: sel?.kind === 'relation' ? sel.id : null })
  }, [frame, sel])
  // What is asked for, not what is found of it: that is another on each day.
  useEffect(() => {
    if (sel || asked) open(frame, 'panel')
  }, [frame, sel, asked])
  const id = sel?.kind === 'actor' ? sel.id : sel === null && path === null ? centre : null
  const actor = id === null ? undefined : data.actor.get(id)
  if (actor) return <ActorPanel key={actor.id} actor={actor} partnersFirst={centre !== null} />
  if (sel?.kind === 'relation') {
    const relation = data.relation.get(sel.id)
    if (relation) return <RelationPanel key={relation.id} relation={relation} />
  }
  if (sel?.kind === 'cell') return <CellPanel key={selectionText(sel)} row={sel.row} column={sel.column} />
  if (sel?.kind === 'line') return <LinePanel line={sel} />
  return path ? <PathPanel path={path} /> : <Overview />
}
