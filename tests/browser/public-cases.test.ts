import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { countsOfSentence } from './counts.ts'
import { type Product, startProduct } from './product.ts'

const CASES = join(import.meta.dirname, '../data/public-cases')
const syria = inject('product')
let cases: Product
let browser: Browser
let page: Page
let room: string
/** What the browser refused of a page by its policy, and what a page complained of. */
const complaints: string[] = []

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'entente-cases-'))
  cases = await startProduct('--load', join(CASES, 'p22'))
  // They share a source and an actor: each import changes them, the last one makes them hostile.
  for (const id of ['p26', 'p58']) await cases.bring(join(CASES, id), '--update')
  browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  )
  page = await context.newPage()
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text())
  })
})
afterAll(async () => {
  await browser?.close()
  await cases?.stop()
  await rm(room, { recursive: true })
})

beforeEach(() => {
  complaints.length = 0
})

const look = async (at: string, base = syria) => {
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
}
const heading = () => page.getByRole('heading', { level: 1 })
const notice = () => page.locator('.notice')
const pwned = () => page.evaluate(() => (window as unknown as { __pwned?: number }).__pwned)
const details = () => page.getByRole('complementary', { name: 'Details' })
/** Texts without the marks that isolate names. */
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '')

test.each([
  ['/network?t=1983-06-01', { certain: 1, possible: 0, events: 0, lines: 1 }, '51', '1'],
  ['/network?t=1990..1995', { certain: 1, possible: 0, events: 0, lines: 1 }, '52', '1'],
  ['/network?t=1950-01-01', { certain: 0, possible: 0, events: 0, lines: 0 }, '48', '1'],
  ['/table?t=1950-01-01', { certain: 0, possible: 0, events: 0, lines: 0 }, '48', '1'],
])('p38: %s says what is there, what is not shown and why', async (at, counts, unattested, denied) => {
  await look(at)
  expect(await countsOfSentence(page)).toEqual(counts)
  const left = page.locator('.left-out .rail-row')
  expect(await left.locator('.rail-count').allTextContents()).toEqual([unattested, denied])
  expect(await left.getByRole('button', { name: /^Show/ }).count()).toBe(2)
})

test.each(['/network', '/table'])('p38: a day of nothing in %s leads to the next one with data', async (path) => {
  await look(`${path}?t=1950-01-01`)
  await page.getByRole('heading', { name: 'Nothing shown here on this day' }).waitFor()
  await page.getByText('48 relations may hold').waitFor()
  await page.getByRole('button', { name: 'Go there' }).click()
  await page.getByRole('heading', { level: 1, name: /1 January 1967$/ }).waitFor()
  expect((await countsOfSentence(page)).possible + (await countsOfSentence(page)).certain).toBeGreaterThan(0)
})

test.each([
  ['/network?t=2011..latest', '/network?t=2011..', '1 January 2011 to 23 February 2026'],
  ['/network?t=..latest', '/network?t=..', '1 January 1967 to 23 February 2026'],
  ['/network?t=2015..', '/network?t=2015..', '1 January 2015 to 23 February 2026'],
])('p46: an open end is that of the data: %s', async (at, address, days) => {
  await look(at)
  expect(page.url()).toBe(syria + address)
  expect(await heading().textContent()).toBe(`Who stood with whom, ${days}`)
  await page.reload()
  await heading().waitFor()
  expect(page.url()).toBe(syria + address)
  expect(await notice().count()).toBe(0)
})

test.each(['2015..2011', '2015-13', '-0052', '2011..2012..2013', '%F0%9F%92%A3'])(
  'p46, p04: a time that is none is dropped by name, and the picture is there: t=%s',
  async (t) => {
    await look(`/network?t=${t}`)
    expect(await notice().textContent()).toContain(`t=${decodeURIComponent(t)}`)
    expect(page.url()).toBe(`${syria}/network`)
    expect(await heading().textContent()).toBe('Who stood with whom on 23 February 2026')
    expect((await countsOfSentence(page)).lines).toBeGreaterThan(0)
  },
)

