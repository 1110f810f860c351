import neo4j, {
  type Driver,
  type Record as DriverRecord,
  type ManagedTransaction,
  Neo4jError,
  type Result,
} from 'neo4j-driver'
import { schemaText } from './cypher-files.ts'
import { inOurWords } from './faults.ts'
import type { Parameters } from './query.ts'
import { inbound, ints } from './values.ts'

/** Where a Neo4j answers, and to whom. `database` is its usual one where left out. */
export type Settings = {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database?: string | undefined
}

export type Statement = { readonly text: string; readonly parameters: Parameters }
export type PlainRow = Record<string, unknown>

/** Puts several statements of one transaction, all sent before the first is read; their rows, statement by statement. */
export type Ask = (statements: readonly Statement[]) => Promise<PlainRow[][]>

/** A Neo4j as the store uses it: plain values in and out, faults in the words of the domain. */
export type Database = {
  readonly read: <Result>(work: (ask: Ask) => Promise<Result>, seconds?: number) => Promise<Result>
  readonly write: <Result>(work: (ask: Ask) => Promise<Result>, seconds?: number) => Promise<Result>
  /** Reads, and nothing else in the same transaction. A single statement is one of its own: one round trip, not three. */
  readonly asked: (statements: readonly Statement[], seconds?: number) => Promise<PlainRow[][]>
  /** What answers there, as `Neo4j/5.26.29`. */
  readonly agent: () => Promise<string>
  /** Forgets what was written: another graph answers at the address now, which knows nothing of it. */
  readonly anew: () => void
  readonly close: () => Promise<void>
}

/** Seconds that a transaction may take (RELIABILITY 5). */
export type Limits = { readonly read: number; readonly write: number }
const LIMITS: Limits = { read: 5, write: 10 }

const CONNECTION = {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 20,
  connectionAcquisitionTimeout: 5_000,
  connectionTimeout: 5_000,
  maxTransactionRetryTime: 3_000,
  connectionLivenessCheckTimeout: 30_000,
} as const

const driverFor = ({ uri, user, password }: Settings, more = {}): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { ...CONNECTION, ...more })

/** Opens a Neo4j. Nothing is sent before the first question. Own writes are seen by own reads, on a cluster too. */
export function databaseAt(settings: Settings, limits = LIMITS): Database {
  const driver = driverFor(settings)
  let bookmarkManager = neo4j.bookmarkManager()
  const session = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({
      defaultAccessMode,
      bookmarkManager,
      fetchSize: 5_000,
      ...(settings.database === undefined ? {} : { database: settings.database }),
    })
  async function inSession<Result>(
    access: 'READ' | 'WRITE',
    seconds: number,
    work: (ask: Ask) => Promise<Result>,
  ): Promise<Result> {
    const opened = session(access)
    const managed = (transaction: ManagedTransaction) => work(askIn(transaction))
    const limit = { timeout: seconds * 1_000 }
    try {
      return await (access === 'READ' ? opened.executeRead(managed, limit) : opened.executeWrite(managed, limit))
    } catch (error) {
      throw inOurWords(error)
    } finally {
      await opened.close()
    }
  }
  async function alone({ text, parameters }: Statement, seconds: number): Promise<PlainRow[]> {
    const opened = session('READ')
    try {
      return await rowsOf(opened.run(text, ints(parameters), { timeout: seconds * 1_000 }))
    } catch (error) {
      if (!neo4j.isRetryableError(error as Error)) throw inOurWords(error)
    } finally {
      await opened.close()
    }
    const [rows = []] = await inSession('READ', seconds, (ask) => ask([{ text, parameters }]))
    return rows
  }
  return {
    read: (work, seconds = limits.read) => inSession('READ', seconds, work),
    async asked(statements, seconds = limits.read) {
      const [first, ...others] = statements
      if (first === undefined) return []
      if (others.length === 0) return [await alone(first, seconds)]
      return inSession('READ', seconds, (ask) => ask(statements))
    },
    write: (work, seconds = limits.write) => inSession('WRITE', seconds, work),
    async agent() {
      try {
        return (await driver.getServerInfo()).agent ?? ''
      } catch (error) {
        throw inOurWords(error)
      }
    },
    anew() {
      bookmarkManager = neo4j.bookmarkManager()
    },
    close: () => driver.close(),
  }
}

/** The database of a Neo4j where none is named. */
const USUAL = 'neo4j'

/**
 * Whether a Neo4j answers, asked by a plain session: a managed one would try for seconds. `damaged` where it runs and has
 * given up opening the data. Throws nothing.
 */
export async function answers({ database = USUAL, ...settings }: Settings): Promise<boolean | 'damaged'> {
  const driver = driverFor(settings, { maxConnectionPoolSize: 1, connectionTimeout: 2_000 })
  const ask = async (where: string, text: string) => {
    const session = driver.session({ database: where })
    try {
      return (await session.run(text, { name: database })).records
    } finally {
      await session.close()
    }
  }
  try {
    await ask(database, 'RETURN 1')
    return true
  } catch (error) {
    if (!isUnavailable(error)) return false
    const [found] = await ask('system', schemaText('status')).catch(() => [])
    return found?.get('status') === 'offline' && /unable to start/i.test(found.get('says')) ? 'damaged' : false
  } finally {
    await driver.close()
  }
}

/** Whether a Neo4j answers, but not for this database: it is being started, or could not be. */
const isUnavailable = (error: unknown) => error instanceof Neo4jError && error.code.endsWith('DatabaseUnavailable')

const askIn =
  (transaction: ManagedTransaction): Ask =>
  async (statements) => {
    const results = statements.map(({ text, parameters }) => transaction.run(text, ints(parameters)))
    const rows: PlainRow[][] = []
    for (const result of results) rows.push(await rowsOf(result))
    return rows
  }

type Waiting = {
  readonly rows: PlainRow[]
  readonly resolve: (rows: PlainRow[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * The rows of a result. It is not awaited, and what listens to it lets go of the rows once they are there: a transaction
 * remembers its results to its end, and with them it would hold all of the graph that a walk has been through.
 */
const rowsOf = (result: Result): Promise<PlainRow[]> =>
  new Promise((resolve, reject) => {
    let open: Waiting | null = { rows: [], resolve, reject }
    result.subscribe({
      onNext: (record) => open?.rows.push(plainRow(record)),
      onCompleted() {
        open?.resolve(open.rows)
        open = null
      },
      onError(error) {
        open?.reject(error)
        open = null
      },
    })
  })

/** A row by its columns: an object that the driver makes takes thrice as long, and has to be gone through once more. */
function plainRow(record: DriverRecord): PlainRow {
  const row: PlainRow = {}
  for (let column = 0; column < record.length; column += 1)
    row[record.keys[column] as string] = inbound(record.get(column))
  return row
}
