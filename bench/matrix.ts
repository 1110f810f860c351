import { appendFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../tests/browser/chromium.ts'
import { bundleOf, openStage } from '../tests/canvas/stage-page.ts'
import type { Measured } from './matrix-page.ts'

/**
 * The matrix of 60 actors: from the call to the painted page, at its first opening and at a change of time.
 * `node --import tsx bench/matrix.ts [repetitions]`; the result is added to RESULTS.md. Each in a fresh browser.
 */
const BUDGET = 200
const ACTORS = 60

const repetitions = Number(process.argv[2] ?? 5)
const bundle = await bundleOf('bench/matrix-page.ts')
const found: Measured[] = []
for (let at = 0; at < repetitions; at += 1) {
  const browser = await launchChromium()
  try {
    const page = await openStage(browser, bundle, { width: 1_280, height: 800 })
    await page.waitForFunction(() => 'measureMatrix' in window)
    await page.evaluate((count) => window.measureMatrix(count), 12)
    const measured = await page.evaluate((count) => window.measureMatrix(count), ACTORS)
    found.push(measured)
    console.log(JSON.stringify(measured))
  } finally {
    await browser.close()
  }
}

const median = (what: keyof Measured) =>
  found.map((one) => one[what]).sort((one, other) => one - other)[found.length >> 1] ?? Number.NaN
const lines = [
  '| actors | cells | relations | opened, ms | another span, ms | a bare table of the cells, ms |',
  '|--:|--:|--:|--:|--:|--:|',
  `| ${Math.sqrt(median('cells'))} | ${median('cells')} | ${median('relations')} | ${median('open').toFixed(0)} (≤ ${BUDGET}) | ${median('step').toFixed(0)} | ${median('bare').toFixed(0)} |`,
]
console.log(lines.join('\n'))
appendFileSync(
  join(import.meta.dirname, 'RESULTS.md'),
  `\n## Matrix (bench/matrix.ts)\n\n${new Date().toISOString().slice(0, 10)}. Median of ${repetitions} runs, Chromium without a GPU, after one small matrix to warm up; the order by similarity is part of the opening; two cores, load ${loadavg()[0]?.toFixed(0)}.\n\n${lines.join('\n')}\n`,
)
