import type { Dated } from '../../server/domain/relation.ts'
import { type Attention, chosenActors, NO_ATTENTION } from '../../server/drawing/attention.ts'
import type { WipedContext } from '../../server/drawing/crowd-actors.ts'
import { type Line, lineIdOf, linesOf, MOST_DRAWN } from '../../server/drawing/lines.ts'
import type { Measure } from '../../server/drawing/mark.ts'
import type { Room } from '../../server/drawing/names.ts'
import { paint } from '../../server/drawing/painter.ts'
import { markPoint } from '../../server/drawing/parted-marks.ts'
import { marksOf, type Picture, pictureOf } from '../../server/drawing/picture.ts'
import { unitAt } from '../../server/drawing/picture-hit.ts'
import type { Placed } from '../../server/drawing/placed.ts'
import { movedPlan, type Plan } from '../../server/drawing/plan.ts'
import type { Theme } from '../../server/drawing/theme.ts'
import { CrowdView } from './crowd-view.ts'
import type { StagePicture } from './picture.ts'
import { lookedAt, type Scene, sceneOf } from './scene.ts'

/** Over so many actors that come or go at once a crowd is drawn anew. */
const MOST_REPAINTED = 40
/** From the first zoom marks and heads are drawn where names leave room, from the second all of them, from the third every line is opened (UX 8, LOOK 6). */
const [SOME_MARKED_FROM, MARKED_FROM, OPENED_FROM] = [0.3, 0.6, 2]

/** What is painted of a picture at a zoom: worked out when first asked for after a change, kept until the next. */
export class Drawing {
  theme: Theme
  readonly #measure: Measure
  #shown: StagePicture | null = null
  #scene: Scene | null = null
  #zoom = 1
  /** What was chosen, and the same choices where actors stand since. */
  #planned: Plan | null = null
  #moved: Plan | null = null
  #plannedForCrowd = false
  #crowd: CrowdView | null = null
  #picture: Picture | null = null
  #attention: Attention = NO_ATTENTION
  #seen: Room | undefined
  /** The actors that given lines join. */
  #joined: ReadonlySet<string> = new Set()

  constructor(measure: Measure, theme: Theme) {
    this.#measure = measure
    this.theme = theme
  }

