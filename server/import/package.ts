import { z } from 'zod'
import { Dataset } from '../domain/record.ts'
import { cleanField } from './clean.ts'
import { type Findings, whole } from './findings.ts'
import { parsedJson } from './json.ts'
import { tellPackage } from './package-faults.ts'

/** What a folder or a JSON export says of itself. */
export type Described = {
  /** The data set that its own rows belong to, or null where it names none. */
  readonly id: string | null
  readonly datasets: readonly Dataset[]
  readonly isGuarded: boolean
  /** The files that it describes. */
  readonly files: readonly string[]
}

const optional = z
  .string()
  .nullish()
  .transform((text) => text || null)
const Brought = Dataset.extend({
  title: optional,
  version: optional,
  terms: optional,
  wanted: Dataset.shape.wanted.nullish(),
}).transform(
  ({ wanted, title, ...dataset }): Dataset => ({ ...dataset, title: title ?? dataset.id, wanted: wanted ?? [] }),
)

const Licence = z.object({ name: optional, title: optional, path: optional })
/** The clocks by which a file of our own is known: a day each, or null. */
const until = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .catch(null)
const clocks = { published: until, recorded: until }

const Package = z.object({
  id: Dataset.shape.id.optional(),
  title: optional,
  version: optional,
  terms: optional,
  licenses: z.array(Licence).optional(),
  resources: z.array(z.object({ path: optional })).optional(),
  entente: z.object({ guarded: z.boolean().optional(), datasets: z.array(Brought).optional(), ...clocks }).optional(),
})

const Answer = z.object({
  datasets: z.array(Brought).optional(),
  ...clocks,
  release: z.object({ datasets: z.array(Brought).optional() }).optional(),
})

export const UNDESCRIBED: Described = { id: null, datasets: [], isGuarded: false, files: [] }

/** Reads `datapackage.json`: the data set's id, title, version and terms; in our own exports the mark of guarded cells and all data sets. */
export function readPackage(text: string, file: string, findings: Findings): Described {
  const parsed = parsedJson(text, file, findings)
  if (!parsed) return UNDESCRIBED
  const read = Package.safeParse(parsed.value)
  if (!read.success) {
    tellPackage(read.error, parsed.value, file, findings)
    return UNDESCRIBED
  }
  const { id = null, title, version, terms, licenses = [], resources = [], entente } = read.data
  const named = licenses.map((licence) => licence.title ?? licence.name ?? licence.path).filter(Boolean)
  const clean = cleanerOf(file, findings)
  if (entente) warnOfClocks(entente, file, findings)
  const own = { title: title ?? id ?? '', version, terms: terms ?? (named.join(', ') || null), wanted: [] }
  const datasets = (entente?.datasets ?? (id === null ? [] : [{ id, ...own }])).map(clean)
  return { id, datasets, isGuarded: entente?.guarded === true, files: resources.flatMap(({ path }) => path ?? []) }
}

/** Reads what a JSON export says of its data sets. */
export function describedBy(top: unknown, file: string, findings: Findings): Described {
  const read = Answer.safeParse(top)
  if (!read.success) {
    tellPackage(read.error, top, file, findings)
    return UNDESCRIBED
  }
  warnOfClocks(read.data, file, findings)
  const datasets = (read.data.datasets ?? read.data.release?.datasets ?? []).map(cleanerOf(file, findings))
  return { id: datasets.length === 1 ? (datasets[0]?.id ?? null) : null, datasets, isGuarded: false, files: [] }
}

/** What was known later is not in a file that a clock has cut, and would be taken from the graph where rows are changed. */
function warnOfClocks(
  { published, recorded }: { readonly published: string | null; readonly recorded: string | null },
  file: string,
  findings: Findings,
) {
  for (const [clock, until] of Object.entries({ published, recorded }))
    if (until !== null)
      findings.warn(whole(file), {
        code: 'file.clock',
        message: `these data are as ${clock} until ${until}; ends, observations and citations that are known since then are not in them`,
        value: until,
        remedy: `download them without ${clock}; with --update the graph would lose what is known since`,
      })
}

/** The texts of a data set as texts of any cell: they stand in captions and files (RELIABILITY I1, I6, I9). */
function cleanerOf(file: string, findings: Findings) {
  const clean = (column: string, text: string) =>
    cleanField(text, column, whole(file), { odd: true, damaged: false }, findings)
  const cleanOr = (column: string, text: string | null) => (text === null ? null : clean(column, text) || null)
  return ({ id, title, version, terms, wanted }: Dataset): Dataset => ({
    id,
    title: clean('title', title) || id,
    version: cleanOr('version', version),
    terms: cleanOr('terms', terms),
    wanted: wanted.map((one) => ({
      id: clean('wanted.id', one.id),
      statement: clean('wanted.statement', one.statement),
      wantedFor: cleanOr('wanted.wantedFor', one.wantedFor),
    })),
  })
}
