import type { Dated } from '../domain/relation.ts'
import { isState } from '../domain/types/relation-types.ts'
import { number } from '../domain/wording.ts'
import type { Box } from './box.ts'
import type { Frame } from './lanes-axis.ts'
import { foldsOf } from './lanes-fold.ts'
import type { LaneGroup } from './lanes-groups.ts'
import { hairsOf } from './lanes-hair.ts'
import { type Laid, laidOf } from './lanes-ink.ts'
import { pitchOf, relationMarks } from './lanes-pieces.ts'
import { laneDashes } from './lanes-sizes.ts'
import { smallText, straight, straightPath, stroked } from './lanes-strokes.ts'
import { type Track, tracksOf } from './lanes-tracks.ts'
import { STATUSES } from './lines.ts'
import type { Mark } from './mark.ts'
import { signMark } from './sign-mark.ts'

/** A place of the picture that opens something: one relation, or several drawn as one. `ink` is false for a tail. */
export type Hit = {
  /** The id of the relation, or of the first of several. */
  readonly of: string
  readonly title: string
  readonly relations: readonly string[]
  readonly ink: boolean
  readonly box: Box
}

export type LaneRow = {
  readonly marks: readonly Mark[]
  readonly hits: readonly Hit[]
  readonly height: number
}

/** One lane from `top` down; `leads` where it is the first of its sign and bears the mark of it. */
export function laneRow(
  group: LaneGroup,
  top: number,
  leads: boolean,
  nameOf: (actor: string) => string,
  frame: Frame,
): LaneRow {
  const { scale, sizes, word, words } = frame
  const laid = group.relations.map((relation) => laidOf(relation, word, scale, sizes))
  const { single, crowded } = tracksOf(laid, sizes)
  const above = sizes.labels === 'above' ? sizes.font.small * 1.5 : 0
  const tall = Math.max(0, ...single.map((track) => track.of * pitchOfTrack(track, frame)))
  const plain = sizes.row - above
  const height = above + Math.max(plain, tall + sizes.bar * 0.45)
  const y = top + above + (height - above) / 2
  const title = ({ relation }: Laid) => words.relation(relation, nameOf)
  const tracks = single.map(({ laid, ...track }) => ({ laid, ...relationMarks({ laid, ...track }, y, sizes) }))
  const { runs, folds } = foldsOf(crowded, y, frame)
  return {
    height,
    marks: [
      ...labelMarks(group, top, y, leads, frame),
      ...hairMarks(laid, group, y, frame),
      ...tracks.map(({ laid, marks }): Mark => ({ mark: 'group', of: laid.relation.id, title: title(laid), marks })),
      ...runs,
      ...folds.map(
        ({ relations, title, marks }): Mark => ({ mark: 'group', of: relations[0]?.id ?? '', title, marks }),
      ),
    ],
    hits: [
      ...single.flatMap(({ laid }) => tailHits(laid, title(laid), y, frame)),
      ...tracks.flatMap(({ laid, boxes }) =>
        boxes.map((box): Hit => ({ ...openOf([laid.relation], title(laid)), ink: true, box })),
      ),
      ...folds.map(({ relations, title, box }): Hit => ({ ...openOf(relations, title), ink: true, box })),
    ],
  }
}

const openOf = (relations: readonly Dated[], title: string) => ({
  of: relations[0]?.id ?? '',
  title,
  relations: relations.map(({ id }) => id),
})

const pitchOfTrack = ({ laid: { relation, pieces } }: Track, { sizes }: Frame) =>
  pitchOf(
    isState(relation.type),
    pieces.some(({ kind }) => kind === 'bar'),
    sizes,
  )

const tailHits = ({ relation, possible }: Laid, title: string, y: number, { sizes }: Frame): Hit[] =>
  possible.map(({ x1, x2 }) => ({
    ...openOf([relation], title),
    ink: false,
    box: { left: x1, top: y - sizes.hair / 2, right: x2, bottom: y + sizes.hair / 2 },
  }))

/** A base line, the mark of the sign, the words of the lane and how many relations it has. */
function labelMarks(
  { sign, label, relations }: LaneGroup,
  top: number,
  y: number,
  leads: boolean,
  { scale, sizes }: Frame,
): Mark[] {
  const { font } = sizes
  const beside = sizes.labels === 'beside'
  const baseline = beside ? y + font.label * 0.34 : top + font.label
  const countX = beside ? scale.left - font.small * 0.8 : scale.right
  return [
    straight([scale.left, y], [scale.right, y], 'line', 0.75),
    ...(leads && sign !== 'structure'
      ? signMark(sign, true, sizes.markX, baseline - font.label * 0.34, sizes.sign)
      : []),
    {
      mark: 'text',
      text: label,
      x: sizes.labelX,
      y: baseline,
      font: { family: 'sans', size: font.label, weight: 400 },
      ink: 'ink',
      anchor: 'start',
    },
    ...(relations.length < 2 ? [] : [smallText(number(relations.length), countX, baseline, font.small, 'ink3', 'end')]),
  ]
}

/** One path a status: its hair lines never meet those of another. */
function hairMarks(laid: readonly Laid[], { sign }: LaneGroup, y: number, { sizes }: Frame): Mark[] {
  const hairs = hairsOf(laid)
  return STATUSES.flatMap((status) => {
    const path = hairs.filter((hair) => hair.status === status).flatMap(({ x1, x2 }) => straightPath(x1, y, x2, y))
    return path.length === 0 ? [] : [stroked(path, sign, sizes.hair, laneDashes[status].hair)]
  })
}
