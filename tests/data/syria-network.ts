import type { NetworkAnswer } from '../../server/contract/answers.ts'
import { ActorKind, namesOf } from '../../server/domain/actor.ts'
import { Confidence, SourceKind } from '../../server/domain/relation.ts'
import { cell, rowsOf } from './csv.ts'
import { syriaRelations } from './syria.ts'

const rows = new Map(rowsOf('data/syria/relations.csv').map((row) => [`syria:${row.id}`, row]))
const split = (text: string | undefined) => (cell(text) ?? '').split('|').filter(Boolean)

const disputedBy = new Map<string, string[]>()
for (const { relation_id, stance, source_id = '' } of rowsOf('data/syria/citations.csv'))
  if (stance === 'disputes')
    disputedBy.set(`syria:${relation_id}`, [...(disputedBy.get(`syria:${relation_id}`) ?? []), source_id].sort())

/** The bundled data as `/api/network` answers them, read by the test's own few lines; no positions. */
export const syriaNetwork: NetworkAnswer = {
  release: {
    number: null,
    hash: 'a1b2c3d4',
    datasets: [{ id: 'syria', title: 'Syria: political relations', version: '1.2.0' }],
  },
  from: null,
  to: null,
  total: { actors: 62, relations: 652 },
  actors: rowsOf('data/syria/actors.csv').map(({ id = '', name = '', type, aliases, founded, dissolved }) => ({
    id,
    kind: ActorKind.parse(type),
    name,
    names: namesOf(name, split(aliases)),
    founded: cell(founded),
    dissolved: cell(dissolved),
    x: null,
    y: null,
  })),
  relations: syriaRelations.map(({ languages, ...relation }) => {
    const row = rows.get(relation.id)
    return {
      ...relation,
      mode: cell(row?.mode),
      aspect: cell(row?.aspect),
      place: cell(row?.place),
      summary: cell(row?.summary),
      confidence: cell(row?.confidence) === null ? null : Confidence.parse(row?.confidence),
      thirdParties: split(row?.third_parties).map((text) => {
        const [role = '', actor = ''] = text.split(':')
        return { role, actor }
      }),
      sources: split(row?.source_ids),
      disputes: disputedBy.get(relation.id)?.length ?? 0,
      disputedBy: disputedBy.get(relation.id) ?? [],
    }
  }),
  sources: rowsOf('data/syria/sources.csv').map(
    ({ id = '', title = '', publisher, published, url, language, kind }) => ({
      id,
      title,
      publisher: cell(publisher),
      published: cell(published),
      url: cell(url),
      language: cell(language),
      kind: cell(kind) === null ? null : SourceKind.parse(kind),
    }),
  ),
}
