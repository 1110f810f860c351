import type { Core } from 'cytoscape'
import { layers as layersOf } from 'cytoscape-layers'
import type { WipedContext } from '../../server/drawing/crowd-actors.ts'
import type { Drawing } from './drawing.ts'

/** Canvases of ours on the stage: the ground, and over it, in a crowd, what changes less than its lines. */
export type Layers = {
  paint(): void
  paintGround(): void
  /** After steps in a crowd: only those actors that came or went. */
  repaintOver(): void
  remove(): void
}

/** Everything is painted in px of the screen, moved by the view's pan: sizes do not follow the zoom, only places do. */
export function layersFor(core: Core, drawing: Drawing, pixelRatio: number): Layers {
  const plugin = layersOf(core)
  let over: CanvasRenderingContext2D | null = null
  const toPicture = (context: CanvasRenderingContext2D) => {
    const { x, y } = core.pan()
    context.setTransform(pixelRatio, 0, 0, pixelRatio, x * pixelRatio, y * pixelRatio)
  }
  const ground = plugin.nodeLayer.insertBefore('canvas-static', { pixelRatio, alpha: false })
  const above = plugin.nodeLayer.insertAfter('canvas-static', { pixelRatio })
  ground.callback((context) => {
    paintPaper(context, drawing.theme.paper)
    toPicture(context)
    drawing.paintGround(context as unknown as WipedContext)
  })
  above.callback((context) => {
    over = context
    toPicture(context)
    drawing.paintOver(context as unknown as WipedContext)
  })
  hideEmpty(core)
  return {
    paint() {
      ground.update()
      above.visible = drawing.crowded
      if (above.visible) above.update()
    },
    paintGround: () => ground.update(),
    repaintOver() {
      if (!over || !drawing.crowded) return
      if (drawing.manyCameOrWent) return above.update()
      over.save()
      toPicture(over)
      drawing.repaintOver(over as unknown as WipedContext)
      over.restore()
    },
    remove() {
      ground.remove()
      above.remove()
    },
  }
}

/** The lowest canvas is opaque, so that nothing under it has to be mixed in. */
function paintPaper(context: CanvasRenderingContext2D, paper: string): void {
  context.resetTransform()
  context.fillStyle = paper
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}

/** Cytoscape's own canvases stay empty, and each costs part of every frame to mix in; gestures are the container's. */
function hideEmpty(core: Core): void {
  for (const canvas of core.container()?.querySelectorAll<HTMLElement>('canvas[data-id]') ?? [])
    canvas.style.display = 'none'
}
