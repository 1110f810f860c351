import { type Actor, hasCeased, langOf, shortNameOn } from '../domain/actor.ts'
import type { Days } from '../domain/time/day.ts'
import { number } from '../domain/wording.ts'
import { actorMarks } from './actor-marks.ts'
import {
  type Attention,
  chosenActors,
  isChosen,
  isHaloed,
  isTraced,
  isUnveiled,
  ringedActors,
  ringsOf,
  touches,
} from './attention.ts'
import { type Box, grown, meet, unionOf } from './box.ts'
import { hullsOf, type NamedGroup } from './hulls.ts'
import { type Label, labelMarks, labelOf } from './labels.ts'
import { lineMark, markGround } from './line-mark.ts'
import { type Line, SIGN_ORDER } from './lines.ts'
import type { GroupMark, Mark, Measure } from './mark.ts'
import { type Crowded, placedNames, type Room, type Shown } from './names.ts'
import { namesBesideMarks, namesFirst } from './names-and-marks.ts'
import { boxOfMark, markPoint } from './parted-marks.ts'
import { bodyOf, type Placed } from './placed.ts'
import type { Plan } from './plan.ts'
import { settledNames } from './settled.ts'
import { bridgeMark, haloMarks, strokeMarks, widthOf } from './stroke-marks.ts'
import { clearOfRings, type Unit, unitsOf } from './units.ts'
import { ENGLISH, type PictureWords } from './words.ts'

/** A picture of one view, from below: lines, actors, their marks and names. */
export type Picture = {
  /** Grounds behind the actors of a group, below all else. */
  readonly hulls: readonly GroupMark[]
  readonly lines: readonly GroupMark[]
  /** Grounds of the marks that reach over an actor: they lie below it, so that it is drawn whole. A ring gives way. */
  readonly grounds: readonly GroupMark[]
  readonly actors: readonly GroupMark[]
  readonly marks: readonly GroupMark[]
  readonly names: readonly GroupMark[]
  readonly units: readonly Unit[]
  /** The pills of the marks, by unit, for hits. */
  readonly pills: ReadonlyMap<string, Box>
  /** Actors whose name had no room. */
  readonly nameless: readonly string[]
  readonly bounds: Box | null
  readonly attention: Attention
}

export type PictureInput = {
  readonly plan: Plan
  readonly actors: ReadonlyMap<string, Actor>
  readonly lines: readonly Line[]
  readonly days: Days
  readonly attention: Attention
  readonly crowded: Crowded
  /** Too small for marks and heads: lines and shapes alone (UX 8). */
  readonly bare?: boolean
  /** Too small for marks; heads still tell the signs apart. */
  readonly unmarked?: boolean
  /** So small that names come first: marks stand only where they leave room. */
  readonly sparse?: boolean
  /** Actors that stand for those that they have succeeded. */
  readonly succeeded?: ReadonlySet<string>
  /** Groups that get a ground. */
  readonly groups?: readonly NamedGroup[]
  /** Where names may stand, and marks where all are placed among each other, on a picture that has no more room. */
  readonly room?: Room
  /** What of the picture is seen: the name of what is pointed at stands in it. */
  readonly seen?: Room | undefined
  readonly words?: PictureWords | undefined
  readonly measure: Measure
}

/** Over so many lines marks stand on those of the selected or hovered actor only (LOOK 7). */
const MOST_MARKED = 120

/** The picture of a view: everything of it as marks, in px of the plan. */
export function pictureOf(input: PictureInput): Picture {
  const { plan, actors, lines, days, attention, measure, bare = false, unmarked = bare } = input
  const looked = { from: days.first, to: days.last, words: input.words ?? ENGLISH }
  const laid = unitsOf(lines, plan, looked, attention.opened)
  const units = inPaintingOrder(clearOfRings(laid, plan, ringedActors(attention)), attention)
  const asked = units.filter((unit) => isMarked(unit, unmarked || units.length > MOST_MARKED, attention))
  const shown = [...new Set([...units.flatMap(({ line }) => line.pair), ...chosenActors(attention)])].flatMap((id) => {
    const [actor, placed] = [actors.get(id), plan.placed.get(id)]
    return actor && placed ? [{ actor, placed, label: labelFor(actor, placed, days, attention, measure) }] : []
  })
  const bodies = shown.map(({ placed }) => grown(bodyOf(placed), 1))
  const isNeeded = (unit: Unit) => isMarked(unit, true, attention)
  const named = (among: readonly Shown[], taken: readonly Box[]) => {
    const others = among.length === shown.length ? [] : shown.filter((one) => !among.includes(one))
    const inWay = [...taken, ...others.map(({ placed }) => bodyOf(placed))]
    return placedNames(among, units, inWay, plan.sides, attention, input.room, input.seen)
  }
  const { names, marked } =
    input.crowded === 'move'
      ? { names: settledNames(shown, units, asked, plan.sides, attention, measure, input.room), marked: asked }
      : (input.sparse ? namesFirst : namesBesideMarks)({ shown, asked, named, isNeeded, measure, bodies })
  const pills = new Map(marked.map((unit) => [unit.id, boxOfMark(unit, measure)]))
  const isOnActor = (box: Box) => bodies.some((body) => meet(body, box))
  const drawn = new Set(shown.map(({ actor }) => actor.id))
  const hulls = hullsOf(input.groups ?? [], plan.placed, (id) => drawn.has(id), measure)
  const boxes = [
    ...hulls.map(({ box }) => box),
    ...shown.map(({ placed }) => grown(bodyOf(placed), attention.pinned.has(placed.id) ? 12 : 8)),
    ...units.map(({ strand }) => grown(strand.around, 6)),
    ...pills.values(),
    ...names.map(({ box }) => box),
  ]
  return {
    hulls: hulls.map(({ marks }) => marks),
    lines: units.map((unit) => lineGroup(unit, bare, attention)),
    actors: shown.map(({ actor, placed }) => ({
      mark: 'group',
      of: actor.id,
      title: actor.name,
      marks: actorMarks(placed, {
        ceased: hasCeased(actor, days.last),
        succeeded: input.succeeded?.has(actor.id) ?? false,
        chosen: isChosen(actor.id, attention),
        rings: ringsOf(actor.id, attention),
        pinned: attention.pinned.has(actor.id),
      }),
    })),
    grounds: [...pills].flatMap(([of, box]) =>
      isOnActor(box) ? [{ mark: 'group' as const, of, marks: [markGround(box)] }] : [],
    ),
    marks: units.flatMap((unit) => markGroup(unit, pills.get(unit.id), isOnActor)),
    names: names.map(({ actor, placed, label, side, away }) => ({
      mark: 'group',
      of: actor.id,
      marks: labelMarks(label, placed, side, hasCeased(actor, days.last), langOf(label.lines.join(' ')), away),
    })),
    units,
    pills,
    nameless: shown.map(({ actor }) => actor.id).filter((id) => !names.some(({ actor }) => actor.id === id)),
    bounds: boxes.length === 0 ? null : boxes.reduce(unionOf),
    attention,
  }
}

