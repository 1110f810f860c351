import type { Core } from 'cytoscape'
import { type ICanvasStaticLayer, layers as layersOf } from 'cytoscape-layers'
import type { WipedContext } from '../../server/drawing/crowd-actors.ts'
import type { Drawing } from './drawing.ts'

export type LayerName = 'lines' | 'actors' | 'top'

/** Canvases of ours on the stage, by how often they change: lines below Cytoscape, actors and their marks above it. */
export type Layers = {
  paint(...names: LayerName[]): void
  /** After a step in a crowd: only the actors that came or went. */
  repaintActors(): void
}

/** Everything is painted in px of the screen, moved by the view's pan: sizes do not follow the zoom, only places do. */
export function layersFor(core: Core, drawing: Drawing, pixelRatio: number): Layers {
  const plugin = layersOf(core)
  const contexts = new Map<LayerName, CanvasRenderingContext2D>()
  const layer = (name: LayerName, made: ICanvasStaticLayer, draw: (context: WipedContext) => void) =>
    made.callback((context) => {
      contexts.set(name, context)
      toPicture(context)
      draw(context as unknown as WipedContext)
    })
  const toPicture = (context: CanvasRenderingContext2D) => {
    const { x, y } = core.pan()
    context.setTransform(pixelRatio, 0, 0, pixelRatio, x * pixelRatio, y * pixelRatio)
  }
  const options = { pixelRatio }
  const lines = plugin.nodeLayer.insertBefore('canvas-static', options)
  const top = plugin.nodeLayer.insertAfter('canvas-static', options)
  const actors = plugin.nodeLayer.insertAfter('canvas-static', options)
  layer('lines', lines, (context) => drawing.paintLines(context))
  layer('actors', actors, (context) => drawing.paintActors(context))
  layer('top', top, (context) => drawing.paintTop(context))
  const all = { lines, actors, top }
  return {
    paint: (...names) => {
      for (const name of names) all[name].update()
    },
    repaintActors() {
      const context = contexts.get('actors')
      if (!context) return
      context.save()
      toPicture(context)
      drawing.repaintActors(context as unknown as WipedContext)
      context.restore()
    },
  }
}
