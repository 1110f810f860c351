import ForceGraph from 'force-graph'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { INKS, type Peer } from './peer.ts'

type Link = { source: string; target: string; first: number; last: number; ink: string }

/** The fastest library found: one canvas, all lines stroked at each frame; a filter by day, its fastest way. */
export function forceGraph(): Peer {
  let graph: InstanceType<typeof ForceGraph>
  let shown = () => {}
  const drawn = () =>
    new Promise<void>((resolve) => {
      shown = resolve
    })
  const visibleOn = (day: number) => (link: unknown) => (link as Link).first <= day && (link as Link).last >= day
  return {
    async begin(element, { actors, relations }, day) {
      const nodes = actors.map(({ id, x, y }) => ({ id, x: x ?? 0, y: y ?? 0, fx: x ?? 0, fy: y ?? 0 }))
      const links = relations.map(({ source, target, type, bounds }) => ({
        source,
        target,
        first: bounds.startEarliest ?? 0,
        last: bounds.endLatest ?? 0,
        ink: INKS[signOf(type)],
      }))
      graph = new ForceGraph(element)
        .width(element.clientWidth)
        .height(element.clientHeight)
        .backgroundColor('#fff')
        .nodeRelSize(4)
        .nodeColor(() => '#333')
        .linkColor('ink')
        .linkWidth(1)
        .enablePointerInteraction(false)
        .warmupTicks(0)
        .cooldownTicks(0)
        .autoPauseRedraw(true)
        .onRenderFramePost(() => shown())
        .linkVisibility(visibleOn(day))
      for (const force of ['charge', 'link', 'center']) graph.d3Force(force, null)
      const first = drawn()
      graph.graphData({ nodes, links })
      await first
      // It sets a zoom of its own when it has taken the data; at 1 its lines are exactly 1 px, which is its fastest.
      while (graph.zoom() === 1) await drawn()
      graph.zoom(1).centerAt(element.clientWidth / 2, element.clientHeight / 2)
      await drawn()
      if (graph.zoom() !== 1) throw new Error(`drawn at a zoom of ${graph.zoom()}`)
    },
    step(day) {
      const done = drawn()
      graph.linkVisibility(visibleOn(day))
      return done
    },
  }
}
