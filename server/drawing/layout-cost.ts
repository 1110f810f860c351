import type { Counted, Scene } from './layout-scene.ts'

/** What a fault costs, in the measure of a crossing of two lines that are drawn together for a year. */
const COST = {
  crossing: 22,
  /** A line through an actor, and for the square of the px that it lies nearer than it should. */
  through: 12,
  nearer: 0.06,
  throughLabel: 1.5,
  labels: 60,
  crowded: 0.3,
  narrow: 3,
  long: 0.015,
  short: 0.3,
}
/** Px. A line shorter than `SHORT` has no room for its mark, one longer than `LONG` is hard to follow. */
const [SHORT, LONG] = [115, 220]
/** Px that a line keeps from the rim of an actor, and that lines of several signs lie apart. */
const [CLEAR, SIGNS_APART] = [12, 12]
/** Px. Actors nearer than this crowd each other; hubs want more. */
const [ELBOW, HUB] = [88, 14]
/** Height of an actor with its label, px, and of the label's middle below the rim. */
const [ROW, LABEL_BELOW] = [54, 11]
/** Cosine of the angle under which two lines of an actor are hard to tell apart: 21 degrees. */
const NARROW = 0.93

/** What the place of an actor costs: all terms in which it has a say. Counts no further where the limit is passed. */
export function costAround(scene: Scene, actor: number, limit: number): number {
  let cost = sum(OF_ACTOR, scene, actor)
  for (const bond of scene.bonds[actor] as readonly number[]) {
    if (cost > limit) return cost
    cost += sum(OF_BOND, scene, bond)
  }
  return cost
}

type Term = (scene: Scene, at: number) => number
const OF_ACTOR: readonly Term[] = [crowding, intrusions]
const OF_BOND: readonly Term[] = [lengthCost, crossings, narrowness, passages]

/** Called through a list the terms are compiled one by one: all inlined into one function they ran half as fast. */
function sum(terms: readonly Term[], scene: Scene, at: number): number {
  let cost = 0
  for (const term of terms) cost += term(scene, at)
  return cost
}

function crowding({ points, label, hub, others }: Scene, actor: number): number {
  const { at, weight } = others[actor] as Counted
  const x = points[actor * 2] as number
  const y = points[actor * 2 + 1] as number
  let cost = 0
  for (let index = 0; index < at.length; index += 1) {
    const other = at[index] as number
    const dx = Math.abs((points[other * 2] as number) - x)
    const dy = Math.abs((points[other * 2 + 1] as number) - y)
    const elbow = ELBOW + HUB * ((hub[actor] as number) + (hub[other] as number))
    if (dx > elbow || dy > elbow) continue
    const width = ((label[actor] as number) + (label[other] as number)) / 2 + 10
    const overlap = dx < width && dy < ROW ? COST.labels * (0.1 + (1 - dx / width) * (1 - dy / ROW)) : 0
    const apart = Math.sqrt(dx * dx + dy * dy)
    cost += (weight[index] as number) * (overlap + COST.crowded * Math.max(0, elbow - apart))
  }
  return cost
}

function lengthCost({ lines, weight, signs }: Scene, bond: number): number {
  const dx = (lines[bond * 4] as number) - (lines[bond * 4 + 2] as number)
  const dy = (lines[bond * 4 + 1] as number) - (lines[bond * 4 + 3] as number)
  const length = Math.sqrt(dx * dx + dy * dy)
  const wanted = SHORT + SIGNS_APART * ((signs[bond] as number) - 1)
  const cost = COST.long * Math.max(0, length - LONG) + COST.short * Math.max(0, wanted - length)
  return cost * (weight[bond] as number)
}

function crossings({ lines, crossed }: Scene, bond: number): number {
  const { at, weight } = crossed[bond] as Counted
  const ax = lines[bond * 4] as number
  const ay = lines[bond * 4 + 1] as number
  const bx = (lines[bond * 4 + 2] as number) - ax
  const by = (lines[bond * 4 + 3] as number) - ay
  let cost = 0
  for (let index = 0; index < at.length; index += 1) {
    const other = (at[index] as number) * 4
    const cx = (lines[other] as number) - ax
    const cy = (lines[other + 1] as number) - ay
    const dx = (lines[other + 2] as number) - ax
    const dy = (lines[other + 3] as number) - ay
    if ((bx * cy - by * cx) * (bx * dy - by * dx) >= 0) continue
    const sideA = cx * dy - cy * dx
    if (sideA * (sideA + (dx - cx) * by - (dy - cy) * bx) < 0) cost += weight[index] as number
  }
  return cost * COST.crossing
}

