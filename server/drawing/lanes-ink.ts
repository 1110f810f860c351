import type { Dated } from '../domain/relation.ts'
import { certainDays, mayHold, possibleDays } from '../domain/time/bounds.ts'
import type { Day, Days } from '../domain/time/day.ts'
import { attestedStretches, possibleSpans, standingOf, type Word } from '../domain/time/last-word.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import { isState } from '../domain/types/relation-types.ts'
import type { TimeScale } from './lanes-axis.ts'
import type { LaneSizes } from './lanes-sizes.ts'

export type Stretch = { readonly x1: number; readonly x2: number }

/** What of a relation is drawn on its lane: a bar is certain, a dot attested, a tick an event; each as wide as its date is coarse. */
export type Piece = Stretch & { readonly kind: 'bar' | 'dot' | 'dotInBar' | 'tick' }

/** A relation laid along the years: its pieces, and where it is possible only. Never both empty. */
export type Laid<Record extends Dated = Dated> = {
  readonly relation: Record
  readonly pieces: readonly Piece[]
  readonly possible: readonly Stretch[]
}

/** Where a relation of a pair stands in a span: drawn, or why not. */
export type LanePart = 'drawn' | 'unattested' | 'outside'

export function lanePartOf(relation: Dated, word: Word, from: Day, to: Day): LanePart {
  if (!isState(relation.type)) return mayHold(relation.bounds, from, to) ? 'drawn' : 'outside'
  const standing = standingOf(relation, word, from, to)
  return standing === null ? 'outside' : standing === 'unattested' ? 'unattested' : 'drawn'
}

/** Lays a drawn relation along the scale. What reaches beyond the span runs to its edge. */
export function laidOf<Record extends Dated>(
  relation: Record,
  word: Word,
  scale: TimeScale,
  sizes: LaneSizes,
): Laid<Record> {
  const stretch = ({ first, last }: Days): Stretch => ({ x1: scale.x(first), x2: scale.x(last + 1) })
  const inSpan = ({ first, last }: Days) => first <= scale.to && last >= scale.from
  if (!isState(relation.type))
    return { relation, pieces: [{ kind: 'tick', ...stretch(possibleDays(relation.bounds)) }], possible: [] }
  const certain = certainDays(relation.bounds)
  const core = certain && inSpan(certain) ? stretch(certain) : null
  const pieces = [
    ...corePieces(core, sizes),
    ...dotPieces(attestations(relation, certain).filter(inSpan).map(stretch), core, sizes),
  ]
  const possible = possibleSpans(relation, word).filter(inSpan).map(stretch)
  if (pieces.length === 0 && possible.length === 0) possible.push(stretch(possibleDays(relation.bounds)))
  return { relation, pieces, possible }
}

/** Observations; beginning and end too where no certain day shows them. */
const attestations = ({ start, end, observed }: Dated, certain: Days | null): Days[] =>
  certain ? observed.map(readingOf) : attestedStretches({ start, end, observed })

/** A core too short to be seen as a bar is a dot. */
const isShort = ({ x1, x2 }: Stretch, { dot }: LaneSizes) => x2 - x1 < 2 * dot

const corePieces = (core: Stretch | null, sizes: LaneSizes): Piece[] =>
  core ? [{ kind: isShort(core, sizes) ? 'dot' : 'bar', ...core }] : []

/** Attested days beside the core, and within it; not where its own ends say the same. */
function dotPieces(attested: readonly Stretch[], core: Stretch | null, sizes: LaneSizes): Piece[] {
  return attested.flatMap((stretch): Piece[] => {
    const middle = (stretch.x1 + stretch.x2) / 2
    if (!core) return [{ kind: 'dot', ...stretch }]
    const atEnd = Math.min(Math.abs(middle - core.x1), Math.abs(middle - core.x2)) < sizes.dot + 0.5
    if (atEnd || stretch.x1 === core.x1 || stretch.x2 === core.x2) return []
    return [{ kind: middle > core.x1 && middle < core.x2 ? 'dotInBar' : 'dot', ...stretch }]
  })
}

/** Where a piece stands among others: a wide tick by its middle, since only its thin line is wide. */
export function extentOf({ kind, x1, x2 }: Piece, { dot, tick }: LaneSizes): Stretch {
  const middle = (x1 + x2) / 2
  const half = kind === 'tick' ? tick.width * 0.7 : dot / 2
  return kind === 'tick' || x2 - x1 < 2 * half ? { x1: middle - half, x2: middle + half } : { x1, x2 }
}

/** The relations of a pair as they stand in a span. */
export type LaneParts<Record extends Dated = Dated> = { readonly [part in LanePart]: Record[] }

export function lanePartsOf<Record extends Dated>(
  relations: Iterable<Record>,
  word: Word,
  from: Day,
  to: Day,
): LaneParts<Record> {
  const parts: LaneParts<Record> = { drawn: [], unattested: [], outside: [] }
  for (const relation of relations) parts[lanePartOf(relation, word, from, to)].push(relation)
  return parts
}
