import type { Core } from 'cytoscape'
import { coreFor, FARTHEST, fitNodes, NEAREST, pixelRatioFor, putActors } from './core.ts'
import { Drawing } from './drawing.ts'
import { type Insets, seenIn, viewFor } from './fit.ts'
import { listenToGestures, NEAR } from './gestures.ts'
import { glide, placesIn } from './glide.ts'
import { type Layers, layersFor } from './layers.ts'
import { nearestTo } from './nearest.ts'
import type { Listener, Stage, StagePicture } from './picture.ts'
import { onRatioChange } from './ratio-of-screen.ts'
import { fontsLoaded, ruler } from './ruler.ts'
import { onThemeChange, themeOf } from './theme-of-page.ts'

/** How long a changed line keeps its ring in play, how long a view must rest before places are chosen anew, ms. */
const [RING, REST] = [600, 160]
/** What is to be seen stands so far from the edge, px. */
const EDGE = 40
type Point = { readonly x: number; readonly y: number }

/** How often actors of a crowd come and go in a fast drag, ms. */
const OFTEN = 100

/**
 * Puts the canvas into an element of the page: a Cytoscape stage made once, with our layers. The element needs no size yet.
 * `insets` says what the page's own things cover of the canvas at the time. A view that shows all goes on to do so when
 * the room changes; one that the reader has moved or zoomed stays.
 */
