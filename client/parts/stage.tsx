import { useEffect, useRef } from 'react'
import { sayDone } from '../view/frame.ts'
import { groundsOf, hasGrounds } from '../view/groups.ts'
import { showGroups, tidyUp } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { HoverCard } from './hover-card.tsx'
import { Icon } from './icon.tsx'
import { standCanvas } from './stand-canvas.ts'
import { useShownState, useStores, useView } from './stores.tsx'

/** The canvas, and the buttons that belong to it. Made once; what it shows follows the stores. */
export function Stage() {
  const stores = useStores()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => (box.current === null ? undefined : standCanvas(box.current, stores)), [stores])
  return (
    <>
      <div className="canvas" ref={box} aria-hidden="true" />
      <HoverCard />
      <Zoom />
    </>
  )
}

function Zoom() {
  const { canvas, view, frame } = useStores()
  const pinned = useView(({ pins }) => pins.length)
  const tidy = () => {
    tidyUp(view)
    sayDone(frame, words.zoom.tidied(pinned))
  }
  const groups = useView((state) => state.groups)
  const { shown } = useShownState()
  const isCrowd = shown !== null && !hasGrounds(shown)
  const grounds = groups && shown && !isCrowd ? groundsOf(shown) : null
  const canGroup = useView(({ page }) => page.name === 'network')
  return (
    <fieldset className="zoom">
      <legend className="unseen">{words.zoom.label}</legend>
      {canGroup && (
        <button
          type="button"
          className="button small"
          aria-pressed={groups}
          disabled={isCrowd}
          title={isCrowd ? words.zoom.groupsCrowd : words.zoom.groupsNote}
          onClick={() => showGroups(view, !groups)}
        >
          {words.zoom.groups}
          {grounds !== null && `, ${grounds}`}
        </button>
      )}
      {pinned > 0 && (
        <button type="button" className="button small" onClick={tidy}>
          {words.zoom.tidy}
        </button>
      )}
      <button
        type="button"
        className="button icon-only"
        title={words.zoom.in}
        onClick={() => canvas.current?.zoomBy(1.25)}
      >
        <Icon name="plus" />
        <span className="unseen">{words.zoom.in}</span>
      </button>
      <button
        type="button"
        className="button icon-only"
        title={words.zoom.out}
        onClick={() => canvas.current?.zoomBy(0.8)}
      >
        <Icon name="minus" />
        <span className="unseen">{words.zoom.out}</span>
      </button>
      <button type="button" className="button icon-only" title={words.zoom.fit} onClick={() => canvas.current?.fit()}>
        <Icon name="maximize" />
        <span className="unseen">{words.zoom.fit}</span>
      </button>
    </fieldset>
  )
}
