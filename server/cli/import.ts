import type { Config } from '../config.ts'
import { layoutOf } from '../drawing/layout.ts'
import { readImport } from '../import/folder.ts'
import { reportJson, reportText, sumsText } from '../import/report.ts'
import { importInto } from '../import/write.ts'
import { openGraph, type Say } from '../main.ts'
import type { Store } from '../store/store.ts'
import { teller } from './teller.ts'

type Choice = { readonly dataset?: string | undefined; readonly update: boolean; readonly dryRun: boolean }

/** Brings a folder or a file into a graph; its report, and whether it was refused. */
export async function bringIn(store: Store, path: string, { dataset, update, dryRun }: Choice, say: Say) {
  const read = await readImport(path, dataset === undefined ? {} : { dataset })
  const report = await importInto(store, read, { update, dryRun, layout: layoutOf, progress: teller(say, 'rows') })
  return { text: reportText(report), sums: sumsText(report), json: reportJson(report), refused: report.total > 0 }
}

type Output = { readonly say: Say; readonly print: (text: string) => void }
type Flags = {
  readonly dataset?: string
  readonly dryRun?: boolean
  readonly update?: boolean
  readonly json?: boolean
}

/** Imports by command line, whether the server runs or not. Returns the exit code: 0 taken, 1 refused. */
export async function importPath(path: string, config: Config, flags: Flags, { say, print }: Output): Promise<number> {
  const { dataset, update = false, dryRun = false, json = false } = flags
  const { store, close } = await openGraph(config, say)
  try {
    const { text, json: asJson, refused } = await bringIn(store, path, { dataset, update, dryRun }, say)
    print(json ? asJson : text)
    return refused ? 1 : 0
  } finally {
    await close()
  }
}
