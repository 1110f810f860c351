import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LayoutInput, layoutOf } from '../server/drawing/layout.ts'
import { crossingsOf } from '../server/drawing/layout-scene.ts'
import { spotsOf } from '../server/drawing/layout-spot.ts'
import { syriaNetwork } from '../tests/data/syria-network.ts'
import { generated, type Size } from './generated.ts'

/**
 * Crossings of lines that are drawn on a common day, before and after the refinement of the layout (DESIGN 7: 30 % fewer),
 * and how long layouts take. `node --import tsx bench/crossings.ts`; the result is added to RESULTS.md.
 */
type Bare = Pick<LayoutInput['actors'][number], 'id' | 'kind' | 'name' | 'names'>
const unplaced = (actors: readonly Bare[]) => actors.map((actor) => ({ ...actor, x: null, y: null }))
const networkOf = (size: Size): LayoutInput => {
  const { actors, relations } = generated(size)
  return { actors: unplaced(actors), relations }
}

/** The layout, its seconds of this process, and how many lines cross in it. */
function timed({ actors, relations }: LayoutInput, refined: boolean) {
  const before = process.cpuUsage().user
  const places = layoutOf({ actors, relations }, { refined })
  const seconds = ((process.cpuUsage().user - before) / 1e6).toFixed(1)
  return {
    seconds,
    spots: () =>
      spotsOf(
        actors.map((actor) => ({ ...actor, ...places.get(actor.id) })),
        relations,
      ),
  }
}

const syria = { actors: unplaced(syriaNetwork.actors), relations: syriaNetwork.relations }
const crossings = [
  ['Syria, 62 actors', syria],
  ['generated, 100 actors, 326 pairs (as dense as Syria)', networkOf('S')],
  ['generated, 100 actors, 645 pairs', networkOf('dense')],
] as const
const rows = crossings.map(([name, network]) => {
  const [plain, refined] = [timed(network, false), timed(network, true)]
  const [before, after] = [crossingsOf(plain.spots()), crossingsOf(refined.spots())]
  const fewer = Math.round(100 * (1 - after / before))
  return `| ${name} | ${before} | ${after} | ${fewer} % (≥ 30 %) | ${plain.seconds} | ${refined.seconds} |`
})
const large = (['M', 'L', 'XL'] as const).map((size) => {
  const network = networkOf(size)
  return `| ${size}, ${network.actors.length} actors | | | | ${timed(network, true).seconds} | |`
})

const table = [
  '## Crossings (bench/crossings.ts)',
  '',
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}. Pairs of lines that cross and are both drawn on some day; seconds of processor time.`,
  '',
  '| network | before | after refinement | fewer | seconds before | seconds in all |',
  '|---|--:|--:|--:|--:|--:|',
  ...rows,
  ...large,
].join('\n')
console.log(table)
const file = join(import.meta.dirname, 'RESULTS.md')
appendFileSync(file, `${existsSync(file) ? '\n' : '# Results\n\n'}${table}\n`)
