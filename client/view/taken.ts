import { between } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Shown, sourcesOf } from './shown.ts'
import type { View } from './view.ts'

/** How much a download of the view holds. */
export type Taken = { readonly relations: number; readonly actors: number; readonly sources: number }

function takenOf(relations: readonly Relation[], { data }: Shown): Taken {
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]))
  return { relations: relations.length, actors: ends.size, sources: sourcesOf(relations, data).length }
}

/** A difference takes what changed and the events between. A pair takes all of its history, denied and structure too; any other view what it shows. */
export function taken({ page }: Pick<View, 'page'>, shown: Shown): Taken {
  if (shown.changed) return takenOf([...shown.changed.relations, ...shown.changed.difference.events], shown)
  if (page.name !== 'pair')
    return { relations: shown.relations.length, actors: shown.actors.length, sources: shown.sources.length }
  const relations = between(shown.data.relations, page.a, page.b)
  return { relations: relations.length, actors: 2, sources: sourcesOf(relations, shown.data).length }
}
