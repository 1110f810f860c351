import { CannotStart, cannotStart, Damaged } from './cannot-start.ts'
import { classDataFor } from './class-data.ts'
import { isKnown, isPortTaken, whyItEnded } from './endings.ts'
import { installJars, megabytes, type Progress } from './install.ts'
import { installJava } from './install-java.ts'
import { readLock } from './jars.ts'
import { findJava } from './java.ts'
import { keepFile, keptIn } from './kept-file.ts'
import { type Address, type Answers, freePort, type Launcher, launch, saidIn, uriOf } from './launch.ts'
import { findLeftOver, isOwnedByOther, type LeftOver } from './left-over.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { NEO4J_VERSION, type Places, placesIn } from './places.ts'
import { knownProcess } from './processes.ts'
import { clearSecond, makeSecond, type Replacement, takePlace } from './replace.ts'
import { keepSecret, type Secret, secretOf } from './secret.ts'
import { endJvm, type Jvm, stopJvm } from './stop.ts'
import { type State, watch } from './watch.ts'

export type StartOptions = {
  /** Where Neo4j, its data and its password live, usually `.entente`. */
  home: string
  answers: Answers
  /** Takes one line for the user. */
  say: (line: string) => void
  /** A folder of jars shared by several homes (`ENTENTE_JARS`); else one in the home. */
  jars?: string | undefined
  /** A path of Java (`ENTENTE_JAVA`). */
  java?: string | undefined
  /** Another Maven repository (`MAVEN_REPO_URL`). */
  repository?: string | undefined
  /** Ends a start under way. */
  signal?: AbortSignal | undefined
  /** Called once a process was started that has to be waited for. */
  launched?: (() => void) | undefined
}

/** A Neo4j of our own that answers. It is restarted when it falls, at the same address. */
export type OwnNeo4j = Address & {
  /** The process of the JVM; null while it is down. */
  pid: () => number | null
  state: () => State
  /** How often it was started again. */
  restarts: () => number
  /** Calls when it falls, comes back, or stays down. Returns what ends the calls. */
  onChange: (listener: (state: State) => void) => () => void
  /**
   * Makes a graph beside this one and puts it in its place, at the same address (`makeSecond`); null where another Entente owns
   * this one. For some seconds nothing answers.
   */
  replace: ((plan: Replacement) => Promise<void>) | null
  /** Stops it and waits until it is gone. One that another Entente owns goes on. */
  stop: () => Promise<void>
}

const PORT_TRIES = 3

/**
 * Finds Java, installs and starts a Neo4j on 127.0.0.1 with a password of its own, and watches it; or adopts the one
 * that a killed Entente left, or uses the one of another Entente on the same home. Resolves when it answers.
 * Throws `CannotStart` with a sentence for the user, or the reason of `signal`.
 */
export async function startNeo4j(options: StartOptions): Promise<OwnNeo4j> {
  const places = placesIn(options.home, options.jars)
  try {
    await refuseNewer(places)
    const secret = await oneAtATime(places, () => claimed(places), options.signal)
    return await startIn(places, secret, options)
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason
    throw cannotStart('Starting Neo4j', error)
  }
}

/** The secret of the home, whose owner we are now unless another Entente that lives is. */
async function claimed(places: Places): Promise<Secret> {
  const secret = await secretOf(places, NEO4J_VERSION)
  if (isOwnedByOther(secret)) return secret
  const ours = { ...secret, owner: knownProcess(process.pid) }
  await keepSecret(places, ours)
  return ours
}

async function startIn(places: Places, secret: Secret, options: StartOptions): Promise<OwnNeo4j> {
  const { say, signal, answers } = options
  const { user, password } = secret
  const isReady = (port: number) => answers({ uri: uriOf(port), user, password })
  const keep = (pid: number | null, port: number | null, owner: Secret['owner'] = knownProcess(process.pid)) =>
    keepSecret(places, { user, password, version: NEO4J_VERSION, pid, port, owner })
  const note = (pid: number, port: number) => {
    options.launched?.()
    return keep(pid, port)
  }
  const prepared = once(() => prepare(places, options, { isReady, note }))

  const left = await findLeftOver(secret, { places, version: NEO4J_VERSION, isReady, say, signal })
  if (left.is === 'borrowed') return borrowed({ uri: uriOf(left.jvm.port), user, password }, left.jvm)
  const found = await settled(left, places)
  await (found.is === 'orphan' ? keep(found.jvm.pid, found.jvm.port) : keep(null, null))
  if (found.is === 'orphan')
    say(`The Neo4j that an Entente left when it was killed (process ${found.jvm.pid}) is used again`)
  let jvm: Jvm | null = null
  try {
    jvm = found.is === 'orphan' ? found.jvm : await launchAnywhere(await prepared(), options)
    await keepFile(places.version, `${JSON.stringify({ neo4j: NEO4J_VERSION })}\n`)
    const address = { uri: uriOf(jvm.port), user, password }
    return watched(address, jvm, { places, prepared, say, forget: () => keep(null, null, null) })
  } catch (error) {
    if (jvm !== null) await stopJvm(jvm)
    await keep(null, null, null)
    throw error
  }
}

