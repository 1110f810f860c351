import type { Config } from '../config.ts'
import { layoutOf } from '../drawing/layout.ts'
import type { AtOnce } from '../import/at-once.ts'
import { readImport } from '../import/folder.ts'
import { reportJson, reportText, sumsText } from '../import/report.ts'
import { demandSpace } from '../import/space.ts'
import { importInto } from '../import/write.ts'
import { openGraph, type Say } from '../main.ts'
import type { Store } from '../store/store.ts'
import { atOnceInto } from './at-once.ts'
import type { Output } from './output.ts'
import { teller } from './teller.ts'

type Choice = {
  readonly dataset?: string | undefined
  readonly update: boolean
  readonly dryRun: boolean
  readonly signal?: AbortSignal | undefined
}

/** Where an import goes: `folder` is where the graph is kept, if here; `atOnce` how a large one is taken in. */
export type Place = { readonly store: Store; readonly folder: string | null; readonly atOnce?: AtOnce | undefined }

/** Brings a folder or a file into a graph; its report, and whether it was refused. */
export async function bringIn(
  { store, folder, atOnce }: Place,
  path: string,
  { dataset, update, dryRun, signal }: Choice,
  say: Say,
) {
  const read = await readImport(path, { dataset, signal })
  if (!dryRun && folder !== null) await demandSpace(folder, read.bytes)
  const ending = () => say('All rows are in; finding places in the picture, and naming the data')
  const progress = teller(say, 'rows')
  const checking = teller(say, 'relations checked')
  const report = await importInto(store, read, {
    ...{ update, dryRun, layout: layoutOf, checking, progress, ending, signal, atOnce },
    folder: folder ?? undefined,
  })
  return { text: reportText(report), sums: sumsText(report), json: reportJson(report), refused: report.total > 0 }
}

type Flags = {
  readonly dataset?: string
  readonly dryRun?: boolean
  readonly update?: boolean
  readonly json?: boolean
}

/** Imports by command line, whether the server runs or not. Returns the exit code: 0 taken, 1 refused. */
export async function importPath(
  path: string,
  config: Config,
  flags: Flags,
  { say, print, signal }: Output & { readonly signal?: AbortSignal },
): Promise<number> {
  const { dataset, update = false, dryRun = false, json = false } = flags
  const graph = await openGraph(config, say, signal)
  try {
    say(`Reading and checking ${path}`)
    const place = { ...graph, atOnce: atOnceInto(graph, config, say, signal) }
    const { text, json: asJson, refused } = await bringIn(place, path, { dataset, update, dryRun, signal }, say)
    print(json ? asJson : text)
    return refused ? 1 : 0
  } finally {
    await graph.close()
  }
}
