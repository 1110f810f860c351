import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { countsOfSentence } from './counts.ts'

const base = inject('product')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
})
afterAll(() => browser.close())

const look = async (at: string) => {
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
}
const text = async (selector: string) => (await page.locator(selector).first().textContent()) ?? ''
const numberIn = (said: string, pattern: RegExp) => Number(pattern.exec(said)?.[1]?.replaceAll(',', '') ?? Number.NaN)
const totalOf = ({ certain, possible, events }: { certain: number; possible: number; events: number }) =>
  certain + possible + events

async function seriousFaults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)
}

test('the sides of an actor on a typed day are those of the network, and each thing leads on', async () => {
  await look('/actor/hts')
  await page.getByRole('textbox', { name: 'Day' }).press('Control+a')
  await page.keyboard.type('2023-02-02')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'With whom, on 2 February 2023' }).waitFor()
  const said = numberIn(await text('.standing-sum'), /([\d,]+) relations/)
  const { certain, possible, events } = await (await fetch(`${base}/api/moment?at=2023-02-02&actor=hts`)).json()
  expect(said).toBe(certain.length + possible.length + events.length)

  await page.getByRole('link', { name: 'In the network, on 2 February 2023' }).click()
  await page.getByRole('heading', { level: 1, name: 'Relations of HTS on 2 February 2023' }).waitFor()
  expect(totalOf(await countsOfSentence(page))).toBe(said)
  await page.goBack()

  await page.getByRole('button', { name: /^Positive Turkey 12/ }).click()
  await page
    .getByRole('button', { name: /cooperates with Turkey/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Copy citation' }).nth(1).waitFor()
  await page.getByRole('link', { name: 'Hurras al-Din' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Hurras al-Din' }).waitFor()
})

test('the rows of the page on the data open as many relations as they count', async () => {
  await look('/data')
  await page.getByRole('row', { name: /^Turkey closed its embassy in Damascus/ }).waitFor()
  await page.getByText('no licence has been given').waitFor()
  for (const name of ['2016', 'has a ceasefire with', 'Disputed']) {
    await look('/data')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
    const count = Number((await row.getByRole('cell').last().textContent())?.replaceAll(',', ''))
    await row.getByRole('link').click()
    await page.waitForURL(/\/table/)
    await expect.poll(async () => totalOf(await countsOfSentence(page)), { message: name }).toBe(count)
  }
})

test('home answers three questions, lists what was looked at, and forgets it when told', async () => {
  await look('/actor/hts')
  await look('/network?t=2023-02-02')
  await look('/')
  expect(await page.locator('.card').count()).toBe(3)
  const recent = page.locator('.home-recent')
  await recent.getByRole('link', { name: 'Who stood with whom on 2 February 2023' }).click()
  await page.waitForURL(/network\?t=2023-02-02/)
  await look('/')
  await recent.getByRole('button', { name: 'Clear' }).click()
  expect(await recent.count()).toBe(0)
  await look('/')
  expect(await recent.count()).toBe(0)
})

test('home opens as many relations as it says, and a time that is typed beside names', async () => {
  await look('/')
  const [card, button] = [await text('.card:last-child .card-foot'), await text('.home-start .primary small')]
  await page.locator('.card').last().click()
  await page.getByRole('region', { name: 'Table' }).waitFor()
  expect(totalOf(await countsOfSentence(page))).toBe(numberIn(card, /^([\d,]+) relations/))
  await look('/')
  await page.getByRole('link', { name: /^Open the network/ }).click()
  await page.getByRole('region', { name: 'The network' }).waitFor()
  expect(totalOf(await countsOfSentence(page))).toBe(numberIn(button, /, ([\d,]+) relations/))
  await look('/')
  await page.getByRole('combobox').first().fill('Turkey YPG 2013')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/pair\/turkey\/ypg\?t=2013$/)
  await page.getByRole('heading', { name: /^Nothing recorded between/ }).waitFor()
})

test('axe finds nothing serious where rows are opened', async () => {
  await look('/actor/hts?t=2023-02-02')
  await page.getByRole('button', { name: /^Positive Turkey 12/ }).click()
  const actor = await seriousFaults()
  await look('/data')
  await page.getByText('relations disputed or denied').click()
  expect([...actor, ...(await seriousFaults())]).toEqual([])
})

test.each(['/actor/hts?t=2023-02-02', '/data', '/'])(
  'at 390 and 320 px nothing is scrolled to the side: %s',
  async (at) => {
    const over: number[] = []
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await look(at)
      over.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(over).toEqual([0, 0])
  },
)
