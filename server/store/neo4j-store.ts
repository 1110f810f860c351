import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { StoreUnavailable, TooMuch } from '../domain/errors.ts'
import type { Release } from '../domain/release.ts'
import { ofKept, ofType, queryText } from './cypher-files.ts'
import { type Ask, type Database, databaseAt, type PlainRow, type Settings, type Statement } from './database.ts'
import { type Inventory, inventoryBy, SMALL, typesFor } from './inventory.ts'
import { checkMigrations } from './migrate.ts'
import { createPauses } from './pauses.ts'
import { type QueryName, queries, type RowOf } from './queries.ts'
import type { Query } from './query.ts'
import { ReleaseRow } from './rows.ts'
import type { Run, Store } from './store.ts'

/**
 * A store that is kept in Neo4j, and its database for what is no question: schema and migrations. `warm` lets the database
 * plan what will be asked, which takes it seconds once: first what the first picture asks, for which questions wait that
 * come meanwhile; then the rest, while somebody looks at it.
 */
export type Neo4jStore = Store & {
  readonly database: Database
  /** Has plans made, first what the first picture asks; until then other questions wait for these, and being slow is no fault of theirs. */
  readonly warm: () => Promise<void>
  /** Forgets what it remembers: another graph answers at the address now. */
  readonly anew: () => void
}

/** Seconds that several questions together may take: an import reads all that is there to name it anew. */
const TOGETHER_SECONDS = 600

const RELEASE_SECONDS = 60
const WARM_SECONDS = 120
/** Seconds that a question may take, while plans are made: its own may wait for all others. */
const COLD_SECONDS = 60
/** So long at most a question waits for its plan, in milliseconds: a very large graph takes longer. */
const LONGEST_WAIT = 10_000
const UNREF = { ref: false }
/** Seconds after which to ask again a database that was just started. */
const SOON = 2
const NOBODY = { actor: null, actors: null }
/** A day on which nothing is known to hold: a plan is the same for all days, and one that finds nothing is made and done. */
const SOME_DAY = { from: 0, to: 0 }
const SOMEBODY = ['nobody']
type Asked = readonly (readonly [QueryName, unknown])[]
/** What the first picture asks: its dearest plan on one connection, all others beside it. */
const FIRST_ASKED: readonly Asked[] = [
  [['network', { from: null, to: null, limit: 1, until: 'no:one', recorded: null, cited: [] }]],
  [
    ['release', {}],
    ['relation-at', { before: 0 }],
    ['actors', { ids: null }],
    ['actors', { ids: SOMEBODY }],
    ['sources', { ids: SOMEBODY }],
  ],
]
/** What panels, searches and other callers of the API ask. */
const LATER_ASKED: readonly Asked[] = [
  [
    ['kinds', { ids: SOMEBODY }],
    ['types-of', { ids: ['no:one'] }],
    ['pair', { a: 'nobody', b: 'no-one' }],
    ['relations', { ids: [] }],
    ['relations-of', { actors: SOMEBODY }],
    ['third-party-in', { actor: 'nobody' }],
    ['search-actors', { lucene: 'nobody', compacts: SOMEBODY }],
  ],
  [
    ['states', { ...SOME_DAY, ...NOBODY }],
    ['events', { ...SOME_DAY, ...NOBODY }],
    ['states', { ...SOME_DAY, ...NOBODY, actor: 'nobody' }],
    ['states-cited', { ...SOME_DAY, ...NOBODY }],
    ['network', { ...SOME_DAY, limit: 1, until: null, recorded: null, cited: [] }],
  ],
]
/** What looks at everything, whoever it is asked about: planned, and not run. */
const NOT_RUN: Asked = [
  ['dates', { ...NOBODY, kinds: null, confidence: null, aspects: null, cited: [], recorded: null }],
]
const nothing = () => {}

/** Opens the store at a Neo4j. Nothing is sent before the first question. */
export const storeFor = (settings: Settings): Neo4jStore => storeOver(databaseAt(settings))

