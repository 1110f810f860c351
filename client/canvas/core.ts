import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import type { Placed } from '../../server/drawing/placed.ts'

export const [FARTHEST, NEAREST] = [0.08, 4]
/** Above so many actors a finer picture than the screen's own px costs more than it shows (RENDERING 4). */
const MOST_FINE = 2_000
/** A target is at least so wide, px (LOOK 3). */
const TARGET = 24

/**
 * The Cytoscape stage: it knows the actors' places and sizes for gestures and hits. It draws nothing: everything that is
 * seen is a mark of ours on its layers, so that a change of day touches none of its elements (RENDERING 1).
 */
export function coreFor(element: HTMLElement, actors: number): Core {
  return cytoscape({
    container: element,
    elements: [],
    layout: { name: 'preset', fit: false },
    style: [
      {
        selector: 'node',
        style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle', opacity: 0, label: '' },
      },
      { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
    ],
    minZoom: FARTHEST,
    maxZoom: NEAREST,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    textureOnViewport: true,
    hideEdgesOnViewport: false,
    motionBlur: false,
    pixelRatio: actors > MOST_FINE ? 1 : 'auto',
  })
}

export const pixelRatioFor = (actors: number) => (actors > MOST_FINE ? 1 : window.devicePixelRatio || 1)

/** Makes the nodes of the stage those of the network, where they are drawn. Only another network does this, never another day. */
export function putActors(core: Core, placed: ReadonlyMap<string, Placed>): void {
  const zoom = core.zoom()
  core.batch(() => {
    core.elements().remove()
    core.add(
      [...placed.values()].map((actor) => {
        const side = sideOf(actor) / zoom
        return {
          group: 'nodes' as const,
          data: { id: actor.id, width: side, height: side },
          position: { x: actor.x / zoom, y: actor.y / zoom },
        }
      }),
    )
  })
}

/** The side of the square that is hit, px. */
const sideOf = ({ size }: Placed) => Math.max(TARGET, size * 1.2)

/** Puts the nodes where the actors are drawn at this zoom, as large as they look. */
export function fitNodes(core: Core, placed: ReadonlyMap<string, Placed>): void {
  const zoom = core.zoom()
  core.batch(() => {
    for (const node of core.nodes().toArray() as NodeSingular[]) {
      const actor = placed.get(node.id())
      if (!actor) continue
      const side = sideOf(actor) / zoom
      if (node.data('width') !== side) node.data({ width: side, height: side })
      const at = { x: actor.x / zoom, y: actor.y / zoom }
      const now = node.position()
      if (Math.abs(now.x - at.x) > 0.01 || Math.abs(now.y - at.y) > 0.01) node.position(at)
    }
  })
}
