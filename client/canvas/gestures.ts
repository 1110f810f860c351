import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Drawing } from './drawing.ts'
import type { Listener } from './picture.ts'

/** How near to a line a pointer must come, px; a finger is less exact. */
export const NEAR = 6
const NEAR_FINGER = 14
/** Px of a movement that is still a click. */
const STILL = 3

type Gestured = {
  readonly hovered: (id: string | null) => void
  readonly opened: (line: string) => void
  readonly dragged: (actor: string, x: number, y: number) => void
  readonly dropped: (actor: string, x: number, y: number) => void
  /** A drag that ends nowhere: by a second finger, or taken by the system. */
  readonly letGo: () => void
}

/** Listens to pointer and touch on the stage: actors are hit by Cytoscape and win over lines (RENDERING 5). */
export function listenToGestures(core: Core, drawing: Drawing, listener: Listener, gestured: Gestured): void {
  const actorOf = ({ target }: EventObject): string | null => {
    const id = target === core ? null : (target as NodeSingular).id()
    return id !== null && drawing.isDrawn(id) ? id : null
  }
  const lineOf = ({ renderedPosition, originalEvent }: EventObject): string | null => {
    const finger = 'touches' in originalEvent || (originalEvent as PointerEvent).pointerType === 'touch'
    const { x, y } = core.pan()
    return drawing.lineAt(renderedPosition.x - x, renderedPosition.y - y, finger ? NEAR_FINGER : NEAR)
  }
  core.on('tap', (event) => {
    const actor = actorOf(event)
    if (actor !== null) return listener.actor(actor)
    const line = lineOf(event)
    if (line === null) listener.background()
    else if (line.includes(',')) listener.line(line)
    else listener.relation(line)
  })
  core.on('dbltap', (event) => {
    const line = actorOf(event) === null ? lineOf(event) : null
    if (line?.includes(',')) gestured.opened(line)
  })
  const isDragged = listenToDrag(core, actorOf, gestured)
  core.on('mousemove', (event) => {
    // Who is dragged stays pointed at, whatever it is dragged over.
    if (isDragged()) return
    const hovered = actorOf(event) ?? lineOf(event)
    if (hovered !== drawing.attention.hovered) gestured.hovered(hovered)
  })
  core.on('mouseout', (event) => {
    if (event.target === core && !isDragged()) gestured.hovered(null)
  })
}

/** Dragging is ours: an actor that is not drawn on the day must not be caught, and the view pans instead. Gives whether one is dragged. */
function listenToDrag(core: Core, actorOf: (event: EventObject) => string | null, gestured: Gestured): () => boolean {
  let held: { actor: string; dx: number; dy: number; startX: number; startY: number; moved: boolean } | null = null
  // Cytoscape ends neither a touch that is cancelled nor one that a second finger joins.
  const letGo = () => {
    if (!held) return
    core.userPanningEnabled(true)
    const { moved } = held
    held = null
    if (moved) gestured.letGo()
  }
  const container = core.container()
  container?.addEventListener('pointercancel', letGo)
  core.on('destroy', () => container?.removeEventListener('pointercancel', letGo))
  core.on('cxttapstart', letGo)
  core.on('tapstart', (event) => {
    letGo()
    const actor = actorOf(event)
    if (actor === null) return
    const at = core.getElementById(actor).position()
    const { x, y } = event.position
    held = {
      actor,
      dx: at.x - x,
      dy: at.y - y,
      startX: event.renderedPosition.x,
      startY: event.renderedPosition.y,
      moved: false,
    }
    core.userPanningEnabled(false)
  })
  core.on('tapdrag', (event) => {
    const { touches } = event.originalEvent as Partial<TouchEvent>
    if (touches && touches.length > 1) letGo()
    if (!held) return
    const { x, y } = event.renderedPosition
    held.moved ||= Math.hypot(x - held.startX, y - held.startY) > STILL
    if (held.moved) gestured.dragged(held.actor, event.position.x + held.dx, event.position.y + held.dy)
  })
  core.on('tapend', (event) => {
    if (!held) return
    core.userPanningEnabled(true)
    const { actor, dx, dy, moved } = held
    held = null
    if (moved) gestured.dropped(actor, event.position.x + dx, event.position.y + dy)
  })
  return () => held?.moved ?? false
}
