import { costAround } from './layout-cost.ts'
import type { Field } from './layout-field.ts'
import type { Random } from './layout-random.ts'
import { moveTo, type Scene, sceneOf } from './layout-scene.ts'
import type { Spot } from './layout-spot.ts'

/** What a move may worsen at first; it falls to nothing. Three attempts begin anew, the others at the best so far, less hot. */
const [HOT, WARM] = [300, 100]
const ATTEMPTS = [HOT, HOT, HOT, WARM, WARM, WARM, WARM]
/**
 * Work is counted, not timed, so that every machine does the same: turns for each actor that moves, places tried in a turn,
 * and how many terms of the cost may be looked at. Where these do not suffice there is one attempt, as long as they do.
 */
const [TURNS, TRIES, TERMS] = [130, 6, 130_000_000]
/** How far a move goes: at first a part of the field's sides, at last some px; and how often it goes anywhere. */
const [FAR, NEAR, ANYWHERE] = [0.3, 5, 0.1]
/** How often two actors change places. */
const SWAPS = 0.15

/**
 * Moves actors so that what is drawn on the same days crosses, covers and crowds less: annealing by threshold.
 * Those that stand stay. `work` is how many times the usual turns are taken. Source: Dueck, Scheuer, "Threshold accepting" (1990), which needs no exponential.
 */
export function refine(spots: readonly Spot[], field: Field, random: Random, work: number): void {
  const moving = Int32Array.from(spots.keys()).filter((actor) => spots[actor]?.stands === false)
  if (moving.length === 0) return
  const scene = sceneOf(spots)
  const wanted = work * TURNS * moving.length
  const afforded = Math.ceil((work * TERMS) / meanTerms(scene))
  const [attempts, turns] = afforded < wanted * ATTEMPTS.length ? [[HOT], afforded] : [ATTEMPTS, wanted]
  const start = scene.points.slice()
  let best = { cost: Number.POSITIVE_INFINITY, points: start }
  for (const heat of attempts) {
    const from = heat === HOT ? start : best.points
    for (const actor of moving) moveTo(scene, actor, ...placeOf(from, actor))
    anneal(scene, moving, field, turns, heat, random)
    const cost = moving.reduce((sum, actor) => sum + costOf(scene, actor), 0)
    if (cost < best.cost) best = { cost, points: scene.points.slice() }
  }
  for (const actor of moving) {
    const spot = spots[actor] as Spot
    ;[spot.x, spot.y] = placeOf(best.points, actor)
  }
}

/** How many terms the cost of a place has, in the mean: each bond is looked at by either end, each passing by all three. */
function meanTerms({ bonds, crossed, passed, others }: Scene): number {
  const count = (lists: readonly { readonly at: { readonly length: number } }[]) =>
    lists.reduce((sum, { at }) => sum + at.length, 0)
  return (2 * count(crossed) + 3 * count(passed) + count(others)) / bonds.length
}

function anneal(scene: Scene, moving: Int32Array, field: Field, turns: number, hot: number, random: Random): void {
  const drawn = () => moving[Math.floor(random() * moving.length)] as number
  for (let turn = 0; turn < turns; turn += 1) {
    const cool = 1 - turn / turns
    const heat = hot * cool * cool * cool
    if (random() < SWAPS) swap(scene, drawn(), drawn(), heat * random())
    else shift(scene, drawn(), field, FAR * cool * cool, heat, random)
  }
}

const costOf = (scene: Scene, actor: number) => costAround(scene, actor, Number.POSITIVE_INFINITY)

const placeOf = (points: Scene['points'], actor: number) =>
  [points[actor * 2] as number, points[actor * 2 + 1] as number] as const

/** Tries some places for an actor in turn; what it costs where it stands is worked out once. */
function shift(scene: Scene, actor: number, field: Field, far: number, heat: number, random: Random): void {
  const halfWidth = Math.max(0, field.halfWidth - (scene.label[actor] as number) / 2)
  const step = (half: number) => (random() * 2 - 1) * (NEAR + (random() < ANYWHERE ? 1 : far) * half * 2)
  let now = costOf(scene, actor)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [x, y] = placeOf(scene.points, actor)
    const newX = within(x + step(field.halfWidth), field.x, halfWidth)
    const newY = within(y + step(field.halfHeight), field.y, field.halfHeight)
    const limit = now + heat * random()
    moveTo(scene, actor, newX, newY)
    const then = costAround(scene, actor, limit)
    if (then <= limit) now = then
    else moveTo(scene, actor, x, y)
  }
}

function swap(scene: Scene, one: number, other: number, worse: number): void {
  if (one === other) return
  const limit = costOf(scene, one) + costOf(scene, other) + worse
  exchange(scene, one, other)
  const then = costAround(scene, one, limit)
  if (then > limit || then + costAround(scene, other, limit - then) > limit) exchange(scene, one, other)
}

function exchange(scene: Scene, one: number, other: number): void {
  const [x, y] = placeOf(scene.points, one)
  moveTo(scene, one, ...placeOf(scene.points, other))
  moveTo(scene, other, x, y)
}

const within = (value: number, middle: number, half: number) => Math.max(middle - half, Math.min(middle + half, value))
