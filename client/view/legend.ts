import { type Actor, ActorKind } from '../../server/domain/actor.ts'
import { type Asked, USUAL_STATUS } from '../../server/domain/asked.ts'
import { partOf, type When } from '../../server/domain/network.ts'
import { type Relation, Status } from '../../server/domain/relation.ts'
import { asThemselves, type Followed } from '../../server/domain/successors.ts'
import {
  Family,
  isStructure,
  type RelationType,
  Sign,
  signOf,
  typeOf,
} from '../../server/domain/types/relation-types.ts'
import { SHAPE_OF, type Shape } from '../../server/drawing/shapes.ts'
import type { Data } from './data.ts'

/** A row of the legend. `count` is what is shown of it; where it is turned off, what would be. */
export type Row<Value> = { readonly value: Value; readonly on: boolean; readonly count: number }

/** The legend is the filter: each part counts all relations shown (structure is a row of its own), or all actors. */
export type Legend = {
  readonly signs: readonly Row<Sign | 'structure'>[]
  readonly status: readonly Row<Status>[]
  readonly families: readonly Row<Family>[]
  readonly shapes: readonly Row<Shape>[]
}

const kindsOf = (shape: Shape) => ActorKind.options.filter((kind) => SHAPE_OF[kind] === shape)

/** The kinds of actor that share a shape (UX 7), in the order of the legend. */
export const SHAPES: { readonly [shape in Shape]: readonly ActorKind[] } = {
  rectangle: kindsOf('rectangle'),
  circle: kindsOf('circle'),
  hexagon: kindsOf('hexagon'),
  diamond: kindsOf('diamond'),
  triangle: kindsOf('triangle'),
}
export const ALL_KINDS: readonly ActorKind[] = ActorKind.options

const signRow = (type: RelationType): Sign | 'structure' => (isStructure(type) ? 'structure' : signOf(type))

/** Counts what is shown, row by row, and for what is turned off what would be shown with it. */
export function legendOf(
  data: Data,
  asked: Asked,
  drawn: (asked: Asked) => readonly Relation[],
  shown: readonly Relation[],
  actors: readonly Actor[],
  followed: Followed = asThemselves,
): Legend {
  const would = (relaxed: Partial<Asked>) => drawn({ ...asked, ...relaxed })
  const rows = <Value>(
    values: readonly Value[],
    isOn: (value: Value) => boolean,
    rowOf: (relation: Relation) => Value,
    relaxed: Partial<Asked>,
  ): Row<Value>[] => {
    const all = values.every(isOn) ? shown : would(relaxed)
    return values.map((value) => {
      const on = isOn(value)
      return { value, on, count: (on ? shown : all).filter((relation) => rowOf(relation) === value).length }
    })
  }
  const status = asked.status.includes('denied') ? Status.options : USUAL_STATUS
  const types = asked.types
  return {
    signs: [
      ...rows(
        Sign.options,
        (sign) => asked.signs?.includes(sign) ?? true,
        ({ type }) => signRow(type) as Sign,
        { signs: null },
      ),
      ...(asked.structure
        ? [{ value: 'structure' as const, on: true, count: shown.filter(({ type }) => isStructure(type)).length }]
        : []),
    ],
    status: rows(
      status,
      (value) => asked.status.includes(value),
      (relation) => relation.status,
      { status: [...USUAL_STATUS, ...asked.status] },
    ),
    families: rows(
      Family.options,
      (family) => types === null || types.some((type) => type === family || familyOf(type) === family),
      ({ type }) => typeOf(type).family,
      { types: null },
    ),
    shapes: shapeRows(data, asked, actors, would, followed),
  }
}

const familyOf = (type: Family | RelationType): Family =>
  Family.options.includes(type as Family) ? (type as Family) : typeOf(type as RelationType).family

function shapeRows(
  { actor }: Data,
  asked: Asked,
  shown: readonly Actor[],
  would: (relaxed: Partial<Asked>) => readonly Relation[],
  followed: Followed,
): Row<Shape>[] {
  const joined = () => {
    const ids = new Set(would({ kinds: null }).flatMap(({ source, target }) => [followed(source), followed(target)]))
    return [...ids].flatMap((id) => actor.get(id) ?? [])
  }
  const all = asked.kinds === null ? shown : joined()
  return (Object.keys(SHAPES) as Shape[]).map((shape) => {
    const on = asked.kinds === null || SHAPES[shape].some((kind) => asked.kinds?.includes(kind))
    const isOf = ({ kind }: Actor) => SHAPES[shape].includes(kind)
    return { value: shape, on, count: (on ? shown : all).filter(isOf).length }
  })
}

/** The relations that a view of these days draws. */
export function relationsShown({ relations, kindOf }: Data, asked: Asked, when: When): Relation[] {
  return relations.filter((relation) => {
    const part = partOf(relation, asked, when, kindOf)
    return part === 'certain' || part === 'possible' || part === 'events'
  })
}
