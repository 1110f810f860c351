import { useEffect } from 'react'
import { open } from '../view/frame.ts'
import { ActorPanel } from './actor-panel.tsx'
import { LinePanel } from './line-panel.tsx'
import { Overview } from './overview.tsx'
import { RelationPanel } from './relation-panel.tsx'
import { useShown, useStores, useView } from './stores.tsx'

/** What is chosen, told whole; without a choice, who is in the picture. */
export function Panel() {
  const sel = useView((state) => state.sel)
  const { frame } = useStores()
  const { data } = useShown()
  useEffect(() => {
    frame.setState({ unfolded: sel?.kind === 'relation' ? sel.id : null })
  }, [frame, sel])
  useEffect(() => {
    if (sel) open(frame, 'panel')
  }, [frame, sel])
  if (sel?.kind === 'actor') {
    const actor = data.actor.get(sel.id)
    if (actor) return <ActorPanel key={actor.id} actor={actor} />
  }
  if (sel?.kind === 'relation') {
    const relation = data.relation.get(sel.id)
    if (relation) return <RelationPanel key={relation.id} relation={relation} />
  }
  return sel?.kind === 'line' ? <LinePanel line={sel} /> : <Overview />
}