/** A store over an open database. `small` is the number of relations from which a question is put once a type. */
export function storeOver(database: Database, small = SMALL): Neo4jStore {
  let warming: Promise<void> = Promise.resolve()
  let isCold = false
  let known: Known | null = null
  let last: Known | null = null
  const { during, pause: noneAsked } = createPauses()

  /** Reads what is remembered. While the data are called the same, actors stand where they stood and the same is hidden, its release is the same object. */
  const learnt = async (ask: Ask): Promise<Known> => {
    const now = await knownBy(ask, small)
    const isSame =
      last?.hidden === now.hidden && last.placed === now.placed && isDeepStrictEqual(last.release, now.release)
    last = isSame && last ? { ...now, release: last.release } : now
    return last
  }
  const remembered = async (ask: Ask) => {
    known ??= await learnt(ask)
    return known
  }
  const learn = async () => known ?? database.read(remembered, RELEASE_SECONDS)
  const run: Run = async (name, input) => {
    const { access, seconds }: Query = queries[name]
    // Two that ask for the same plan at once make it twice, and both wait twice as long.
    await warming
    const isEarly = isCold
    const limit = isEarly && access === 'read' ? Math.max(seconds ?? 0, COLD_SECONDS) : seconds
    try {
      if (access === 'write') return await database.write((ask) => put(ask, name, input, () => remembered(ask)), limit)
      return await during(() => put((statements) => database.asked(statements, limit), name, input, learn))
    } catch (error) {
      throw isEarly && error instanceof TooMuch ? new StoreUnavailable('The database was just started', SOON) : error
    }
  }

  /** Puts statements one by one, each while nobody asks: what is planned ahead can wait. */
  const inPauses = async (statements: readonly Statement[], before = '') => {
    const rows: PlainRow[][] = []
    for (const { text, parameters } of statements) {
      await noneAsked()
      rows.push(...(await database.asked([{ text: before + text, parameters }], WARM_SECONDS)))
    }
    return rows
  }
  /** Has the plans of some questions made, one after the other. */
  const plan = async (asked: Asked, before?: string) => {
    for (const [name, input] of asked)
      await put((statements) => inPauses(statements, before), name, input, learn).catch((error) => {
        // A graph too large to be looked at whole is still one to be asked.
        if (!(error instanceof TooMuch)) throw error
      })
  }

  return {
    database,
    run,
    async together(work) {
      const done = await database.write((ask) => work(runIn(ask, small)), TOGETHER_SECONDS)
      // What was written may be of a type that was not in use.
      known = null
      return done
    },
    async release() {
      const now = known ?? (await database.read(learnt, RELEASE_SECONDS))
      const [row] = await run('release', {})
      const { hash, hidden, placed } = row ?? NO_DATA
      if (hash === now.release.hash && hidden === now.hidden && placed === now.placed) known = now
      else known = await database.read(learnt, RELEASE_SECONDS)
      return known.release
    },
    async warm() {
      isCold = true
      const first = Promise.all(FIRST_ASKED.map((asked) => plan(asked)))
      warming = Promise.race([first.then(nothing, nothing), pause(LONGEST_WAIT, undefined, UNREF)])
      try {
        await first
        await Promise.all(LATER_ASKED.map((asked) => plan(asked)))
        await plan(NOT_RUN, 'EXPLAIN ')
      } finally {
        isCold = false
      }
    },
    ready: () => checkMigrations(database),
    anew() {
      database.anew()
      known = null
      last = null
    },
    close: database.close,
  }
}

/** What the store remembers until the data change: their name, what nobody is to see, and which types are in use. */
type Known = {
  readonly release: Release
  readonly hidden: number | null
  readonly placed: number
  readonly inventory: Inventory
}

async function knownBy(ask: Ask, small: number): Promise<Known> {
  const [rows = []] = await ask([{ text: queryText('release'), parameters: {} }])
  const { hidden, placed, ...named } = ReleaseRow.parse(rows[0] ?? NO_DATA)
  return { release: { number: null, ...named }, hidden, placed, inventory: await inventoryBy(ask, small) }
}

const NO_DATA = { hash: null, hidden: null, placed: 0, datasets: [] }

/** Puts the questions of one transaction. What it remembers holds until the next write. */
function runIn(ask: Ask, small: number): Run {
  let known: Known | null = null
  return async (name, input) => {
    const rows = await put(ask, name, input, async () => {
      known ??= await knownBy(ask, small)
      return known
    })
    if (queries[name].access === 'write') known = null
    return rows
  }
}

/** Puts one question in a transaction: its input checked, its statements sent together, its rows checked. */
async function put<Name extends QueryName>(
  ask: Ask,
  name: Name,
  input: unknown,
  known: () => Promise<Known>,
): Promise<RowOf<Name>[]> {
  const line: Query = queries[name]
  const checked = line.input.parse(input)
  const rows = (await ask(await statementsOf(line, checked, known))).flat()
  if (line.makes) return [madeBy(name, rows, line.makes(checked))] as RowOf<Name>[]
  return z.array(line.row).parse(line.ordered ? rows.sort(byId) : rows) as RowOf<Name>[]
}

async function statementsOf(
  { file, small, about, some, each, among, kept, parameters }: Query,
  input: unknown,
  known: () => Promise<Known>,
): Promise<Statement[]> {
  const asked = parameters?.(input) ?? (input as Statement['parameters'])
  const isSmall = small !== undefined && (await known()).inventory.isSmall
  const isAbout = about !== undefined && asked.actor !== null
  const together = isSmall && (kept || each) ? small : isAbout ? about : undefined
  const isSome = some !== undefined && asked.given !== undefined
  const text = queryText(together ?? (isSome ? some : file))
  const given = text.includes('$hidden') ? { ...asked, hidden: (await known()).hidden } : asked
  if (kept) return [{ text: ofKept(text, kept(input)), parameters: given }]
  if (!each) return [{ text, parameters: given }]
  const confined = among?.(input)
  const types = typesFor((await known()).inventory, each).filter((type) => confined?.includes(type) ?? true)
  if (together !== undefined) return [{ text, parameters: { ...given, types } }]
  return types.map((type) => ({ text: ofType(text, type), parameters: given }))
}

const byId = (one: PlainRow, other: PlainRow) => (String(one.id) < String(other.id) ? -1 : 1)

/** The sums of what was made, which must be what was given: else an error, and nothing is kept. */
function madeBy(name: string, rows: readonly PlainRow[], expected: Readonly<Record<string, number>>): PlainRow {
  const made: Record<string, number> = {}
  for (const what of Object.keys(expected)) made[what] = rows.reduce((total, row) => total + Number(row[what]), 0)
  for (const [what, count] of Object.entries(expected))
    if (made[what] !== count) throw new Error(`${name} was given ${count} and made ${made[what]} (${what})`)
  return made
}
