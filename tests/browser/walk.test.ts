import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowsOf } from '../data/csv.ts'
import { launchChromium } from './chromium.ts'
import { countsOfLegend, countsOfSentence, rowsOfZip } from './counts.ts'

const base = inject('product')
let browser: Browser
let page: Page
/** Whatever the page asked of another host, and whatever it complained of. */
const outside: string[] = []
const complaints: string[] = []

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  const opened = await context.newPage()
  opened.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) outside.push(request.url())
  })
  opened.on('pageerror', (error) => complaints.push(error.message))
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return opened
}

beforeAll(async () => {
  browser = await launchChromium()
  page = await openPage()
})
afterAll(() => browser.close())

const look = async (at: string, on = page) => {
  await on.goto(base + at)
  await on.locator('main:not([aria-busy=true]) h1').first().waitFor()
}
const details = () => page.getByRole('complementary', { name: 'Details' })

/** The menu stays open for the next file, and it is said that one comes. */
async function download(name: RegExp): Promise<Buffer> {
  const item = page.getByRole('menuitem', { name })
  if (!(await item.isVisible())) await page.getByRole('button', { name: 'Download' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()])
  await page.getByRole('status').getByText('The browser is downloading').waitFor()
  return readFileSync(await file.path())
}

test('from a name in Arabic to the attack near Kafr Ruma, its quote and its source', async () => {
  await look('/')
  await page.keyboard.press('/')
  await page.keyboard.type('هيئة تحرير الشام')
  await page.getByRole('option', { name: /^Hayat Tahrir al-Sham ·/ }).waitFor()
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Hayat Tahrir al-Sham')
  await page.keyboard.press('Enter')
  await page.waitForURL(/hts/)

  await look('/network?sel=hts')
  await page.getByRole('textbox', { name: 'Day' }).press('Control+a')
  await page.keyboard.type('2023-02-02')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Who stood with whom on 2 February 2023' }).waitFor()
  await details()
    .getByRole('button', { name: /^Damascus/ })
    .click()
  await details()
    .getByRole('button', { name: /attacks Damascus .*1 Feb 2023/ })
    .first()
    .click()
  await details().getByText('HTS fired shells and rockets').waitFor()
  expect(await details().textContent()).toContain('The New Arab')
})

test('the picture, its sentence, legend, table, API and files say the same numbers', async () => {
  await look('/network?t=2023-02-02')
  expect(await countsOfSentence(page)).toEqual({ certain: 38, possible: 26, events: 9, lines: 45 })
  expect(await countsOfLegend(page)).toEqual({ signs: 73, status: 73 })
  const zip = await download(/^CSV, 73 relations, 26 actors, 173 sources/)
  expect(rowsOfZip(zip, 'relations.csv').length).toBe(73)
  const svg = (await download(/^SVG/)).toString()
  expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('73 relations')
})

/** Ten views from a fixed seed: days between 2011 and 2026, about somebody or nobody, filtered or not. */
const views = (() => {
  let seed = 20_230_202
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const pick = <Item>(items: readonly Item[]) => items[next(items.length)] as Item
  return Array.from({ length: 10 }, () => {
    const year = 2011 + next(15)
    const day = `${year}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
    const more = [
      pick(['', '&actor=turkey', '&actor=hts', '&actors=hts,russia,turkey,syrian-government-assad']),
      pick(['', '&signs=negative', '&types=conflict,support', '&status=confirmed,denied', '&structure=1']),
      pick(['', '&word=0', '&word=36', '&word=all']),
    ].join('')
    return next(4) === 0 ? { span: [day, `${year + 1}-06-30`] as const, more } : { day, more }
  })
})()

test.each(views)('everywhere the same counts: $day $span $more', async ({ day, span, more }) => {
  const t = span ? `${span[0]}..${span[1]}` : day
  const asked = span ? `from=${span[0]}&to=${span[1]}` : `at=${day}`
  const answer = await (await fetch(`${base}/api/${span ? 'between' : 'moment'}?${asked}${more}`)).json()
  const counts = { certain: answer.certain.length, possible: answer.possible.length, events: answer.events.length }
  const all = counts.certain + counts.possible + counts.events
  await look(`/network?t=${t}${more}`)
  const { lines, ...said } = await countsOfSentence(page)
  expect(said).toEqual(counts)
  await look(`/matrix?t=${t}${more}`)
  expect(await countsOfSentence(page)).toEqual({ ...counts, lines: 0 })
  const file = (format: string) => fetch(`${base}/api/export/${format}?${asked}${more}`)
  const zip = new Uint8Array(await (await file('csv')).arrayBuffer())
  expect(rowsOfZip(zip, 'relations.csv').length).toBe(all)
  expect((await (await file('json')).json()).relations.length).toBe(all)
  const caption = (await (await file('svg')).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  if (all > 0) expect(caption).toMatch(new RegExp(`\\b${all.toLocaleString('en')} relations?\\b`))
  await look(`/table?t=${t}${more}`)
  const rows = page.getByRole('table').first()
  if (all > 0)
    expect(Number((await rows.getAttribute('aria-rowcount')) ?? (await rows.getByRole('row').count())) - 1).toBe(all)
})

const seed = rowsOf('data/syria/citations.csv').filter(({ source_id }) => source_id === 'newarab-2023-02-02')

test('every statement of the seed article is reached with its quote', async () => {
  expect(seed.length).toBe(26)
  const missing: string[] = []
  for (const { relation_id, quote } of seed) {
    await look(`/relation/syria:${relation_id}`)
    const shown = await page
      .getByText(quote ?? '', { exact: false })
      .first()
      .textContent({ timeout: 5_000 })
      .catch(() => null)
    if (shown === null) missing.push(`${relation_id}: ${quote}`)
  }
  expect(missing).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing serious on any page, %s', async (colorScheme) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme })
  const opened = await context.newPage()
  const faults: string[] = []
  for (const at of [
    '/',
    '/network?t=2023-02-02&sel=turkey',
    '/table?t=2023-02-02',
    '/pair/turkey/hts',
    '/actor/hts',
    '/relation/syria:r280',
    '/data',
    '/nowhere',
  ]) {
    await look(at, opened)
    const { violations } = await new AxeBuilder({ page: opened as never }).analyze()
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical') faults.push(`${at}: ${id} ${nodes[0]?.target}`)
  }
  await context.close()
  expect(faults).toEqual([])
})

test('no request left for another host, and the page complained of nothing', () => {
  expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
})
