import type { Release } from '../domain/release.ts'
import type { InputOf, QueryName, RowOf } from './queries.ts'

/** Puts one question of the table. Rows are plain values, checked by its schema. */
export type Run = <Name extends QueryName>(name: Name, input: InputOf<Name>) => Promise<RowOf<Name>[]>

/**
 * Where the graph is kept, behind its seam. Throws `StoreUnavailable` while the database is away.
 * `together` runs several questions in one write transaction: all or nothing. Its work may be run again after a passing
 * fault, so that it must have no other effect.
 */
export type Store = {
  readonly run: Run
  readonly together: <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>
  /**
   * What the data now are called. To be asked first by every answer: it notices what was imported meanwhile. The same object
   * as long as nothing has changed.
   */
  readonly release: () => Promise<Release>
  /** Resolves when the database answers and its schema is that of this program. */
  readonly ready: () => Promise<void>
  readonly close: () => Promise<void>
}
