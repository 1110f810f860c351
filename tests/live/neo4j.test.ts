import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isAlive } from '../../server/neo4j/processes.ts'
import { type OwnNeo4j, type StartOptions, startNeo4j } from '../../server/neo4j/start.ts'
import type { State } from '../../server/neo4j/watch.ts'
import { answers } from '../../server/store/database.ts'
import { run, testJars } from './neo4j-for-tests.ts'

const LONG = 480_000
let home: string
let holders: ChildProcess[] = []
beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), 'Админ é-')), 'entente data')
})
afterAll(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  await rm(home, { recursive: true, force: true })
})

const say: string[] = []
const options = (more: Partial<StartOptions> = {}): StartOptions => ({
  home,
  jars: testJars,
  java: process.env.ENTENTE_JAVA,
  answers,
  say: (line) => say.push(line),
  ...more,
})
const place = (own: OwnNeo4j) => ({ uri: own.uri, user: own.user, password: own.password, database: 'neo4j' })
const nextState = (own: OwnNeo4j, is: State['is']) =>
  new Promise<void>((resolve) => {
    own.onChange((state) => state.is === is && resolve())
  })

test('the Neo4j of this run answers', async () => {
  expect(await run(inject('neo4j'), 'RETURN 1 AS one')).toEqual([{ one: 1 }])
})

test(
  'it starts in a home with blanks and accents in a locale without them, is started again after kill -9 with its data, and stops',
  async () => {
    process.env.LC_ALL = 'C'
    const own = await startNeo4j(options())
    await run(place(own), "CREATE (:Actor {id: 'hts', name: 'هيئة تحرير الشام'})")
    const killed = own.pid()
    if (killed) process.kill(killed, 'SIGKILL')
    await nextState(own, 'up')

    expect(own.pid()).not.toBe(killed)
    expect(await run(place(own), 'MATCH (actor:Actor) RETURN actor.name AS name')).toEqual([
      { name: 'هيئة تحرير الشام' },
    ])
    expect(say.at(-1)).toBe('Neo4j answers again')

    // A text that doubles is not counted against the memory of a transaction: it takes the whole of Java's.
    const [again, bomb] = [
      nextState(own, 'up'),
      "RETURN size(reduce(text = 'abcdefgh', step IN range(1, 27) | text + text))",
    ]
    await expect(run(place(own), bomb)).rejects.toThrow()
    await again
    expect(say.at(-2)).toMatch(
      /^Neo4j fell: it ran out of memory\. Ask for less at a time\. .* started again in 5 s\.$/,
    )
    expect(await run(place(own), 'MATCH (actor:Actor) RETURN count(actor) AS count')).toEqual([{ count: 1 }])
    expect(own.restarts()).toBe(2)

    await own.stop()
    expect(await answers(own)).toBe(false)
    expect(JSON.parse(await readFile(join(home, 'neo4j', 'secret.json'), 'utf8'))).toMatchObject({
      pid: null,
      owner: null,
    })
  },
  LONG,
)

test(
  'two that start at once use one; it lives on after both were killed, is adopted with its data, and stopped at the end',
  async () => {
    const program = join(import.meta.dirname, 'hold-neo4j.ts')
    const words = ['--import', 'tsx', program, home]
    holders = [1, 2].map(() => spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] }))
    const lines = await Promise.all(holders.map((holder) => once(holder.stdout ?? holder, 'data')))
    const [{ pid, uri }, other] = lines.map(([line]) => JSON.parse(String(line)))
    expect(other).toEqual({ pid, uri })

    const guest = await startNeo4j(options())
    expect([guest.pid(), guest.uri]).toEqual([pid, uri])
    await guest.stop()
    expect(isAlive(pid)).toBe(true)

    const gone = holders.map((holder) => once(holder, 'exit'))
    for (const holder of holders) holder.kill('SIGKILL')
    await Promise.all(gone)
    const own = await startNeo4j(options())
    expect([own.pid(), own.uri]).toEqual([pid, uri])
    expect(await run(place(own), 'MATCH (actor:Actor) RETURN count(actor) AS count')).toEqual([{ count: 1 }])

    // As if somebody had started it by hand: nothing in the home says so but the lock of the data.
    const file = join(home, 'neo4j', 'secret.json')
    const kept = await readFile(file, 'utf8')
    await writeFile(file, JSON.stringify({ ...JSON.parse(kept), pid: null, owner: null }))
    await expect(startNeo4j(options())).rejects.toThrow(
      'another Neo4j has its data open. Stop that one and start again',
    )
    await writeFile(file, kept)
    await own.stop()
    expect(await answers(own)).toBe(false)
  },
  LONG,
)

test('data of a newer Neo4j are not opened', async () => {
  const file = join(home, 'neo4j', 'graph', 'neo4j-version.json')
  const kept = await readFile(file)
  await writeFile(file, JSON.stringify({ neo4j: '2026.10.0' }))
  await expect(startNeo4j(options())).rejects.toThrow(
    /was written by Neo4j 2026\.10\.0, and this Entente brings 5\.\S+\. Use the newer Entente, or another folder with --home\.$/,
  )
  await writeFile(file, kept)
})

test(
  'a start that is called off leaves nothing running',
  async () => {
    const off = new AbortController()
    const answersNever = async () => {
      off.abort(new Error('called off'))
      return false
    }
    await expect(startNeo4j(options({ signal: off.signal, answers: answersNever }))).rejects.toThrow('called off')

    expect(JSON.parse(await readFile(join(home, 'neo4j', 'secret.json'), 'utf8'))).toMatchObject({
      pid: null,
      owner: null,
    })
  },
  LONG,
)

test(
  'damaged data are told at the start, and left as they are',
  async () => {
    const file = join(home, 'neo4j/graph/data/databases/neo4j/neostore')
    const harmed = Buffer.concat([Buffer.alloc(4_096, 0xa5), (await readFile(file)).subarray(4_096)])
    await writeFile(file, harmed)
    await expect(startNeo4j(options())).rejects.toThrow(/its files are damaged\. They are left as they are\. Start in/)

    expect((await readFile(file)).equals(harmed)).toBe(true)
    expect(JSON.parse(await readFile(join(home, 'neo4j', 'secret.json'), 'utf8'))).toMatchObject({ pid: null })
  },
  LONG,
)
