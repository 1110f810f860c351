import type { Dated } from '../domain/relation.ts'
import { isState, isSymmetric, type RelationType } from '../domain/types/relation-types.ts'
import { LINE_SIGNS, type LineSign, lineSignOf } from './lines.ts'
import { ENGLISH, type PictureWords } from './words.ts'

/** One type and direction of a pair, read as a sentence from its first actor: `backs`, `is opposed by`; or all of one sign. */
export type LaneGroup<Record extends Dated = Dated> = {
  /** `BACKS`, `BACKS,inverse` or `positive`. */
  readonly key: string
  readonly sign: LineSign
  readonly label: string
  readonly relations: readonly Record[]
}

/** The lanes of a pair read from `a`: by sign (+ ○ −, then structure), states before events, the fullest first, then by label. */
export function laneGroups<Record extends Dated>(
  relations: readonly Record[],
  a: string,
  words: PictureWords = ENGLISH,
): LaneGroup<Record>[] {
  const lanes = new Map<string, Record[]>()
  for (const relation of relations) {
    const key = isSymmetric(relation.type) || relation.source === a ? relation.type : `${relation.type},inverse`
    const lane = lanes.get(key)
    if (lane) lane.push(relation)
    else lanes.set(key, [relation])
  }
  return [...lanes].map(([key, lane]) => groupOf(key, lane, words)).sort(compare)
}

function groupOf<Record extends Dated>(
  key: string,
  relations: readonly Record[],
  words: PictureWords,
): TypeGroup<Record> {
  const inverse = key.endsWith(',inverse')
  const type = key.split(',')[0] as RelationType
  const label = inverse ? words.typeOf(type).inverse : words.typeOf(type).label
  return { key, type, sign: lineSignOf(type), label, relations }
}

/** One lane a sign, for a sheet that has no room for more; files alone have such, and English words. */
export const signGroups = <Record extends Dated>(relations: readonly Record[]): LaneGroup<Record>[] =>
  LINE_SIGNS.map((sign) => ({
    ...{ key: sign, sign, label: sign },
    relations: relations.filter(({ type }) => lineSignOf(type) === sign),
  })).filter((group) => group.relations.length > 0)

type TypeGroup<Record extends Dated = Dated> = LaneGroup<Record> & { readonly type: RelationType }

const compare = (one: TypeGroup, other: TypeGroup) =>
  LINE_SIGNS.indexOf(one.sign) - LINE_SIGNS.indexOf(other.sign) ||
  Number(isState(other.type)) - Number(isState(one.type)) ||
  other.relations.length - one.relations.length ||
  (one.label < other.label ? -1 : 1)
