import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Days } from '../../server/domain/time/day.ts'

/** What stands open on the page and what the pointer is over: dies with the page, is in no address. */
export type Frame = {
  readonly open: 'help' | 'commands' | 'code' | 'note' | 'sources' | 'search' | 'compare' | 'rail' | 'panel' | null
  /** What the pointer is over: an id, or a line as the address has it. */
  readonly hovered: string | null
  /** The actor on the canvas that has the focus of the keyboard. */
  readonly focused: string | null
  /** A short word on what was done. `text` is what could not be copied, to be copied by hand. */
  readonly said: Said | null
  /** The years that the track shows; null is its own choice. */
  readonly zoom: Zoom | null
  /** The relation of which a panel shows the citations. */
  readonly unfolded: string | null
  /** Whether a phone shows the whole picture in place of one actor with its partners. */
  readonly whole: boolean
  /** Whom the picture of a phone is about; null where it is about all. */
  readonly centre: string | null
}
/** `takeBack` undoes what was done where that is no step of the view. */
export type Said = {
  readonly words: string
  readonly text: string | null
  readonly canUndo: boolean
  readonly takeBack?: () => void
}
export type Zoom = Days & { readonly name: string }
export type FrameStore = StoreApi<Frame>

export const createFrame = (): FrameStore =>
  createStore<Frame>()(() => ({
    open: null,
    hovered: null,
    focused: null,
    said: null,
    zoom: null,
    unfolded: null,
    whole: false,
    centre: null,
  }))

export const open = (frame: FrameStore, what: Frame['open']) => frame.setState({ open: what })
export const hover = (frame: FrameStore, hovered: string | null) => frame.setState({ hovered })
export const focus = (frame: FrameStore, focused: string | null) => frame.setState({ focused })
export const say = (frame: FrameStore, words: string, text: string | null = null) =>
  frame.setState({ said: { words, text, canUndo: false } })
/** Says what was done, and offers to undo it: a step of the view, or by `takeBack`. */
export const sayDone = (frame: FrameStore, words: string, takeBack?: () => void) =>
  frame.setState({ said: { words, text: null, canUndo: true, ...(takeBack && { takeBack }) } })
export const hush = (frame: FrameStore) => frame.setState({ said: null })
export const seeWhole = (frame: FrameStore, whole: boolean) => frame.setState({ whole })
export const putInCentre = (frame: FrameStore, centre: string | null) => frame.setState({ centre })
export const zoomTo = (frame: FrameStore, zoom: Zoom | null) => frame.setState({ zoom })
