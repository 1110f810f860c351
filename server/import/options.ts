import type { AtOnce } from './at-once.ts'
import type { Layout } from './place.ts'
import type { Staging } from './staged.ts'

/** How an import is made. */
export type ImportOptions = Staging & {
  /** Whether rows that have changed are updates, kept with a revision, rather than faults. */
  readonly update?: boolean
  /** Checks only and writes nothing. */
  readonly dryRun?: boolean
  readonly now?: Date
  /** Finds places for actors that have none; where left out they stay without. */
  readonly layout?: Layout
  /** Told while relations are checked, how many of them are. */
  readonly checking?: ((done: number, total: number) => void) | undefined
  /** Called once all rows are in, before places are found and the data get their name. */
  readonly ending?: () => void
  readonly rows?: Rows
  /** Takes a large first import in at one stroke; where left out, or where it cannot, the rows go batch by batch. */
  readonly atOnce?: AtOnce | undefined
  /** Where that which is imported lies on the disk meanwhile; else where the system has temporary files. */
  readonly folder?: string | undefined
}

/** How many rows are written at once; fewer spare the memory of a small database. */
export type Rows = { readonly together: number; readonly batch: number }
