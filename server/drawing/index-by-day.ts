import type { Actor } from '../domain/actor.ts'
import type { Asked } from '../domain/asked.ts'
import { kindsOf, partOf, type When } from '../domain/network.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { LineTable } from './line-table.ts'
import { type Drawn, PARTS } from './lines.ts'
import { countBefore, gatheredStretches, type Stretches } from './stretches.ts'

/** The index of the part of a relation that is not drawn. */
const NOT_DRAWN = PARTS.length

/**
 * What is drawn on the day looked at, for the relations of a network and what is asked of them. From one moment to another
 * it costs the relations that begin or end between them (RENDERING 4); a span asks each relation once.
 */
export class DrawnByDay<Record extends Dated = Dated> {
  readonly lines: LineTable
  /** Lines to which the last look took a relation in, or from which it took one out. */
  changed: ReadonlySet<number> = new Set()
  readonly #relations: readonly Record[]
  readonly #asked: Asked
  readonly #kindOf: ReturnType<typeof kindsOf>
  readonly #stretches: Stretches
  readonly #part: Uint8Array
  #at: Day | null = null
  #touched = new Set<number>()

  constructor(actors: readonly Pick<Actor, 'id' | 'kind'>[], relations: readonly Record[], asked: Asked) {
    const indexes = new Map(actors.map(({ id }, index) => [id, index]))
    const indexOf = (actor: string) => {
      const index = indexes.get(actor)
      if (index === undefined) throw new Error(`a relation of an actor that is not in the network: ${actor}`)
      return index
    }
    this.#relations = relations
    this.#asked = asked
    this.#kindOf = kindsOf(actors)
    this.#stretches = gatheredStretches(relations, asked, this.#kindOf)
    this.#part = new Uint8Array(relations.length).fill(NOT_DRAWN)
    this.lines = new LineTable(relations, indexOf, actors.length)
  }

  /** Looks at a moment or a span. */
  lookAt(when: When): void {
    this.#touched = new Set()
    if (!('at' in when)) this.#lookThrough(when)
    else if (this.#at === null) this.#lookAfresh(when.at)
    else if (when.at > this.#at) this.#forward(this.#at, when.at)
    else if (when.at < this.#at) this.#back(this.#at, when.at)
    this.#at = 'at' in when ? when.at : null
    this.changed = this.#touched
  }

  /** The drawn relations by part, each part in the order of the network. */
  drawn(): Drawn<Record> {
    const parts: Record[][] = PARTS.map(() => [])
    for (const [index, part] of this.#part.entries())
      if (part !== NOT_DRAWN) parts[part]?.push(this.#relations[index] as Record)
    const [certain = [], possible = [], events = []] = parts
    return { certain, possible, events }
  }

  #lookThrough(span: When): void {
    for (const [index, relation] of this.#relations.entries()) {
      const part = partOf(relation, this.#asked, span, this.#kindOf)
      this.#put(index, part === 'certain' || part === 'possible' || part === 'events' ? PARTS.indexOf(part) : NOT_DRAWN)
    }
  }

  #lookAfresh(day: Day): void {
    const { relation, part, first, last } = this.#stretches
    const parts = new Uint8Array(this.#part.length).fill(NOT_DRAWN)
    for (let stretch = 0; stretch < relation.length; stretch += 1)
      if ((first[stretch] as number) <= day && (last[stretch] as number) >= day)
        parts[relation[stretch] as number] = part[stretch] as number
    for (const [index, next] of parts.entries()) this.#put(index, next)
  }

  #forward(from: Day, to: Day): void {
    const { first, last, byFirst, byLast } = this.#stretches
    for (let at = countBefore(byLast, last, from); at < countBefore(byLast, last, to); at += 1)
      this.#leave(byLast[at] as number, from)
    for (let at = countBefore(byFirst, first, from + 1); at < countBefore(byFirst, first, to + 1); at += 1)
      this.#enter(byFirst[at] as number, to)
  }

  #back(from: Day, to: Day): void {
    const { first, last, byFirst, byLast } = this.#stretches
    for (let at = countBefore(byFirst, first, to + 1); at < countBefore(byFirst, first, from + 1); at += 1)
      this.#leave(byFirst[at] as number, from)
    for (let at = countBefore(byLast, last, to); at < countBefore(byLast, last, from); at += 1)
      this.#enter(byLast[at] as number, to)
  }

  #leave(stretch: number, day: Day): void {
    if (this.#covers(stretch, day)) this.#put(this.#stretches.relation[stretch] as number, NOT_DRAWN)
  }

  #enter(stretch: number, day: Day): void {
    if (this.#covers(stretch, day))
      this.#put(this.#stretches.relation[stretch] as number, this.#stretches.part[stretch] as number)
  }

  #covers(stretch: number, day: Day): boolean {
    return (this.#stretches.first[stretch] as number) <= day && (this.#stretches.last[stretch] as number) >= day
  }

  #put(relation: number, part: number): void {
    const before = this.#part[relation] as number
    if (before === part) return
    if (before !== NOT_DRAWN) this.#touched.add(this.lines.count(relation, before, -1))
    if (part !== NOT_DRAWN) this.#touched.add(this.lines.count(relation, part, 1))
    this.#part[relation] = part
  }
}