/** What it costs that a line runs through actors. */
function passages({ lines, points, radius, label, signs, passed }: Scene, bond: number): number {
  const { at, weight } = passed[bond] as Counted
  const ax = lines[bond * 4] as number
  const ay = lines[bond * 4 + 1] as number
  const bx = lines[bond * 4 + 2] as number
  const by = lines[bond * 4 + 3] as number
  const clear = clearance(signs[bond] as number)
  let cost = 0
  for (let index = 0; index < at.length; index += 1) {
    const actor = at[index] as number
    const x = points[actor * 2] as number
    const y = points[actor * 2 + 1] as number
    const through = throughCost(ax - x, ay - y, bx - x, by - y, clear, radius[actor] as number, label[actor] as number)
    if (through > 0) cost += through * (weight[index] as number)
  }
  return cost
}

/** What it costs that lines of others run through an actor. */
function intrusions({ lines, points, radius, label, signs, passing }: Scene, actor: number): number {
  const { at, weight } = passing[actor] as Counted
  const x = points[actor * 2] as number
  const y = points[actor * 2 + 1] as number
  const rim = radius[actor] as number
  const width = label[actor] as number
  let cost = 0
  for (let index = 0; index < at.length; index += 1) {
    const bond = at[index] as number
    const ax = (lines[bond * 4] as number) - x
    const ay = (lines[bond * 4 + 1] as number) - y
    const bx = (lines[bond * 4 + 2] as number) - x
    const by = (lines[bond * 4 + 3] as number) - y
    const through = throughCost(ax, ay, bx, by, clearance(signs[bond] as number), rim, width)
    if (through > 0) cost += through * (weight[index] as number)
  }
  return cost
}

const clearance = (signs: number) => CLEAR + (SIGNS_APART / 2) * (signs - 1)

/** What a line a–b costs that runs through an actor at 0, 0, or through its label. */
function throughCost(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  clear: number,
  rim: number,
  width: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const below = rim + LABEL_BELOW
  // Where the line meets the middle of the label, times its height.
  const across = ax * dy + (below - ay) * dx
  const meets = ay < below !== by < below && Math.abs(across) < (width / 2) * Math.abs(dy)
  const cost = meets ? COST.throughLabel : 0
  // Most lines pass far from an actor.
  const near = rim + clear
  const turned = ax * by - ay * bx
  if (turned * turned > near * near * (dx * dx + dy * dy)) return cost
  return cost + tooNear(near - distance(ax, ay, dx, dy))
}

const tooNear = (by: number) => (by > 0 ? COST.through + COST.nearer * by * by : 0)

/** Distance of a line from 0, 0: from its end at x, y so far to the other. */
function distance(ax: number, ay: number, dx: number, dy: number): number {
  const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
  const x = ax + along * dx
  const y = ay + along * dy
  return Math.sqrt(x * x + y * y)
}

function narrowness(scene: Scene, bond: number): number {
  const [one, other] = scene.ends[bond] as readonly [number, number]
  const [fromOne, fromOther] = scene.fans[bond] as readonly [Counted, Counted]
  return narrowCost(scene, one, other, fromOne) + narrowCost(scene, other, one, fromOther)
}

/** What the other lines from an actor cost that leave it in nearly the direction of the line to `to`. */
function narrowCost({ points }: Scene, from: number, to: number, { at, weight }: Counted): number {
  const x = points[from * 2] as number
  const y = points[from * 2 + 1] as number
  const toX = (points[to * 2] as number) - x
  const toY = (points[to * 2 + 1] as number) - y
  let cost = 0
  for (let index = 0; index < at.length; index += 1) {
    const lead = (at[index] as number) * 2
    const leadX = (points[lead] as number) - x
    const leadY = (points[lead + 1] as number) - y
    const dot = toX * leadX + toY * leadY
    if (dot <= 0) continue
    const lengths = (toX * toX + toY * toY) * (leadX * leadX + leadY * leadY)
    if (dot * dot < NARROW * NARROW * lengths) continue
    cost += ((weight[index] as number) * (dot / Math.sqrt(lengths) - NARROW)) / (1 - NARROW)
  }
  return cost * COST.narrow
}
