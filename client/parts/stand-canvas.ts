import { type PathAsked, pathText } from '../../server/domain/path-asked.ts'
import { lineIdOf, plainLineId } from '../../server/drawing/lines.ts'
import type { Insets } from '../canvas/fit.ts'
import { mountCanvas } from '../canvas/mount-canvas.ts'
import { selectionFrom } from '../view/address.ts'
import { type Frame, hover } from '../view/frame.ts'
import { groupsIn } from '../view/groups.ts'
import type { Shown } from '../view/shown.ts'
import { type Selection, selectionText } from '../view/view.ts'
import { pin, select } from '../view/view-store.ts'
import { pictureWords } from '../words/picture.ts'
import { namer } from '../words/time.ts'
import type { Stores } from './stores.tsx'
import { isNarrow } from './use-media.ts'

/** A picture is not fitted into less than this above a sheet, px. */
const LEAST = 160

/** What the title, the buttons of the picture and a sheet that is drawn up cover of it. */
function coveredOf(element: HTMLElement): Insets {
  const { document } = element.ownerDocument.defaultView ?? window
  const canvas = element.getBoundingClientRect()
  const boxOf = (selector: string) => element.parentElement?.querySelector(selector)?.getBoundingClientRect()
  const [title, zoom] = [boxOf('.title'), boxOf('.zoom')]
  const sheet = document.querySelector<HTMLElement>('.panel.up, .rail.up')
  // By its height: it may still be on its way up.
  const sheetTop = sheet && isNarrow() ? innerHeight - sheet.offsetHeight : canvas.bottom
  return {
    top: Math.max(0, (title?.bottom ?? 0) - canvas.top),
    bottom: sheetTop - canvas.top < LEAST ? 0 : Math.max(0, canvas.bottom - sheetTop),
    boxes:
      zoom && zoom.top < canvas.bottom
        ? [{ left: zoom.left - canvas.left, right: zoom.right - canvas.left, top: zoom.top - canvas.top }]
        : [],
  }
}

/** Puts the canvas into the page and lets it follow the stores. Gives what takes it away again. */
export function standCanvas(element: HTMLElement, { view, shown, frame, play, canvas }: Stores): () => void {
  const choose = (sel: Selection | null) => select(view, sel)
  const stage = mountCanvas(
    element,
    {
      actor: (id) => choose({ kind: 'actor', id }),
      line: (id) => choose(lineOrOne(id)),
      relation: (id) => choose({ kind: 'relation', id }),
      background: () => view.getState().sel !== null && choose(null),
      hovered: (id) => hover(frame, id),
      pinned: (id, x, y) => pin(view, id, x, y),
    },
    () => coveredOf(element),
  )
  /** A line of one relation that changed is that relation: its list has nothing else of it. */
  const lineOrOne = (id: string): Selection | null => {
    const of = shown.getState().shown?.changed?.lines.find((line) => line.id === id)?.relations
    const [one] = of ?? []
    return one && of?.length === 1 ? { kind: 'relation', id: one.id } : selectionFrom(plainLineId(id))
  }
  canvas.current = stage
  /** The line under the pointer, else that of the relation whose citations are read. */
  const pointedAt = ({ hovered, unfolded }: Frame) => {
    const relation = unfolded === null ? undefined : shown.getState().shown?.data.relation.get(unfolded)
    const isChange = unfolded !== null && shown.getState().shown?.changed?.stepOf.has(unfolded)
    return hovered ?? (isChange ? unfolded : relation ? lineIdOf(relation) : null)
  }
  let pins = placesOf(view.getState().pins)

  const show = () => {
    const state = shown.getState().shown
    if (state === null) return
    const { data, asked, when, changed } = state
    const picture = { actors: data.actors, relations: data.relations, asked, when, pins, words: pictureWords }
    if (changed === null) {
      const groups = view.getState().groups ? namedGroups(state) : []
      return stage.show({ ...picture, groups }, play.isStepping())
    }
    const { lines, ones, a, b } = changed
    // Actors stand as they do on the later day, whichever way it is read.
    stage.show({ ...picture, when: { at: Math.max(a, b) }, lines, succeeded: new Set(ones.keys()) })
  }
  const follow = [
    shown.subscribe((now, before) => {
      if (now.shown !== before.shown) show()
      if (now.path !== before.path) stage.trace(now.path?.parts ?? null, isSameWay(now.path, before.path))
    }),
    view.subscribe((now, before) => {
      if (now.sel !== before.sel) stage.select(now.sel && selectionText(now.sel))
      if (now.pins === before.pins && now.groups === before.groups) return
      pins = placesOf(now.pins)
      show()
    }),
    frame.subscribe((now, before) => {
      if (pointedAt(now) !== pointedAt(before)) stage.hover(pointedAt(now))
      if (now.focused !== before.focused) stage.focus(now.focused)
    }),
  ]
  show()
  const { sel } = view.getState()
  stage.select(sel && selectionText(sel))
  stage.trace(shown.getState().path?.parts ?? null)
  return () => {
    for (const end of follow) end()
    hover(frame, null)
    canvas.current = null
    stage.destroy()
  }
}

/** Whether one path is asked for: another day finds other steps of it, and moves nothing. */
const isSameWay = (one: PathAsked | null, other: PathAsked | null) =>
  one !== null && other !== null && pathText(one) === pathText(other)

/** The groups of a view, each named as its whole is on the last day. */
export const namedGroups = (shown: Shown) => {
  const name = namer(shown.data.actor, shown.when)
  return groupsIn(shown).map((group) => ({ ...group, name: name(group.whole) }))
}

/** Where actors were put by hand. */
export const placesOf = (pins: readonly { actor: string; x: number; y: number }[]) =>
  new Map(pins.map(({ actor, x, y }) => [actor, { x, y }]))
