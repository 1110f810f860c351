import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isAlive } from '../../server/neo4j/processes.ts'
import { type OwnNeo4j, type StartOptions, startNeo4j } from '../../server/neo4j/start.ts'
import type { State } from '../../server/neo4j/watch.ts'
import { answers } from '../../server/store/database.ts'
import { run, testJars } from './neo4j-for-tests.ts'

const LONG = 240_000
let home: string
let holder: ChildProcess | null = null
beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), 'Админ é-')), 'entente data')
})
afterAll(async () => {
  holder?.kill('SIGKILL')
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
  'one that lives on after its Entente was killed is adopted, with its data, and stopped at the end',
  async () => {
    const program = join(import.meta.dirname, 'hold-neo4j.ts')
    holder = spawn(process.execPath, ['--import', 'tsx', program, home], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(holder.stdout ?? holder, 'data')
    const { pid, uri } = JSON.parse(String(line))

    const guest = await startNeo4j(options())
    expect([guest.pid(), guest.uri]).toEqual([pid, uri])
    await guest.stop()
    expect(isAlive(pid)).toBe(true)

    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const own = await startNeo4j(options())
    expect([own.pid(), own.uri]).toEqual([pid, uri])
    expect(await run(place(own), 'MATCH (actor:Actor) RETURN count(actor) AS count')).toEqual([{ count: 1 }])
    await own.stop()
    expect(await answers(own)).toBe(false)
  },
  LONG,
)

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
