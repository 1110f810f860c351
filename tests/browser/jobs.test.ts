import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

const base = inject('product')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
})
afterAll(() => browser.close())
beforeEach(async () => {
  await page.goto(base)
  await page.getByRole('combobox').first().waitFor()
})

const address = () => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)
const copied = () => page.evaluate(() => navigator.clipboard.readText())
/** What has the focus, by its name; nothing where it is on the page itself. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === null || at === document.body ? '' : (at.getAttribute('aria-label') ?? at.textContent ?? '')
  })
const keys = async (...all: string[]) => {
  for (const key of all) await page.keyboard.press(key)
}
/** Types what names a pair where the search has the focus, and takes it. */
async function takePair() {
  await page.keyboard.type('tur ypg')
  await page.getByRole('option', { name: /^Turkey × YPG/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Turkey’s relations with YPG/ }).waitFor()
}

test('J4: did Turkey fight the YPG, and who says so, as a citation: in two clicks', async () => {
  await page.keyboard.press('/')
  await takePair()
  await page.getByRole('table').getByRole('button', { name: 'Turkey fights YPG' }).click()
  await page.getByRole('button', { name: 'Copy citation', exact: true }).click()
  await page.getByText(/^Citation copied, with all 2 sources: /).waitFor()
  expect((await copied()).split('\n')).toEqual([
    expect.stringMatching(/^KurdWatch \(2015/),
    expect.stringMatching(/^News Front \(2016/),
    expect.stringMatching(/^Entente \(\d{4}\).*Turkey.*YPG/),
  ])
})

test('J6: what is seen as a link that stays, and its data for Gephi and R: within six clicks', async () => {
  await page.goto(`${base}/network?t=2023-02-02`)
  let clicks = 0
  const click = async (role: 'button' | 'menuitem', name: RegExp) => {
    clicks += 1
    await page.getByRole(role, { name }).click()
  }
  const taking = async (name: RegExp) => {
    const file = page.waitForEvent('download')
    if ((await page.getByRole('menu').count()) === 0) await click('button', /^Download$/)
    await click('menuitem', name)
    return (await file).suggestedFilename()
  }
  await click('button', /^Share$/)
  await click('menuitem', /^Copy link to these data/)
  await page.getByText('Link copied').waitFor()
  expect(new URL(await copied()).pathname).toMatch(/^\/v\/[0-9a-f]{8}\/network$/)
  expect([await taking(/^GEXF/), await taking(/^CSV/)]).toEqual([
    expect.stringMatching(/\.gexf$/),
    expect.stringMatching(/\.zip$/),
  ])
  expect(clicks).toBeLessThanOrEqual(6)
})

test('J1 by keyboard alone: from the name into the details, to those it is compared with', async () => {
  await keys('/')
  await page.keyboard.type('tur')
  await page.getByRole('option', { name: /^Turkey/, selected: true }).waitFor()
  await keys('Enter')
  await expect.poll(focused).toBe('Turkey')
  for (let stop = 0; (await focused()) !== 'Compare with…' && stop < 4; stop += 1) await keys('Tab')
  await keys('Enter')
  for (const [name, full] of [
    ['hts', /Hayat Tahrir al-Sham/],
    ['dam', /under Assad/],
  ] as const) {
    await page.keyboard.type(name)
    await page.getByRole('option', { name: full, selected: true }).waitFor()
    await keys('Enter')
  }
  await expect.poll(address).toBe('/pair/turkey/hts,syrian-government-assad')
  await keys('Escape', 'i')
  await page.getByRole('menuitem', { name: /SVG/ }).waitFor()
})

test('J2 by keyboard alone: who stood with whom on a day, what had changed a year later, and who says so', async () => {
  await keys('g', 'Control+k')
  await page.keyboard.type('2016-07-28')
  await keys('Enter')
  await page.getByRole('heading', { level: 1, name: 'Who stood with whom on 28 July 2016' }).waitFor()
  await keys('Control+k')
  await page.keyboard.type('2017-07-28')
  await page.getByRole('option', { name: /^Compare with 28 July 2017/ }).waitFor()
  await keys('ArrowDown', 'Enter')
  await expect.poll(address).toBe('/difference?t=2016-07-28&u=2017-07-28')
  await page.getByRole('heading', { level: 1, name: /^What changed from 28 July 2016/ }).waitFor()
  await page.getByRole('region', { name: 'Began' }).waitFor()
  for (let row = 0; !(await focused()).includes('HTS fights Jaysh al-Islam') && row < 20; row += 1) await keys('n')
  await keys('Enter')
  await page.getByRole('button', { name: 'Copy citation', exact: true }).waitFor()
  await keys('Escape')
  expect(await focused()).toContain('HTS fights Jaysh al-Islam')
})

test('J4 by keyboard alone: from the mark of the lanes into who says so, the citation, and back to the mark', async () => {
  await keys('/')
  await takePair()
  await page.getByRole('link', { name: 'Skip to the view' }).focus()
  await keys('Enter')
  for (let row = 0; !(await focused()).startsWith('Turkey fights YPG') && row < 9; row += 1) await keys('ArrowDown')
  await keys('Enter')
  await expect.poll(focused).toBe('Turkey fights YPG')
  await page.getByRole('button', { name: 'Copy citation', exact: true }).waitFor()
  for (let stop = 0; (await focused()) !== 'Copy citation' && stop < 9; stop += 1) await keys('Tab')
  await keys('Enter')
  await page.getByText(/^Citation copied, with all 2 sources: /).waitFor()
  await keys('Escape')
  expect(await focused()).toMatch(/^Turkey fights YPG, /)
  expect(await page.evaluate(() => [scrollY, document.getElementById('root')?.scrollTop])).toEqual([0, 0])
})