/** Ends what a replacement began that was broken off: a second graph that is whole takes its place. */
async function settled(found: LeftOver, places: Places): Promise<LeftOver> {
  if (!(await clearSecond(places))) return found
  if (found.is === 'orphan') await endJvm(found.jvm)
  await takePlace(places)
  return { is: 'none' }
}

async function prepare(
  places: Places,
  { say, java: wanted, repository, signal }: StartOptions,
  own: Own,
): Promise<Launcher> {
  const lock = readLock()
  const { home } = places
  const java = await findJava({ wanted, home, versions: lock.java, install: () => installJava({ home, say, signal }) })
  await installJars({ folder: places.jars, lock, repository, signal, progress: teller(say) })
  return { places, lock, java, classData: classDataFor(java, lock, places), ...own }
}

type Own = Pick<Launcher, 'isReady' | 'note'>

/** Starts on a free port; on another if somebody took it meanwhile, and without an archive of classes that breaks it. */
async function launchAnywhere(launcher: Launcher, { say, signal }: StartOptions): Promise<Jvm> {
  const { classData, places } = launcher
  say(`Starting Neo4j ${NEO4J_VERSION}${classData.isThere() ? '' : ' (the first start takes twice as long)'}`)
  for (let tries = 1; ; tries++) {
    const hadArchive = classData.isThere()
    try {
      return await launch(launcher, await freePort(), signal)
    } catch (error) {
      const isArchive = hadArchive && !isKnown(saidIn(places))
      const isInVain = signal?.aborted || error instanceof Damaged || tries === PORT_TRIES
      if (isInVain || !(isPortTaken(saidIn(places)) || isArchive)) throw error
      if (isArchive) await classData.drop()
    }
  }
}

type Watching = {
  places: Places
  prepared: () => Promise<Launcher>
  say: (line: string) => void
  forget: () => Promise<void>
}

function watched(address: Address, jvm: Jvm, { places, prepared, say, forget }: Watching): OwnNeo4j {
  const listeners = new Set<(state: State) => void>()
  const watching = watch({
    first: jvm,
    restart: async (signal) => launch(await prepared(), jvm.port, signal),
    why: async (ending) => whyItEnded(ending, saidIn(places), places.console),
    changed(state) {
      say(state.is === 'up' ? 'Neo4j answers again' : state.sentence)
      for (const listener of listeners) listener(state)
    },
  })
  const stop = once(async () => {
    const running = await watching.release()
    if (running) await stopJvm(running)
    await forget()
  })
  return {
    ...address,
    pid: watching.pid,
    state: watching.state,
    restarts: watching.restarts,
    async replace(plan) {
      const launcher = await prepared()
      await makeSecond(launcher, address, plan)
      await watching.exchange('The data are in, and the graph that holds them is opened.', async (running, signal) => {
        await endJvm(running)
        await takePlace(places)
        return launch(launcher, running.port, signal)
      })
    },
    stop,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The Neo4j of another Entente: used, but neither watched nor stopped. */
const borrowed = (address: Address, { pid }: Jvm): OwnNeo4j => ({
  ...address,
  pid: () => pid,
  state: () => ({ is: 'up' }),
  restarts: () => 0,
  onChange: () => () => {},
  replace: null,
  stop: async () => {},
})

/** Data of a newer Neo4j are never opened by an older one: it would refuse half-way, or harm them. */
async function refuseNewer({ version, graph }: Places): Promise<void> {
  const { neo4j = '' } = (await keptIn<{ neo4j?: string }>(version)) ?? {}
  if (neo4j.localeCompare(NEO4J_VERSION, 'en', { numeric: true }) > 0)
    throw new CannotStart(
      `The graph in ${graph} was written by Neo4j ${neo4j}, and this Entente brings ${NEO4J_VERSION}. Use the newer Entente, or another folder with --home.`,
    )
}

/** Says how far the download is, at each quarter. */
function teller(say: (line: string) => void): (progress: Progress) => void {
  let quarter = -1
  return ({ bytes, ofBytes }) => {
    const now = Math.floor((bytes / ofBytes) * 4)
    if (quarter === -1) say(`Downloading Neo4j ${NEO4J_VERSION} Community (GPLv3), once: ${megabytes(ofBytes)} MB`)
    else if (now > quarter) say(`Downloading Neo4j: ${megabytes(bytes)} of ${megabytes(ofBytes)} MB`)
    quarter = now
  }
}

/** Calls a function at its first asking, and gives that result ever after. */
function once<Result>(act: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null
  return () => {
    result ??= act()
    return result
  }
}
