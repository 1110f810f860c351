import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileOf } from './jars.ts'
import { keepFile, keptIn } from './kept-file.ts'
import { type Address, freePort, type Launcher, launch, uriOf } from './launch.ts'
import { graphPlaces, type Places } from './places.ts'
import { isStill, type Known, knownProcess } from './processes.ts'
import { writeAuth } from './secret.ts'
import { javaEnvironment, settingsText } from './settings.ts'
import { endJvm } from './stop.ts'

/** Tables for the importer of Neo4j, by their names in a folder. */
export type Tables = {
  readonly labelled: Readonly<Record<string, string>>
  readonly joining: readonly string[]
  readonly multiline: readonly string[]
  readonly listDelimiter: string
}

/** A graph that is to take the place of one that holds nothing. */
export type Replacement = {
  /** Writes the tables into an empty folder. */
  readonly write: (folder: string) => Promise<Tables>
  /** What is left to do in the graph once its tables are in, before anybody sees it. */
  readonly finish: (address: Address) => Promise<void>
  /** Called with how much of the tables is in, in percent. */
  readonly progress?: ((percent: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** No second graph could be made; the first is as it was. */
export class NotReplaced extends Error {
  override name = 'NotReplaced'
}

/** What a replacement keeps where: tables, graph, the process that works on it, and the mark that it is whole. */
const partsOf = ({ second }: Places) => ({
  files: join(second, 'files'),
  graph: join(second, 'graph'),
  worker: join(second, 'worker.json'),
  whole: join(second, 'whole'),
})

/**
 * Makes a graph beside the one that runs: by the importer of Neo4j, ten times as fast as by transactions, then `finish`. It is
 * marked as whole at its end, and until then whatever ends the program leaves the first graph as it is. Throws `NotReplaced`,
 * what `write` and `finish` throw, or the reason of `signal`.
 */
export async function makeSecond(launcher: Launcher, account: Omit<Address, 'uri'>, plan: Replacement): Promise<void> {
  const { places } = launcher
  await rm(places.second, { recursive: true, force: true })
  try {
    await madeIn(places, launcher, account, plan)
  } catch (error) {
    await rm(places.second, { recursive: true, force: true })
    throw error
  }
  const mark = await open(partsOf(places).whole, 'w')
  await mark.sync()
  await mark.close()
}

async function madeIn(places: Places, launcher: Launcher, { user, password }: Omit<Address, 'uri'>, plan: Replacement) {
  const { files, graph, worker } = partsOf(places)
  const note = (pid: number) => keepFile(worker, JSON.stringify(knownProcess(pid)))
  const second: Launcher = { ...launcher, places: { ...places, ...graphPlaces(graph) }, note }
  await mkdir(files, { recursive: true, mode: 0o700 })
  const tables = await plan.write(files)
  plan.signal?.throwIfAborted()
  await readTables(second, files, tables, plan)
  await rm(files, { recursive: true })
  await writeAuth(join(graph, 'data', 'dbms', 'auth.ini'), password)
  const jvm = await launch(second, await freePort(), plan.signal).catch((error) => {
    plan.signal?.throwIfAborted()
    throw new NotReplaced(error.message)
  })
  try {
    await plan.finish({ uri: uriOf(jvm.port), user, password })
  } finally {
    await endJvm(jvm)
  }
}

/** Puts the second graph, whole and stopped, in the place of the first, stopped too. Broken off, it is done at the next start. */
export async function takePlace(places: Places): Promise<void> {
  const before = join(dirname(places.graph), 'before')
  await rm(before, { recursive: true, force: true })
  if (existsSync(places.graph)) await rename(places.graph, before)
  await rename(partsOf(places).graph, places.graph)
  await rm(places.second, { recursive: true })
  await rm(before, { recursive: true, force: true })
}

/** Clears up after a replacement that was broken off. True where the second graph is whole, and has to take its place yet. */
export async function clearSecond(places: Places): Promise<boolean> {
  const { worker, graph, whole } = partsOf(places)
  const left = await keptIn<Known>(worker)
  if (left !== null && isStill(left)) process.kill(left.pid, 'SIGKILL')
  if (existsSync(whole) && existsSync(graph)) return true
  await rm(places.second, { recursive: true, force: true })
  return false
}

/** Runs the importer in the folder of its tables, since a path with a comma would be two for it. */
async function readTables({ places, lock, java, note }: Launcher, files: string, tables: Tables, plan: Replacement) {
  await mkdir(dirname(places.settings), { recursive: true })
  await writeFile(places.settings, settingsText(0))
  const { labelled, joining, multiline, listDelimiter } = tables
  const jars = lock.jars.map((jar) => join(relative(files, places.jars), fileOf(jar)))
  const words = [
    ...['-Xmx1g', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED'],
    ...['-cp', jars.join(delimiter), 'org.neo4j.cli.AdminTool', 'database', 'import', 'full'],
    ...['--id-type=string', '--bad-tolerance=0', '--report-file=report', `--array-delimiter=${listDelimiter}`],
    ...(multiline.length > 0 ? ['--multiline-fields-format=v2', `--multiline-fields=${multiline.join()}`] : []),
    ...Object.entries(labelled).map(([label, table]) => `--nodes=${label}=${table}`),
    ...joining.map((table) => `--relationships=${table}`),
    ...['--', 'neo4j'],
  ]
  const env = { ...javaEnvironment(), NEO4J_HOME: places.graph, NEO4J_CONF: dirname(places.settings) }
  const { signal, progress } = plan
  const child = spawn(java.path, words, { cwd: files, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(1))
  })
  const stop = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', stop)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.push(text)
      const percent = percentIn(said.join(''))
      if (percent !== null) progress?.(percent)
    })
  if (child.pid !== undefined)
    await note(child.pid, 0).catch(async (error) => {
      stop()
      await ended
      throw error
    })
  const code = await ended
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  if (code !== 0) throw new NotReplaced(whyIn(said.join('')))
}

const STAGES = 4

/** How far the importer is: it goes through four stages, and tells each twentieth of them. */
function percentIn(said: string): number | null {
  const [, stage, after = ''] = /^.*\((\d)\/4\)(.*)$/s.exec(said) ?? []
  if (stage === undefined) return null
  const within = Number([...after.matchAll(/(\d+)%/g)].at(-1)?.[1] ?? 0)
  return Math.floor(((Number(stage) - 1) * 100 + within) / STAGES)
}

/** The first line that names a fault. */
const whyIn = (said: string) =>
  said
    .split('\n')
    .find((line) => /error|exception|failed/i.test(line))
    ?.trim()
    .slice(0, 300) ?? 'the importer of Neo4j ended and did not say why'
