import type { Asked } from '../../server/domain/asked.ts'
import { asKnown, knownOnes } from '../../server/domain/clocks.ts'
import type { Data } from './data.ts'

/** The last network worked out for each that was loaded: a view is looked at on many days by one clock. */
const worked = new WeakMap<Data, { readonly published: number; readonly known: Data }>()

/** The loaded network as it was known by the clock of publication; its edges and scales stay those of all of it. */
export function dataKnown(data: Data, { published }: Pick<Asked, 'published'>): Data {
  if (published === null) return data
  const before = worked.get(data)
  if (before?.published === published) return before.known
  const relations = asKnown(
    data.relations,
    { published, recorded: null },
    { source: (id) => data.source.get(id), life: (id) => data.actor.get(id) },
  )
  const known = {
    ...data,
    relations: knownOnes(relations),
    later: [...data.later, ...relations.filter((relation) => 'later' in relation)],
    relation: new Map([...data.later, ...relations].map((relation) => [relation.id, relation])),
  }
  worked.set(data, { published, known })
  return known
}
