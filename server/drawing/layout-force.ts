import iterate from 'graphology-layout-forceatlas2/iterate.js'
import type { Joint, Points } from './layout-stress.ts'

const ROUNDS = 100
/** Px of one step when the forces begin: near their balance, so that the rounds refine and do not inflate. */
const STEP = 100
/** Numbers an actor has in the library's array (x, y, … mass, convergence, size, fixed), and those a bond has. */
const [PER_ACTOR, PER_BOND] = [10, 3]
const [MASS, CONVERGENCE, SIZE] = [6, 7, 8]

/** Draws blocs together and pushes strangers apart: 100 rounds of ForceAtlas2 from points one step apart. */
export function forcedPoints(points: Points, joints: readonly Joint[]): Points {
  const count = points.length / 2
  const actors = new Float32Array(count * PER_ACTOR)
  for (let actor = 0; actor < count; actor += 1) {
    actors[actor * PER_ACTOR] = (points[actor * 2] as number) * STEP
    actors[actor * PER_ACTOR + 1] = (points[actor * 2 + 1] as number) * STEP
    for (const at of [MASS, CONVERGENCE, SIZE]) actors[actor * PER_ACTOR + at] = 1
  }
  const bonds = new Float32Array(joints.length * PER_BOND)
  for (const [index, { from, to, weight }] of joints.entries()) {
    bonds.set([from * PER_ACTOR, to * PER_ACTOR, weight], index * PER_BOND)
    for (const end of [from, to]) {
      const mass = end * PER_ACTOR + MASS
      actors[mass] = (actors[mass] as number) + weight
    }
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > 500,
    barnesHutTheta: 1,
  }
  for (let round = 0; round < ROUNDS; round += 1) iterate(settings, actors, bonds)
  return Float64Array.from(points, (_, at) => actors[(at >> 1) * PER_ACTOR + (at & 1)] as number)
}
