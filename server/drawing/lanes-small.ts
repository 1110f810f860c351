import type { Dated } from '../domain/relation.ts'
import { isState } from '../domain/types/relation-types.ts'
import { type Frame, labelDays } from './lanes-axis.ts'
import { foldsOf } from './lanes-fold.ts'
import { hairsOf } from './lanes-hair.ts'
import { laidOf, lanePartOf } from './lanes-ink.ts'
import { pitchOf, relationMarks } from './lanes-pieces.ts'
import { laneDashes, laneSizes } from './lanes-sizes.ts'
import { straight } from './lanes-strokes.ts'
import { tracksOf } from './lanes-tracks.ts'
import { lineSignOf } from './lines.ts'
import type { Mark } from './mark.ts'

/** A lane without words: its label and count stand beside it on the page. */
export type SmallLane = {
  readonly marks: readonly Mark[]
  /** In px. */
  readonly height: number
}

/** Least height of a small lane, px: what is pressed is at least so high (UX 15, A13). */
const LEAST = 24

/** The sizes of small lanes: as on the screen, the years from edge to edge. */
export const smallSizes = { ...laneSizes.screen, plotFrom: 1, right: 1 }

/** The lines of the years through a small lane. */
export const yearLines = ({ scale, sizes }: Frame, height: number): Mark[] =>
  labelDays(scale, sizes).map((day) => straight([scale.x(day), 0], [scale.x(day), height], 'line', 1))

/** Relations of one sign on a lane of its own, with the lines of the years through it. */
export function smallLane(relations: readonly Dated[], frame: Frame): SmallLane {
  const { scale, word, sizes } = frame
  const isDrawn = (relation: Dated) => lanePartOf(relation, word, scale.from, scale.to) === 'drawn'
  const laid = relations.filter(isDrawn).map((relation) => laidOf(relation, word, scale, sizes))
  const { single, crowded } = tracksOf(laid, sizes)
  const tall = single.map(({ of, laid: { relation, pieces } }) => {
    const hasBar = pieces.some(({ kind }) => kind === 'bar')
    return of * pitchOf(isState(relation.type), hasBar, sizes) + sizes.bar * 0.45
  })
  const height = Math.max(LEAST, ...tall)
  const y = height / 2
  const { runs, folds } = foldsOf(crowded, y, frame)
  const [first] = relations
  const sign = first ? lineSignOf(first.type) : 'structure'
  return {
    height,
    marks: [
      ...yearLines(frame, height),
      straight([scale.left, y], [scale.right, y], 'line', 0.75),
      ...hairsOf(laid).map(({ x1, x2, status }) =>
        straight([x1, y], [x2, y], sign, sizes.hair, laneDashes[status].hair),
      ),
      ...single.flatMap((track): Mark[] => [
        { mark: 'group', of: track.laid.relation.id, marks: relationMarks(track, y, sizes).marks },
      ]),
      ...runs,
      ...folds.map(({ relations, marks }): Mark => ({ mark: 'group', of: relations[0]?.id ?? '', marks })),
    ],
  }
}
