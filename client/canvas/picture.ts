import type { Actor } from '../../server/domain/actor.ts'
import type { Asked } from '../../server/domain/asked.ts'
import type { When } from '../../server/domain/network.ts'
import type { Dated } from '../../server/domain/relation.ts'
import type { NamedGroup } from '../../server/drawing/hulls.ts'
import type { Line } from '../../server/drawing/lines.ts'
import type { Positions } from '../../server/drawing/placed.ts'
import type { PictureWords } from '../../server/drawing/words.ts'

/** What the stage shows. All actors and relations of the network, the same lists as long as the network is the same. */
export type StagePicture = {
  readonly actors: readonly Actor[]
  readonly relations: readonly Dated[]
  readonly asked: Asked
  readonly when: When
  /** Actors moved by hand, in px of the stored layout. */
  readonly pins: Positions
  /** What is drawn where it is not what the days hold: the lines of a difference, and who stands for a predecessor in it. */
  readonly lines?: readonly Line[]
  readonly succeeded?: ReadonlySet<string>
  /** Groups behind which a ground is drawn. */
  readonly groups?: readonly NamedGroup[]
  /** The words beside its marks; English ones where none are given. */
  readonly words?: PictureWords
}

/** What a gesture means to the page. Ids as in an address: an actor, a relation, a line. */
export type Listener = {
  readonly actor: (id: string) => void
  readonly line: (id: string) => void
  readonly relation: (id: string) => void
  readonly background: () => void
  /** What the pointer is over. */
  readonly hovered: (id: string | null) => void
  /** An actor was dragged to a place of the stored layout. */
  readonly pinned: (id: string, x: number, y: number) => void
}

/** The canvas of a page: made once, shows whatever it is given, moves nothing by itself. */
export type Stage = {
  /** Resolves when the picture was first painted: the fonts are there, the stage has a size. */
  readonly ready: Promise<void>
  /** `played` marks what the step changed with a ring for a moment. */
  show(picture: StagePicture, played?: boolean): void
  /** An actor, a relation or a line. */
  select(id: string | null): void
  /** What the page points at: a row of a list under the pointer. */
  hover(id: string | null): void
  /** The actor that has the keyboard's focus: ringed, and brought into view. */
  focus(actor: string | null): void
  /** Veils all but the lines, relations and actors of a path, and brings it into view, unless that `stays`; null veils nothing. */
  trace(parts: ReadonlySet<string> | null, stays?: boolean): void
  /** Fans a line out into its relations. */
  open(line: string | null): void
  fit(): void
  zoomBy(factor: number): void
  /** The actor nearest in a direction among those drawn, for arrow keys. */
  neighbour(actor: string, dx: number, dy: number): string | null
  /** Where a thing stands on the screen, px of the stage: for tooltips and tests. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null
  /** The line or relation under a point of the stage, px. */
  lineAt(x: number, y: number): string | null
  /** Actors whose names had no room. */
  nameless(): readonly string[]
  destroy(): void
}
