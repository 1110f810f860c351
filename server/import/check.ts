import type { Dataset, Import } from '../domain/record.ts'
import type { Reject } from '../domain/reject.ts'
import { addMonths, type Day } from '../domain/time/day.ts'
import type { KeptRelation } from '../store/rows.ts'
import { type ActorsAgainst, against, rebounded, type SourcesAgainst } from './against.ts'
import { type RelationsAgainst, relationsAgainst } from './against-relations.ts'
import { checkActors } from './check-actors.ts'
import { checkRelations } from './check-relations.ts'
import { checkLayout, checkUnsourced } from './check-rest.ts'
import { checkCitations, checkSources } from './check-sources.ts'
import type { Checking } from './checking.ts'
import { createFindings } from './findings.ts'
import type { Read } from './folder.ts'
import type { Known } from './known.ts'
import { warnOfLookAlikes } from './likeness.ts'
import { createActorFinder } from './relation-ends.ts'
import { createSpills, type Spills } from './spill.ts'

/** An import checked whole and set against the graph; nothing is written yet. With any reject nothing will be. */
export type Checked = {
  readonly datasets: readonly Dataset[]
  readonly actors: ActorsAgainst
  readonly sources: SourcesAgainst
  readonly relations: RelationsAgainst
  readonly rebounded: readonly Pick<KeptRelation, 'id' | 'type' | 'bounds'>[]
  readonly positions: Import['positions']
  /** The first thousand of each in full, and the true totals. */
  readonly rejects: readonly Reject[]
  readonly warnings: readonly Reject[]
  readonly total: number
  readonly totalWarnings: number
}

const YEARS_AHEAD = 4

/**
 * Checks what was read against the rules of RELIABILITY 4 and the graph. The same input gives the same findings. Relations and
 * citations beyond some megabytes go to `spills`, which whoever gives them closes. Throws `Stopped` where `signal` ends it.
 */
export async function checkImport(
  read: Read,
  known: Known,
  {
    update,
    today,
    spills = createSpills(),
    ...during
  }: { readonly update: boolean; readonly today: Day; readonly spills?: Spills } & Pick<Checking, 'told' | 'signal'>,
): Promise<Checked> {
  const findings = createFindings(read.findings)
  const checking: Checking = { read, known, findings, spills, ...during, future: addMonths(today, YEARS_AHEAD * 12) }
  const { actors, named: namedActors } = checkActors(checking)
  const { sources, named: namedSources } = checkSources(checking)
  const brought = new Map(actors.map(({ record }) => [record.id, record]))
  const lifeOf = (actor: string) => brought.get(actor) ?? known.actors.get(actor)
  const actorIn = createActorFinder(checking, { ids: namedActors, records: actors.map(({ record }) => record) })
  const citedBy = await checkCitations(checking, namedSources)
  const broughtRelations = await checkRelations(checking, { actorIn, lifeOf, sources: namedSources, citedBy })
  const positions = checkLayout(checking, actorIn)
  const wanted = checkUnsourced(checking)
  warnOfLookAlikes(actors, known, findings)
  const relations = await relationsAgainst(broughtRelations, update, checking)
  const updated = new Set(Array.from(relations.updated, ({ record }) => record.id))
  return {
    datasets: datasetsOf(read, known, relations.datasets, wanted),
    actors: against(actors, known.actors, update, checking),
    sources: against(sources, known.sources, update, checking),
    relations,
    rebounded: rebounded(known.relations, lifeOf, (id) => updated.has(id)),
    positions,
    rejects: inFileOrder(findings.rejects),
    warnings: inFileOrder(findings.warnings),
    ...findings.totals(),
  }
}

const inFileOrder = (found: readonly Reject[]) =>
  [...found].sort((one, other) => (one.file === other.file ? one.row - other.row : one.file < other.file ? -1 : 1))

/** Data sets that are described by the import, that its relations belong to, or that it brings wanted statements of: as they will be. */
function datasetsOf(read: Read, known: Known, used: ReadonlySet<string>, wanted: Dataset['wanted']): Dataset[] {
  const described = new Map(read.datasets.map((dataset) => [dataset.id, dataset]))
  const bringsWanted = read.tables.unsourced !== undefined
  const ids = new Set([...described.keys(), ...used, ...(bringsWanted ? [read.dataset] : [])])
  return [...ids].map((id) => {
    const before = known.datasets.get(id)
    const now = described.get(id) ?? before ?? { id, title: id, version: null, terms: null, wanted: [] }
    if (bringsWanted && id === read.dataset) return { ...now, wanted }
    return { ...now, wanted: now.wanted.length > 0 ? now.wanted : (before?.wanted ?? []) }
  })
}
