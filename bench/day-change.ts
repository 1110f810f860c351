import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../tests/browser/chromium.ts'
import { bundleOf, openStage } from '../tests/canvas/stage-page.ts'
import type { Measured } from './day-change-page.ts'

/**
 * A change of day: our stage against force-graph and Cytoscape's remove and restore, in one run (DESIGN 10).
 * `node --import tsx bench/day-change.ts [repetitions]`; the result is added to RESULTS.md. Ratios within a run only.
 */
const PEERS = ['entente', 'force-graph', 'cytoscape'] as const
const FLAGS = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const MOST = 6_000
const BUDGET = {
  M: { 'force-graph': 0.5, cytoscape: 0.1, find: 0.2 },
  L: { 'force-graph': 0.6, cytoscape: 0.06, find: 0.5 },
}

const repetitions = Number(process.argv[2] ?? 3)
const bundle = await bundleOf('bench/day-change-page.ts')
const found = new Map<string, Measured[]>()

for (let repetition = 0; repetition < repetitions; repetition += 1)
  for (const size of ['M', 'L'] as const)
    for (const peer of PEERS) {
      const measured = await once(peer, size)
      found.set(`${peer} ${size}`, [...(found.get(`${peer} ${size}`) ?? []), measured])
      console.log(peer, size, JSON.stringify(measured))
    }

const lines = (['M', 'L'] as const).map(rowOf)
const table = [
  '| | step ms: entente, force-graph, cytoscape | × force-graph | × cytoscape | jump × force-graph | load × cytoscape | find a line, ms |',
  '|---|---|---|---|---|---|---|',
  ...lines,
]
console.log(table.join('\n'))
const file = join(import.meta.dirname, 'RESULTS.md')
if (!existsSync(file)) appendFileSync(file, '# Results\n')
appendFileSync(
  file,
  `\n## Change of day (bench/day-change.ts)\n\nMedian of ${repetitions} runs, Chromium without a GPU, steps of 5 days to the next frame; budgets of DESIGN 10 in brackets.\n\n${table.join('\n')}\n`,
)

type Size = keyof typeof BUDGET

async function once(peer: string, size: Size): Promise<Measured> {
  const browser = await launchChromium(FLAGS)
  try {
    const page = await openStage(browser, bundle, { width: 1_280, height: 800 })
    await page.waitForFunction(() => 'measure' in window)
    return await page.evaluate(([name, of, most]) => window.measure(name, of, most), [peer, size, MOST] as const)
  } finally {
    await browser.close()
  }
}

function rowOf(size: Size): string {
  const of = (peer: string, what: keyof Measured) =>
    median((found.get(`${peer} ${size}`) ?? []).map((measured) => measured[what] ?? 0))
  const [own, force, cytoscape] = PEERS.map((peer) => of(peer, 'step')) as [number, number, number]
  const budget = BUDGET[size]
  const cells = [
    size,
    [own, force, cytoscape].map((time) => time.toFixed(1)).join(', '),
    `${(own / force).toFixed(2)} (≤ ${budget['force-graph']})`,
    `${(own / cytoscape).toFixed(3)} (≤ ${budget.cytoscape})`,
    (of('entente', 'jump') / of('force-graph', 'jump')).toFixed(2),
    (of('entente', 'load') / of('cytoscape', 'load')).toFixed(2),
    `${of('entente', 'find').toFixed(3)} (≤ ${budget.find})`,
  ]
  return `| ${cells.join(' | ')} |`
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