  /** Takes a picture. Says whether its network is another than before. */
  show(shown: StagePicture): { fresh: boolean; changed: ReadonlySet<string> } {
    const before = this.#shown
    const fresh = before?.actors !== shown.actors || before.relations !== shown.relations
    if (fresh || !this.#scene || !sameAsked(before, shown)) this.#scene = sceneOf(shown, this.#measure)
    const moved = fresh || !samePins(before, shown)
    this.#shown = shown
    const { byDay } = this.#scene
    if (shown.lines) this.#joined = new Set(shown.lines.flatMap(({ pair }) => pair))
    else byDay.lookAt(shown.when)
    if (moved || !sameAsked(before, shown) || before?.lines !== shown.lines) this.settle()
    this.#attention = { ...this.#attention, pinned: new Set(shown.pins.keys()) }
    this.#picture = null
    if (shown.lines) return { fresh, changed: new Set() }
    const changed = [...byDay.changed].map((line) => byDay.lines.ids[line] ?? '')
    return { fresh, changed: new Set(changed) }
  }

  attend(attention: Partial<Attention>): void {
    this.#attention = { ...this.#attention, ...attention }
    this.#picture = null
  }

  /** Tells what of the picture is seen, px; names stay where they are until they are chosen anew. */
  see(seen: Room): void {
    this.#seen = seen
  }

  get attention(): Attention {
    return this.#attention
  }

  get zoom(): number {
    return this.#zoom
  }

  /** Where an actor or the mark of a line stands, px of the picture. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null {
    const unit = this.picture?.units.find((one) => one.id === id)
    return this.placed.get(id) ?? (unit ? markPoint(unit) : null)
  }

  /** Whether anything is pointed at, chosen or changed. */
  get isAttended(): boolean {
    const { changed, traced } = this.#attention
    return chosenActors(this.#attention).length > 0 || changed.size > 0 || traced !== null
  }

  /** Lets the names of a crowd be chosen anew, for the day at which play came to rest. */
  renameCrowd(): void {
    this.#crowd = null
  }

  /** Whether so much is drawn that it is strokes and shapes alone. */
  get crowded(): boolean {
    return !this.#shown?.lines && (this.#scene?.byDay.lines.size ?? 0) > MOST_DRAWN
  }

  /** Follows a zoom with the choices made before; `settle` makes them anew. */
  zoomTo(zoom: number): void {
    if (zoom === this.#zoom) return
    this.#zoom = zoom
    this.#follow(this.#placed())
  }

  /** Follows actors that are on their way, dragged or going back, in px of the stored layout; `settle` ends it. */
  hold(places: StagePicture['pins']): void {
    if (!this.#shown) return
    this.#follow(this.#scene?.placedAt(this.#zoom, new Map([...this.#shown.pins, ...places])) ?? [])
  }

  #follow(placed: readonly Placed[]): void {
    if (this.#planned) this.#moved = movedPlan(this.#planned, placed)
    this.#crowd = null
    this.#picture = null
  }

  /** Lets sides and places be chosen anew, for the zoom at which the view came to rest. */
  settle(): void {
    this.#planned = null
    this.#moved = null
    this.#crowd = null
    this.#picture = null
  }

  get #plan(): Plan | null {
    if (this.#moved) return this.#moved
    if (this.#scene && (!this.#planned || this.#plannedForCrowd !== this.crowded)) {
      this.#plannedForCrowd = this.crowded
      const { lines } = this.#shown ?? {}
      this.#planned = lines
        ? this.#scene.planOfLines(this.#placed(), lines, lookedAt(this.#shown as StagePicture).last, this.#seen)
        : this.#scene.planFor(this.#placed(), this.crowded, this.#seen)
    }
    return this.#planned
  }

  #placed(): Placed[] {
    return this.#scene && this.#shown ? this.#scene.placedAt(this.#zoom, this.#shown.pins) : []
  }

  get placed(): ReadonlyMap<string, Placed> {
    return this.#plan?.placed ?? new Map()
  }

  isDrawn(actor: string): boolean {
    const isKnown = this.#shown?.lines !== undefined || this.#scene?.index.has(actor) === true
    return this.isJoined(actor) || (isKnown && chosenActors(this.#attention).includes(actor))
  }

  /** Whether an actor is at an end of a line, and so drawn whatever is pointed at. */
  isJoined(actor: string): boolean {
    if (this.#shown?.lines) return this.#joined.has(actor)
    const at = this.#scene?.index.get(actor)
    return at !== undefined && this.#scene?.byDay.lines.linesAt[at] !== 0
  }

  /** All that is drawn; in a crowd only what is pointed at and chosen. */
  get picture(): Picture | null {
    if (!this.#picture && this.#scene && this.#shown) this.#picture = this.#composed()
    return this.#picture
  }

  #composed(): Picture {
    const [scene, plan, shown] = [this.#scene as Scene, this.#plan as Plan, this.#shown as StagePicture]
    const lines = shown.lines
      ? [...shown.lines]
      : this.crowded
        ? this.#attendedLines(scene)
        : linesOf(scene.byDay.drawn())
    const opened = this.#zoom > OPENED_FROM ? new Set(lines.map(({ id }) => id)) : this.#attention.opened
    return pictureOf({
      plan,
      actors: scene.actors,
      lines,
      days: lookedAt(shown),
      attention: { ...this.#attention, opened },
      crowded: 'hide',
      bare: this.#zoom < SOME_MARKED_FROM,
      sparse: this.#zoom < MARKED_FROM,
      words: shown.words,
      ...(shown.groups && !this.crowded ? { groups: shown.groups } : {}),
      ...(shown.succeeded ? { succeeded: shown.succeeded } : {}),
      seen: this.#seen,
      measure: this.#measure,
    })
  }

  /** The lines of what is pointed at or chosen. */
  #attendedLines({ byDay }: Scene): Line[] {
    const { selected, hovered, traced } = this.#attention
    if (chosenActors(this.#attention).length === 0 && traced === null) return []
    const wanted = new Set([selected, hovered, this.#attention.focused])
    const isAttended = (relation: Dated) =>
      [relation.source, relation.target, relation.id, lineIdOf(relation)].some((id) => wanted.has(id)) ||
      traced?.has(lineIdOf(relation))
    const { certain, possible, events } = byDay.drawn()
    return linesOf({
      certain: certain.filter(isAttended),
      possible: possible.filter(isAttended),
      events: events.filter(isAttended),
    })
  }

  #newCrowd(): CrowdView {
    const [scene, plan, shown] = [this.#scene as Scene, this.#plan as Plan, this.#shown as StagePicture]
    return new CrowdView(scene, [...plan.placed.values()], lookedAt(shown).last, this.#measure)
  }

  #crowdView(): CrowdView {
    if (!this.#crowd) this.#crowd = this.#newCrowd()
    return this.#crowd
  }

  /** The ground: lines, and all else too unless it is a crowd. */
  paintGround(context: WipedContext): void {
    if (!this.#scene) return
    if (this.crowded) this.#crowdView().paintLines(context, this.theme)
    const { picture } = this
    if (picture) paint(context, this.crowded ? picture.lines : marksOf(picture), this.theme)
  }

  /** What stands over a crowd's lines, and changes less. */
  paintOver(context: WipedContext): void {
    const { picture } = this
    if (!this.crowded || !picture) return
    this.#crowdView().paintActors(context, this.theme)
    paint(context, [...picture.grounds, ...picture.actors, ...picture.marks, ...picture.names], this.theme)
  }

  /** Whether so many actors came or went that all are drawn anew for less. */
  get manyCameOrWent(): boolean {
    return (this.#scene?.byDay.lines.cameOrWent.size ?? 0) > MOST_REPAINTED
  }

  /** After a step in a crowd of which nothing is pointed at or chosen: only the actors that came or went. */
  repaintOver(context: WipedContext): void {
    this.#crowdView().repaintActors(context, this.theme)
  }

  /** The line or relation under a point of the picture: its mark, else the nearest within so many px. */
  lineAt(x: number, y: number, within: number): string | null {
    if (this.crowded) return this.#crowdView().lineAt(x, y, within)
    return this.picture && unitAt(this.picture, x, y, within)
  }
}

const sameAsked = (one: StagePicture | null, other: StagePicture) =>
  one !== null && (one.asked === other.asked || JSON.stringify(one.asked) === JSON.stringify(other.asked))

const samePins = (one: StagePicture | null, other: StagePicture) =>
  one !== null && JSON.stringify([...one.pins]) === JSON.stringify([...other.pins])