const labelFor = (actor: Actor, placed: Placed, { last }: Days, attention: Attention, measure: Measure): Label =>
  labelOf(
    shortNameOn(actor, last),
    placed,
    isChosen(actor.id, attention),
    measure,
    ringedActors(attention).has(actor.id),
  )

function isMarked(unit: Unit, few: boolean, attention: Attention): boolean {
  if (unit.line.sign === 'structure') return false
  if (!few || isHaloed(unit, attention) || isTraced(unit, attention)) return true
  return [attention.selected, attention.focused, attention.hovered].some((actor) => touches(unit, actor))
}

/** From below: structure, possible before certain, neutral, positive, negative; the selected actor's; what is marked out (LOOK 6). */
function inPaintingOrder(units: readonly Unit[], attention: Attention): Unit[] {
  const height = (unit: Unit) =>
    (isHaloed(unit, attention) ? 1_000 : 0) +
    (touches(unit, attention.selected) || touches(unit, attention.focused) ? 100 : 0) +
    widthOf(unit.look) * 10 +
    SIGN_ORDER.indexOf(unit.line.sign)
  return [...units].sort((one, other) => height(one) - height(other) || (one.id < other.id ? -1 : 1))
}

const HEADLESS = [false, false] as const

function lineGroup(unit: Unit, bare: boolean, attention: Attention): GroupMark {
  const { id, line, strand } = unit
  const haloed = isHaloed(unit, attention)
  const look = bare && !haloed && !isTraced(unit, attention) ? { ...unit.look, heads: HEADLESS } : unit.look
  const under = haloed ? haloMarks(strand.piece, look) : [bridgeMark(strand.piece, look)]
  const count = line.relations.length
  const title = `${line.pair.join(', ')}: ${line.sign}, ${line.change ? `${line.change}, ` : ''}${line.part}, ${line.status}${count > 1 ? `, ${number(count)} relations` : ''}`
  return { mark: 'group', of: id, title, marks: [...under, ...strokeMarks(strand.piece, look)] }
}

function markGroup(unit: Unit, box: Box | undefined, isOnActor: (box: Box) => boolean): GroupMark[] {
  if (!box) return []
  const { id, line, says } = unit
  const { x, y } = markPoint(unit)
  const ground = isOnActor(box) ? [] : [markGround(box)]
  return [{ mark: 'group', of: id, marks: [...ground, ...lineMark(line, says, x, y)] }]
}

/** Far beyond any window: a veil on the screen has no end that could be seen, px. */
const FAR: Box = { left: -20_000, top: -20_000, right: 20_000, bottom: 20_000 }
const veilOver = ({ left, top, right, bottom }: Box): Mark => ({
  ...{ mark: 'path', fill: 'veil', stroke: null, width: 0, dash: null },
  path: [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']],
})

/** All marks of a picture in the order of painting. Of a path that is looked at, its own stand above a veil over all others, as far as that reaches. */
export function marksOf({ hulls, lines, grounds, actors, marks, names, attention }: Picture, reach = FAR): Mark[] {
  const all = [...lines, ...grounds, ...actors, ...marks, ...names]
  if (attention.traced === null) return [...hulls, ...all]
  const isAbove = ({ of }: GroupMark) => isUnveiled(of, attention)
  return [...hulls, ...all.filter((group) => !isAbove(group)), veilOver(reach), ...all.filter(isAbove)]
}
