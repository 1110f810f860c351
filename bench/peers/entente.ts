import { mountCanvas } from '../../client/canvas/mount-canvas.ts'
import type { Stage, StagePicture } from '../../client/canvas/picture.ts'
import { USUAL } from '../../server/domain/asked.ts'
import type { Peer } from './peer.ts'

const ignore = () => {}
const listener = { actor: ignore, line: ignore, relation: ignore, background: ignore, hovered: ignore, pinned: ignore }

/** Our own stage, as the page uses it. */
export function entente(): Peer {
  let stage: Stage
  let picture: StagePicture
  return {
    async begin(element, { actors, relations }, day) {
      picture = { actors, relations, asked: USUAL, when: { at: day }, pins: new Map() }
      stage = mountCanvas(element, listener)
      stage.show(picture)
      await stage.ready
    },
    step(day) {
      picture = { ...picture, when: { at: day } }
      stage.show(picture)
    },
    find: (x, y) => stage.lineAt(x, y),
  }
}
