import cytoscape, { type Core, type EdgeSingular } from 'cytoscape'
import { signOf } from '../../server/domain/types/relation-types.ts'
import type { Generated } from '../generated.ts'
import { aliveOn, changesOf, INKS, type Peer } from './peer.ts'

/** Cytoscape with every relation as an edge; on a change of day edges are removed and restored, its fastest way. */
export function removeAndRestore(): Peer {
  let core: Core
  let data: Generated
  let [day, edges]: [number, EdgeSingular[]] = [0, []]
  const drawn = () => new Promise<void>((resolve) => core.one('render', () => resolve()))
  const of = (indexes: number[]) => core.collection(indexes.map((index) => edges[index]) as never)
  return {
    async begin(element, given, first) {
      data = given
      day = first
      const { actors, relations } = data
      core = cytoscape({
        container: element,
        elements: [
          ...actors.map(({ id, x, y }) => ({ data: { id }, position: { x: x ?? 0, y: y ?? 0 } })),
          ...relations.map(({ id, source, target, type }) => ({
            data: { id, source, target, ink: INKS[signOf(type)] },
          })),
        ],
        style: [
          { selector: 'node', style: { width: 8, height: 8, 'background-color': '#333' } },
          {
            selector: 'edge',
            style: { width: 1, 'line-color': 'data(ink)', 'curve-style': 'haystack', 'haystack-radius': 0 } as never,
          },
        ],
        layout: { name: 'preset', fit: false },
        zoom: 1,
        pan: { x: 0, y: 0 },
        pixelRatio: 1,
        textureOnViewport: true,
        hideEdgesOnViewport: false,
      })
      edges = relations.map(({ id }) => core.getElementById(id) as unknown as EdgeSingular)
      const alive = aliveOn(data, day)
      const shown = drawn()
      of(relations.flatMap((_, index) => (alive[index] ? [] : [index]))).remove()
      await shown
    },
    step(next) {
      const { begun, ended } = changesOf(data, day, next)
      day = next
      const done = drawn()
      core.batch(() => {
        of(ended).remove()
        of(begun).restore()
      })
      ;(core as unknown as { forceRender: () => void }).forceRender()
      return done
    },
  }
}
