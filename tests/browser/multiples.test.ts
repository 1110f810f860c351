import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

const base = inject('product')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
})
afterAll(() => browser.close())

test('the actor that is marked stays marked when the pointer has crossed the pictures; each is one tab stop', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(`${base}/multiples?by=2016-07-28,2017-07-28`)
  const marked = page.locator('.panel-ring')
  await page.getByRole('combobox', { name: 'Mark an actor' }).selectOption('turkey')
  await marked.first().waitFor()
  await page.locator('.panels svg').first().hover()
  await page.getByRole('heading', { level: 1 }).hover()
  expect(await marked.locator('text').allTextContents()).toEqual(['Turkey', 'Turkey'])
  expect(await page.title()).toBe('Who stood with whom on 2 days, 28 July 2016 to 28 July 2017 · Entente')

  await page.locator('.panel-link').first().focus()
  await page.keyboard.press('ArrowRight')
  const [walked] = await marked.locator('text').allTextContents()
  expect([
    walked === 'Turkey',
    await page
      .getByRole('status')
      .filter({ hasText: walked ?? '' })
      .count(),
  ]).toEqual([false, 1])
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^28 July 2017: /)
  expect(await marked.locator('text').allTextContents()).toEqual(['Turkey', 'Turkey'])
})

test('on a narrow window the tabs stand below the pages under the bar, over nothing', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${base}/multiples?by=2016-07-28,2017-07-28`)
  await page.locator('.panels svg').first().waitFor()
  await page.locator('.foot').scrollIntoViewIfNeeded()
  const [foot, tabs] = [await page.locator('.foot').boundingBox(), await page.locator('.tabs-below').boundingBox()]
  // Heights are of whole and half pixels: one of them is nothing that is hidden.
  expect(foot && tabs && foot.y + foot.height < tabs.y + 1).toBe(true)
  await page.goto(`${base}/data`)
  await page.locator('.tabs-below').waitFor()
})

test.each([
  ['network', '/network?t=2023-02-02', /^Who stood with whom on 2 February 2023 38 relations/],
  ['difference', '/difference?t=2016-07-28&u=2017-07-28', /^What changed from 28 July 2016 to 28 July 2017 /],
  ['table', '/table?t=2023-02-02', /^Who stood with whom on 2 February 2023 38 relations/],
  ['lanes', '/pair/turkey/hts', /^Turkey’s relations with HTS, /],
])('on paper the %s says what it is and how it is cited, and nothing that is pressed', async (_, address, begins) => {
  await page.goto(`${base}${address}`)
  await page.locator('h1').waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.locator('.printed').waitFor()
  const said = (await page.locator('#root').innerText()).replaceAll(/\s+/g, ' ').trim()
  expect(said).toMatch(begins)
  expect(said).toMatch(/Retrieved .+, from http\S+\/v\/[0-9a-f]{8}\//)
  expect(await page.locator(':is(.top, .rail, .track, .foot, .zoom, .button, .does):visible').count()).toBe(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await page.locator('.printed').count()).toBe(0)
  await page.emulateMedia({ media: null })
})
