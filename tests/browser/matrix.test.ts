import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

const base = inject('product')
const SEED = '/matrix?t=2023-02-02'
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
})
afterAll(() => browser.close())
beforeEach(() => look(SEED))

async function look(at: string, on = page): Promise<void> {
  await on.goto(base + at)
  await on.getByRole('grid').waitFor()
}
const cell = (name: string | RegExp) => page.getByRole('gridcell', { name })
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
const details = () => page.getByRole('complementary', { name: 'Details' })
const names = () => page.getByRole('rowheader').allTextContents()

test('m leads from the network to the same view as a matrix, and back with g', async () => {
  await page.goto(`${base}/network?t=2023-02-02`)
  await page.locator('main h1').waitFor()
  await page.keyboard.press('m')
  await page.getByRole('grid').waitFor()
  expect(page.url()).toBe(base + SEED)
  expect(await names()).toEqual(await page.getByRole('columnheader').allTextContents())
  expect((await names()).length).toBe(26)
  await page.keyboard.press('g')
  expect(page.url()).toBe(`${base}/network?t=2023-02-02`)
})

test('a cell says who acts towards whom, how, and tells an older word from nothing', async () => {
  expect(await cell(/^Turkey towards HTS: positive, certain, disputed, 4 relations$/).count()).toBe(1)
  expect(await cell(/^Russia towards Turkey: neutral, certain, .*; negative, possible, /).count()).toBe(1)
  expect(await cell('Turkey towards Ahrar al-Sham: not attested within 12 months').count()).toBe(1)
  expect(await cell('Turkey towards Iraq: nothing recorded').count()).toBe(1)
  expect(await cell('Turkey itself').count()).toBe(1)
})

test('arrows go from cell to cell with one tab stop, and Enter opens who says so', async () => {
  const columns = await page.getByRole('columnheader').allTextContents()
  const before = columns[columns.indexOf('HTS') - 1]
  await cell(before === 'Turkey' ? 'Turkey itself' : new RegExp(`^Turkey towards ${before}:`)).focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toContain('Turkey towards HTS')
  expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1)
  await page.getByRole('tooltip').getByText('Turkey cooperates with HTS').first().waitFor()
  await page.keyboard.press('Enter')
  await details().getByRole('heading', { level: 2, name: 'Turkey and HTS' }).waitFor()
  expect(page.url()).toContain('sel=turkey,hts')
  await details()
    .getByRole('button', { name: /Turkey cooperates with HTS.*attested 2 Feb 2023/ })
    .click()
  await details().getByText('The New Arab').first().waitFor()
  await page.keyboard.press('Escape')
  expect(page.url()).not.toContain('sel=')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^(HTS itself|.* towards HTS)/)
})

test('a click opens a cell, and one on a name its actor', async () => {
  await cell(/^Damascus towards Turkey/).click()
  await details().getByRole('heading', { level: 2, name: 'Damascus and Turkey' }).waitFor()
  await page.getByRole('rowheader', { name: 'HTS', exact: true }).click()
  await details().getByRole('heading', { level: 2, name: 'HTS' }).waitFor()
})

test('rows stand by name, and by hand with Alt and an arrow, with a button, with the mouse; the address keeps it', async () => {
  await page.getByRole('radio', { name: 'A–Z' }).check()
  const sorted = await names()
  expect(sorted).toEqual(sorted.toSorted((one, other) => one.localeCompare(other, 'en')))
  const [first = '', second = '', third = '', fourth = ''] = sorted
  const head = page.getByRole('rowheader', { name: first, exact: true })
  await head.focus()
  await page.keyboard.press('Alt+ArrowDown')
  expect((await names()).slice(0, 3)).toEqual([second, first, third])
  expect(await focused()).toBe(first)
  await head.click()
  await page.getByRole('button', { name: `Move ${first} down` }).click()
  expect((await names()).slice(0, 3)).toEqual([second, third, first])
  await page.getByRole('rowheader', { name: fourth, exact: true }).hover()
  await page.mouse.down()
  const top = await page.getByRole('rowheader', { name: second, exact: true }).boundingBox()
  await page.mouse.move((top?.x ?? 0) + 40, (top?.y ?? 0) + 2, { steps: 4 })
  await page.mouse.up()
  expect((await names()).slice(0, 4)).toEqual([fourth, second, third, first])
  await cell(/^Damascus towards Turkey/).click()
  await details().getByRole('heading', { level: 2, name: 'Damascus and Turkey' }).waitFor()
  await page.reload()
  await page.getByRole('grid').waitFor()
  expect((await names()).slice(0, 4)).toEqual([fourth, second, third, first])
  await page.goBack()
})

test('cells keep their size when the details open, and each is a target of 24 px', async () => {
  const sizes = () =>
    page.locator('[role=gridcell]').evaluateAll((cells) => {
      const boxes = cells.map((one) => one.getBoundingClientRect())
      return { least: Math.min(...boxes.flatMap(({ width, height }) => [width, height])), first: boxes[0]?.width }
    })
  const before = await sizes()
  expect(before.least).toBeGreaterThanOrEqual(24)
  await cell(/^Turkey towards HTS/).click()
  await details().getByRole('heading', { level: 2, name: 'Turkey and HTS' }).waitFor()
  expect(await sizes()).toEqual(before)
})

test('on a phone the matrix scrolls in its own box, and the page does not', async () => {
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await look(SEED, phone)
  const [inside, outside] = await phone.evaluate(() => {
    const box = document.querySelector('.matrix-box')
    const root = document.documentElement
    return [(box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0), root.scrollWidth - root.clientWidth]
  })
  expect(inside).toBeGreaterThan(0)
  expect(outside).toBe(0)
  await phone.close()
})

test.each(['light', 'dark'] as const)('axe finds nothing serious in the matrix, %s', async (colorScheme) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme })
  const opened = await context.newPage()
  const faults: string[] = []
  // Few actors: each cell is looked at, and all are made alike.
  const few = `${SEED}&actors=hts,russia,sdf,syrian-government-assad,turkey`
  for (const at of [few, `${few}&sel=turkey,hts`]) {
    await look(at, opened)
    const { violations } = await new AxeBuilder({ page: opened as never }).analyze()
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical') faults.push(`${at}: ${id} ${nodes[0]?.target}`)
  }
  await context.close()
  expect(faults).toEqual([])
})

test('where nothing is recorded the page says so and offers the way out', async () => {
  await page.goto(`${base}/matrix?t=2013-05-01&actors=turkey,ypg`)
  await page.getByText('That is a gap in the sources, not neutrality.').waitFor()
  expect(await page.getByRole('grid').count()).toBe(0)
})
