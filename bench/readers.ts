// Thirty readers for a minute on the Syria data, then the same while Neo4j is killed once: p95, faults, memory.
// node --import tsx bench/readers.ts [seconds]; the program has to be built (npm run build)
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { isoOf } from '../server/domain/time/day.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { startProduct } from '../tests/browser/product.ts'

const [READERS, SECONDS] = [30, Number(process.argv[2] ?? 60)]
/** 2011-01-01 and fifteen years. */
const [FIRST, DAYS] = [14_975, 5_475]
const PAIRS = ['turkey/hts', 'turkey/syrian-government-assad', 'russia/turkey', 'hts/sdf']
const NAMES = ['HTS', 'Turkey', 'Nusra', 'هيئة', 'Kurd']

type Seen = {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly ms: number
  readonly at: number
}

const random = randomFrom(11)
const one = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item
const day = () => isoOf(FIRST + Math.floor(random() * DAYS))
/** What somebody who moves through the years asks; the network only when a page is opened. */
const QUESTIONS: readonly (() => string)[] = [
  () => `/api/moment?at=${day()}`,
  () => `/api/moment?at=${day()}&actor=turkey`,
  () => `/api/between?from=2015-01-01&to=${isoOf(FIRST + 2_000 + Math.floor(random() * 3_000))}`,
  () => `/api/difference?a=2013-01-01&b=${isoOf(FIRST + 2_000 + Math.floor(random() * 3_000))}`,
  () => `/api/pairs/${one(PAIRS)}`,
  () => `/api/actors?q=${encodeURIComponent(one(NAMES))}`,
  () => '/api/relations/syria:r009',
  () => '/api/network',
]

const product = await startProduct()
try {
  console.log(`\n## Thirty readers (bench/readers.ts)\n`)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores shared with other programs (load ${loadavg()[0]?.toFixed(0)}), ${SECONDS} s each.\n`,
  )
  console.log(
    '| | answers a second | p50, ms | p95, ms | 503 with Retry-After | other faults | longest without an answer, s | server, MB before and after |',
  )
  console.log('|---|--:|--:|--:|--:|--:|--:|---|')
  await read(5, null)
  await row('quiet', await measured(null))
  await row('Neo4j killed after a third', await measured(neo4jPid()))
} finally {
  await product.stop()
}

async function measured(victim: number | null) {
  const before = await memory()
  const seen = await read(SECONDS, victim)
  return { seen, before, after: await memory() }
}

/** All readers, each asking again as soon as it is answered; `victim` is killed after a third of the time. */
async function read(seconds: number, victim: number | null): Promise<Seen[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  const [begun, seen] = [performance.now(), [] as Seen[]]
  const killing = setTimeout(() => victim !== null && process.kill(victim, 'SIGKILL'), (seconds * 1_000) / 3)
  async function reader() {
    while (performance.now() - begun < seconds * 1_000) {
      const answer = await ask(one(QUESTIONS)(), agent)
      seen.push({ ...answer, at: performance.now() - begun })
      // As the page does: who is told to wait waits, here a tenth of it.
      if (answer.status === 503) await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  clearTimeout(killing)
  agent.destroy()
  return seen
}

function ask(path: string, agent: Agent): Promise<Omit<Seen, 'at'>> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const done = (status: number, retryAfter?: string) => resolve({ status, retryAfter, ms: performance.now() - begun })
    request(`${product.address}${path}`, { agent }, (response) => {
      response.on('data', () => {})
      response.on('end', () => done(response.statusCode ?? 0, response.headers['retry-after']))
      response.on('error', () => done(0))
    })
      .on('error', () => done(0))
      .end()
  })
}

async function memory(): Promise<number> {
  const status = (await (await fetch(`${product.address}/status`)).json()) as { memory: { server: number } }
  return Math.round(status.memory.server / 1_000_000)
}

function neo4jPid(): number {
  return (JSON.parse(readFileSync(join(product.home, 'neo4j', 'secret.json'), 'utf8')) as { pid: number }).pid
}

async function row(name: string, { seen, before, after }: Awaited<ReturnType<typeof measured>>) {
  const good = seen.filter(({ status }) => status === 200)
  const times = good.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const quantile = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0)
  const away = seen.filter(({ status, retryAfter }) => status === 503 && retryAfter !== undefined).length
  const ends = good.map(({ at }) => at).toSorted((a, b) => a - b)
  const silence = Math.max(...ends.map((at, index) => at - (ends[index - 1] ?? 0))) / 1_000
  console.log(
    `| ${name} | ${Math.round(good.length / SECONDS)} | ${quantile(0.5)} | ${quantile(0.95)} | ${away} | ${seen.length - good.length - away} | ${silence.toFixed(1)} | ${before}, ${after} |`,
  )
}
