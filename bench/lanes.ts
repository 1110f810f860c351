// Lanes of eight pairs with 500 relations: from the change of the address to the finished picture in Chromium, in the built page.
// node --import tsx bench/lanes.ts [repetitions]; after npm run build
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { boundsOf } from '../server/domain/time/bounds.ts'
import { isoOf } from '../server/domain/time/day.ts'
import { type RelationType, typeOf } from '../server/domain/types/relation-types.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { launchChromium } from '../tests/browser/chromium.ts'

const [OTHERS, RELATIONS, BUDGET] = [8, 500, 200]
const REPETITIONS = Number(process.argv[2] ?? 15)
const CLIENT = join(import.meta.dirname, '../dist/client')
const ORIGIN = 'http://lanes.test'
const MEDIA: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
const TYPES: RelationType[] = ['BACKS', 'ARMS', 'COOPERATES_WITH', 'NEGOTIATES_WITH', 'OPPOSES', 'ATTACKS', 'SANCTIONS']
/** 2010-01-01 and fifteen years. */
const [FIRST, DAYS] = [14_610, 5_475]

const others = Array.from({ length: OTHERS }, (_, index) => `b${index}`)
const lanes = `/pair/a/${others.join()}`
const network = JSON.stringify(made())
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/api/network') return route.fulfill({ contentType: 'application/json', body: network })
    const file = extname(pathname) === '' ? 'index.html' : pathname
    const contentType = MEDIA[extname(pathname)] ?? 'text/html'
    return route.fulfill({ contentType, body: readFileSync(join(CLIENT, file)) })
  })
  await page.goto(`${ORIGIN}/pair/a/b0`)
  await page.locator('.lanes svg').first().waitFor()
  const times: number[] = []
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) times.push(await drawn(page))
  times.sort((one, other) => one - other)
  const [median, slowest] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0]
  const marks = await page.locator('.lanes path').count()
  console.log(
    `| ${OTHERS} pairs, ${RELATIONS} relations, ${marks} paths | ${median.toFixed(0)} (≤ ${BUDGET}) | ${slowest.toFixed(0)} |`,
  )
} finally {
  await browser.close()
}

/** Goes back to one pair, then to all of them: ms until the picture of all stands, laid out and painted. */
async function drawn(page: Page): Promise<number> {
  return page.evaluate(
    async ([one, all, bands]) => {
      let begun = 0
      for (const [to, count] of [[one, 0] as const, [all, bands] as const]) {
        for (let rest = 0; rest < 20; rest += 1) await new Promise(requestAnimationFrame)
        begun = performance.now()
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
        while (document.querySelectorAll('.compared-actor').length !== count) await new Promise(requestAnimationFrame)
      }
      await new Promise(requestAnimationFrame)
      return performance.now() - begun
    },
    ['/pair/a/b0', lanes, OTHERS] as const,
  )
}

/** The answer of `network`: an actor with relations to eight others, a third of them events. */
function made() {
  const random = randomFrom(7)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const actor = (id: string) => ({
    ...{ id, kind: 'armed-group', name: `Actor ${id}`, founded: null, dissolved: null, x: 0, y: 0 },
    names: [{ name: `Actor ${id}`, from: null, to: null, lang: null }],
  })
  const source = { id: 's', title: 'Report', publisher: 'Institute', published: '2020', url: null, language: 'en' }
  const iso = (day: number | null) => (day === null ? null : isoOf(day))
  const relations = Array.from({ length: RELATIONS }, (_, index) => {
    const type = pick(TYPES)
    const { kind } = typeOf(type)
    const first = FIRST + Math.floor(random() * DAYS)
    const after = (days: number) => isoOf(first + 1 + Math.floor(random() * days))
    const state = kind === 'state'
    const dates = {
      start: isoOf(first),
      end: state && random() < 0.5 ? after(700) : null,
      observed: [] as string[],
    }
    const derived = boundsOf(kind, dates)
    if ('refused' in derived) throw new Error(derived.refused)
    const { startEarliest, startLatest, endEarliest, endLatest } = derived.bounds
    const [b, status] = [others[index % OTHERS] ?? '', pick(['confirmed', 'confirmed', 'reported', 'disputed'])]
    const [from, to] = random() < 0.5 ? ['a', b] : [b, 'a']
    return {
      ...{ id: `d:${index}`, type, source: from, target: to, ...dates, status },
      bounds: {
        ...{ startEarliest: iso(startEarliest), startLatest: iso(startLatest) },
        endEarliest: iso(endEarliest),
        endLatest: iso(endLatest),
      },
      ...{ mode: null, aspect: null, place: null, summary: null, confidence: null },
      ...{ thirdParties: [], sources: ['s'], disputes: 0, disputedBy: [] },
    }
  })
  return {
    release: { number: null, hash: 'a1b2c3d4', datasets: [{ id: 'd', title: 'Generated', version: '1' }] },
    ...{ from: null, to: null, total: { actors: OTHERS + 1, relations: RELATIONS } },
    actors: ['a', ...others].map(actor),
    relations,
    sources: [{ ...source, kind: null }],
  }
}
