import { type Actor, namesOf } from '../../server/domain/actor.ts'
import type { Dated, Status } from '../../server/domain/relation.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import { type Day, dayOf } from '../../server/domain/time/day.ts'
import { type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import type { Measure } from '../../server/drawing/mark.ts'

/** Letters half as wide as high: near enough for places. */
export const measure: Measure = (text, { size }) => text.length * size * 0.5

export function day(iso: string): Day {
  const found = dayOf(iso)
  if (found === null) throw new Error(iso)
  return found
}

export const actor = (id: string, over: Partial<Actor> & { aliases?: string[] } = {}): Actor => ({
  id,
  kind: 'armed-group',
  name: id,
  names: namesOf(over.name ?? id, over.aliases ?? []),
  founded: null,
  dissolved: null,
  x: null,
  y: null,
  ...over,
})

export type Stated = {
  id?: string
  type?: RelationType
  source?: string
  target?: string
  start?: string
  end?: string
  observed?: string[]
  status?: Status
}

export function relation({ id = 'd:1', type = 'BACKS', source = 'hill', target = 'river', ...stated }: Stated): Dated {
  const dates = { start: stated.start ?? null, end: stated.end ?? null, observed: stated.observed ?? [] }
  const derived = boundsOf(typeOf(type).kind, dates)
  if ('refused' in derived) throw new Error(derived.refused)
  return { id, type, source, target, ...dates, bounds: derived.bounds, status: stated.status ?? 'confirmed' }
}

export const hill = actor('hill')
export const river = actor('river')