test.each([
  ['/network?t=2023-02-02&actor=hts%7D)%20DETACH%20DELETE%20n%20//', 'actor=hts}) DETACH DELETE n //'],
  ['/network?t=2023-02-02&types=BACKS%60%5D-()%20SET%20n.x=1%20//', 'types=BACKS`]-() SET n.x=1 //'],
  ['/network?t=2023-02-02&kinds=state%7D)%20RETURN%20n', 'kinds=state}) RETURN n'],
])('p60: %s shows the view without it', async (at, dropped) => {
  await look(at)
  expect(await notice().textContent()).toContain(dropped)
  expect(await countsOfSentence(page)).toEqual({ certain: 38, possible: 26, events: 9, lines: 45 })
})

test('p50: by keyboard to HTS, its relations with Turkey, a citation, and out again', async () => {
  await look('/network?t=2023-02-02')
  const focused = () =>
    page.evaluate(() => ({
      actor: document.activeElement?.getAttribute('data-actor') ?? null,
      text: document.activeElement?.textContent ?? '',
    }))
  const tabTo = async (done: () => Promise<boolean>) => {
    for (let turn = 0; turn < 60; turn++) {
      await page.keyboard.press('Tab')
      if (await done()) return
    }
    throw new Error(`never reached: ${JSON.stringify(await focused())}`)
  }
  await tabTo(async () => (await focused()).actor !== null)
  expect(await page.locator('.mirror [tabindex="0"]').count()).toBe(1)
  const { actors } = await (await fetch(`${syria}/api/network`)).json()
  const place = new Map<string, { x: number; y: number }>(actors.map((one: { id: string }) => [one.id, one]))
  const tried = new Set<string>()
  for (let turn = 0; turn < 80 && (await focused()).actor !== 'hts'; turn++) {
    const at = (await focused()).actor ?? ''
    const [from, to] = [place.get(at), place.get('hts')]
    if (!from || !to) throw new Error(`no place: ${at}`)
    const sideways = to.x < from.x ? 'ArrowLeft' : 'ArrowRight'
    const upright = to.y < from.y ? 'ArrowUp' : 'ArrowDown'
    const ways = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? [sideways, upright] : [upright, sideways]
    const way = [...ways, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].find((one) => !tried.has(`${at} ${one}`))
    tried.add(`${at} ${way}`)
    await page.keyboard.press(way ?? 'ArrowUp')
  }
  expect((await focused()).text).toMatch(/^Hayat Tahrir al-Sham, armed group\. \d+ relations on 2 February 2023: /)
  await page.keyboard.press('Enter')
  await details().getByRole('heading', { name: 'HTS' }).waitFor()
  const next = async (start: RegExp) => {
    for (let turn = 0; turn < 40; turn++) {
      await page.keyboard.press('n')
      if (start.test((await focused()).text)) return
    }
    throw new Error(`no row ${start}`)
  }
  await next(/^Turkey/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  expect((await focused()).text).toMatch(/Turkey/)
  await page.keyboard.press('Enter')
  await details().locator('.citation').first().waitFor()
  await page.keyboard.press('Escape')
  await details().getByRole('heading', { name: 'Actors' }).waitFor()
  expect((await focused()).actor).toBe('hts')
  await page.keyboard.press('Tab')
  expect((await focused()).actor).toBeNull()
})

test('p50: what is spoken of each actor are the rows of the table', async () => {
  await look('/network?t=2023-02-02')
  const spoken = await page.locator('.mirror button').allTextContents()
  await look('/table?t=2023-02-02')
  const rows = await page
    .locator('.table-box tbody tr')
    .evaluateAll((all) => all.map((row) => [row.children[1]?.textContent ?? '', row.children[3]?.textContent ?? '']))
  expect(rows.length).toBe(73)
  const counts = new Map<string, number>()
  for (const name of rows.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const said = spoken.map((text) => /^(.*?), [a-z ]+\. (\d+) relations? on/.exec(text)?.slice(1) ?? [text])
  expect(new Map(said.map(([name = '', count]) => [name, Number(count)]))).toEqual(counts)
})

test('p26: a name that runs to the left is isolated in every sentence', async () => {
  await look('/pair/nahr/qasad', cases.address)
  expect(await heading().textContent()).toBe(
    '\u2068حركة أنصار النهر\u2069’s relations with \u2068قوات السهل (QS) 2015\u2069, 2016',
  )
  expect(await page.locator('.pair-table tbody th').textContent()).toContain(
    '\u2068حركة أنصار النهر\u2069 opposes \u2068قوات السهل (QS) 2015\u2069',
  )
  await look('/network?t=2016-06-01', cases.address)
  const row = page.locator('.panel bdi', { hasText: 'قوات السهل' }).first()
  expect(await row.evaluate((name) => getComputedStyle(name).textAlign)).toMatch(/left|start/)
  expect(await row.evaluate((name) => getComputedStyle(name).direction)).toBe('rtl')
})

const HOSTILE = '"><script>window.__pwned=1</script>'

test.each([
  ['/'],
  ['/network?t=2016-12-31&word=all'],
  ['/network?t=2016-12-31&word=all&sel=hill-guard'],
  ['/network?t=2016-12-31&word=all&sel=p58:r1', HOSTILE],
  ['/network?t=2016-12-31&word=all&sel=hill-guard,river-front,positive'],
  ['/table?t=2016-12-31&word=all'],
  ['/pair'],
  ['/pair/hill-guard/river-front'],
  ['/actor/hill-guard', HOSTILE],
  ['/relation/p58:r1', HOSTILE],
  ['/relation/p58:r1%22%3E%3Cimg%20src=x%20onerror=window.__pwned=1%3E', 'onerror=window.__pwned=1'],
  ['/actor/%3Cimg%20src=x%20onerror=window.__pwned=1%3E', 'onerror=window.__pwned=1'],
  ['/network?sel=%3Cimg%20src=x%20onerror=window.__pwned=1%3E&%3Cscript%3E=1', '<script>=1'],
  ['/data', 'Markup <img src=x onerror="window.__pwned=1">'],
  ['/nowhere/%3Cscript%3Ewindow.__pwned=1%3C/script%3E'],
])('p58: markup is text on %s', async (at, shown = '') => {
  await look(at, cases.address)
  await page.waitForLoadState('networkidle')
  expect(plain(await page.locator('#root').textContent())).toContain(shown)
  expect(await page.locator('#root script, #root img[src=x], #root b b, a[href^="javascript:" i]').count()).toBe(0)
  expect({ pwned: await pwned(), complaints }).toEqual({ pwned: undefined, complaints: [] })
})

test('p58: markup is text in what is opened over a page, and in search', async () => {
  await look('/pair/hill-guard/river-front', cases.address)
  await page.getByRole('button', { name: 'List' }).click()
  await page.getByRole('dialog').getByText('window.__pwned=1').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('<script>window')
  await page.getByRole('option').first().waitFor()
  expect({ pwned: await pwned(), complaints }).toEqual({ pwned: undefined, complaints: [] })
})

test.each(['at=2016-12-31&word=all', 'pair=hill-guard,river-front'])(
  'p58: an SVG opened by itself runs nothing: %s',
  async (asked) => {
    const svg = await (await fetch(`${cases.address}/api/export/svg?${asked}`)).text()
    const file = join(room, 'picture.svg')
    await writeFile(file, svg)
    await page.goto(pathToFileURL(file).href)
    expect(await page.evaluate(() => document.documentElement.localName)).toBe('svg')
    expect({ pwned: await pwned(), complaints }).toEqual({ pwned: undefined, complaints: [] })
  },
)