export function mountCanvas(element: HTMLElement, listener: Listener, insets: () => Insets = () => ({})): Stage {
  const { document } = element.ownerDocument.defaultView ?? window
  const drawing = new Drawing(ruler(document), themeOf(element))
  let [core, layers, shown]: [Core | null, Layers | null, StagePicture | null] = [null, null, null]
  let [waiting, gone, frame, rest, ring] = [true, false, 0, 0, 0]
  /** Whom the view was fitted to, null being all; undefined once the reader has moved it. */
  let fitted: ReadonlySet<string> | null | undefined
  let isFitting = false
  let painted = () => {}
  let endGlide = () => {}
  const ready = new Promise<void>((resolve) => {
    painted = resolve
  })

  const look = () => {
    if (core) drawing.see(seenIn(core.pan(), sizeOf(), insets()))
  }
  const paintAll = () => {
    look()
    layers?.paint()
  }
  const soon = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0
        paintAll()
      })
  }
  const restSoon = () => {
    clearTimeout(rest)
    rest = window.setTimeout(settle, REST)
  }
  const settle = () => {
    if (!core) return
    look()
    drawing.settle()
    fitNodes(core, drawing.placed)
    soon()
  }

  const fitView = (whom: ReadonlySet<string> | null = null, after = settle) => {
    if (!core || !shown) return
    const { width, height } = sizeOf()
    const view = viewFor(shown, drawing, { width, height }, insets(), whom)
    isFitting = true
    core.viewport(view)
    isFitting = false
    fitted = whom
    drawing.zoomTo(view.zoom)
    after()
  }

  const sizeOf = () => core?.container()?.getBoundingClientRect() ?? { width: 0, height: 0 }

  /** Fits the view to the actors of a path, unless all of them are seen. */
  const showPath = (parts: ReadonlySet<string>) => {
    const whom = new Set(shown?.actors.flatMap(({ id }) => (parts.has(id) ? [id] : [])))
    const { width, height } = sizeOf()
    const { top = 0, bottom = 0 } = insets()
    const isSeen = (at: Point | null) =>
      at === null || (at.x > EDGE && at.x < width - EDGE && at.y > top + EDGE && at.y < height - bottom - EDGE)
    if (![...whom].every((id) => isSeen(stage.placeOf(id)))) fitView(whom)
  }

  const layer = (on: Core, { actors }: StagePicture) => {
    layers?.remove()
    layers = layersFor(on, drawing, pixelRatioFor(actors.length))
  }

  const start = () => {
    if (waiting || gone || core || !shown || element.clientWidth === 0 || element.clientHeight === 0) return
    core = coreFor(element, shown.actors.length)
    layer(core, shown)
    listenToGestures(core, drawing, listener, {
      hovered: (id) => {
        attend({ hovered: id })
        listener.hovered(id)
      },
      opened: (line) => stage.open(line),
      dragged: (actor, x, y) => {
        core?.getElementById(actor).position({ x, y })
        drawing.hold(new Map([[actor, { x, y }]]))
        soon()
      },
      dropped: (actor, x, y) => listener.pinned(actor, Math.round(x), Math.round(y)),
      letGo: settle,
    })
    core.on('viewport', () => {
      if (!isFitting) fitted = undefined
      if (core && core.zoom() !== drawing.zoom) {
        drawing.zoomTo(core.zoom())
        restSoon()
      }
      // The view moved away under the pointer; its next movement tells what it is over now.
      if (drawing.attention.hovered !== null) listener.hovered(null)
      soon()
    })
    drawing.show(shown)
    fitView()
    const { traced } = drawing.attention
    if (traced) showPath(traced)
    putActors(core, drawing.placed)
    paintAll()
    painted()
  }

  const attend = (attention: Parameters<Drawing['attend']>[0]) => {
    drawing.attend(attention)
    soon()
  }

  const played = (changed: ReadonlySet<string>) => {
    clearTimeout(ring)
    drawing.attend({ changed })
    if (changed.size > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      ring = window.setTimeout(() => attend({ changed: new Set() }), RING)
  }

  const resized = new ResizeObserver(() => {
    if (core) core.resize()
    if (fitted !== undefined) fitView(fitted, restSoon)
    start()
    soon()
  })
  resized.observe(element)
  const unthemed = onThemeChange(document, () => {
    drawing.theme = themeOf(element)
    soon()
  })
  const unscaled = onRatioChange(() => {
    if (core && shown) layer(core, shown)
    soon()
  })
  void fontsLoaded(document.fonts).then(() => {
    waiting = false
    start()
  })

  const stage: Stage = {
    ready,
    show(picture, isPlayed = false) {
      const before = shown
      shown = picture
      if (!core) return start()
      endGlide()
      const crowded = drawing.crowded
      const from = before?.pins === picture.pins ? null : placesIn(drawing)
      const { fresh, changed } = drawing.show(picture)
      letGoHidden()
      played(isPlayed ? changed : new Set())
      if (fresh) {
        core.elements().remove()
        if (fitted !== undefined) fitView(fitted)
        putActors(core, drawing.placed)
      } else if (from) {
        fitNodes(core, drawing.placed)
        endGlide = glide(drawing, from, soon, settle)
      }
      if (fresh || !crowded || !drawing.crowded || drawing.isAttended || before?.pins !== picture.pins) return soon()
      step()
      restNames()
    },
    select: (id) => attend({ selected: id }),
    hover: (id) => attend({ hovered: id }),
    focus(actor) {
      attend({ focused: actor })
      if (actor !== null) bringIntoView(actor)
    },
    trace(parts, stays = false) {
      attend({ traced: parts })
      if (core && parts && !stays) showPath(parts)
    },
    open: (line) => attend({ opened: new Set(line === null ? [] : [line]) }),
    fit: () => fitView(),
    zoomBy(factor) {
      if (!core) return
      const level = Math.min(NEAREST, Math.max(FARTHEST, core.zoom() * factor))
      core.zoom({ level, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } })
    },
    neighbour: (actor, dx, dy) => nearestTo(actor, dx, dy, drawing),
    placeOf(id) {
      const at = drawing.placeOf(id)
      const pan = core?.pan()
      return at && pan ? { x: at.x + pan.x, y: at.y + pan.y } : null
    },
    lineAt(x, y) {
      const pan = core?.pan() ?? { x: 0, y: 0 }
      return drawing.lineAt(x - pan.x, y - pan.y, NEAR)
    },
    nameless: () => drawing.picture?.nameless ?? [],
    destroy() {
      endGlide()
      resized.disconnect()
      unthemed()
      unscaled()
      cancelAnimationFrame(frame)
      for (const timer of [rest, ring, names, over]) clearTimeout(timer)
      core?.destroy()
      core = null
      gone = true
    },
  }

  /** Who was hidden while the pointer was over it is pointed at no more. */
  const letGoHidden = () => {
    const { hovered } = drawing.attention
    if (hovered === null || !drawing.placed.has(hovered) || drawing.isJoined(hovered)) return
    drawing.attend({ hovered: null })
    listener.hovered(null)
  }

  let [names, over, overAt] = [0, 0, 0]
  const restNames = () => {
    clearTimeout(names)
    names = window.setTimeout(() => {
      drawing.renameCrowd()
      soon()
    }, REST)
  }
  /** In a crowd the lines follow each step; actors that came or went follow at once, in a fast drag ten times a second. */
  const step = () => {
    layers?.paintGround()
    clearTimeout(over)
    const repaint = () => {
      overAt = performance.now()
      layers?.repaintOver()
    }
    if (performance.now() - overAt > OFTEN) repaint()
    else over = window.setTimeout(repaint, OFTEN)
  }

  const bringIntoView = (actor: string) => {
    const at = stage.placeOf(actor)
    if (!core || !at) return
    const over = (value: number, from: number, to: number) =>
      value < from ? from - value : value > to ? to - value : 0
    const { top = 0, bottom = 0 } = insets()
    const dx = over(at.x, EDGE, core.width() - EDGE)
    const dy = over(at.y, EDGE + top, core.height() - bottom - EDGE)
    if (dx !== 0 || dy !== 0) core.panBy({ x: dx, y: dy })
  }
  return stage
}
