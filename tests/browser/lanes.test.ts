import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

const base = inject('product')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const path = (page: Page) => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)
const both = '/pair/turkey/hts,syrian-government-assad?t=2011..2025'

/** Types a name where the focus is, and takes the first answer once it is there. */
async function take(page: Page, name: string, answer: RegExp) {
  await page.keyboard.type(name)
  await page.getByRole('option', { name: answer, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

async function seriousOf(page: Page) {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('J1: how a stance to two changed, with sources, as a figure: within six clicks', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  let clicks = 0
  const click = (name: string | RegExp, role: 'button' | 'textbox' = 'button') => {
    clicks += 1
    return page.getByRole(role, { name }).click()
  }
  await page.goto(base)
  await page.getByRole('combobox').first().waitFor()
  await page.keyboard.press('/')
  await take(page, 'tur', /^Turkey/)
  await click('Compare with…')
  await take(page, 'hts', /Hayat Tahrir al-Sham/)
  await expect.poll(() => path(page)).toBe('/pair/turkey/hts')
  await take(page, 'dam', /under Assad/)
  await expect.poll(() => path(page)).toBe('/pair/turkey/hts,syrian-government-assad')
  await click('First day', 'textbox')
  await page.keyboard.type('2011..2025')
  await page.keyboard.press('Enter')
  await expect.poll(() => path(page)).toBe(both)
  await page.getByRole('heading', { name: 'Turkey’s relations with HTS and Damascus, 2011 to 2025' }).waitFor()
  const counted = /^(\d+) relations from (\d+) sources/.exec((await page.locator('.pair-head p').textContent()) ?? '')
  await click('Make figure')
  const arriving = page.waitForEvent('download')
  clicks += 1
  await page.getByRole('menuitem', { name: /SVG/ }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await arriving).createReadStream()) chunks.push(chunk as Buffer)
  const described = /<desc[^>]*>([^<]*)/.exec(Buffer.concat(chunks).toString())?.[1]

  expect(counted).not.toBe(null)
  expect(described).toContain(`${counted?.[1]} relations`)
  expect(described).toContain(`from ${counted?.[2]} sources`)
  expect(clicks).toBeLessThanOrEqual(6)
  await context.close()
})

test.each(['light', 'dark'] as const)(
  'bands are moved, taken away and undone by keys; axe finds nothing: %s',
  async (colorScheme) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme })
    const page = await context.newPage()
    await page.goto(base + both.replace('hts', 'israel,hts'))
    const down = page.getByRole('button', { name: 'Move Israel down' })
    await down.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => path(page)).toBe(both.replace('hts', 'hts,israel'))
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => path(page)).toBe(both.replace('?', ',israel?'))
    await page.getByRole('button', { name: 'Remove Israel' }).press('Enter')
    await expect.poll(() => path(page)).toBe(both)
    await page.keyboard.press('Control+z')
    await expect.poll(() => path(page)).toBe(both.replace('?', ',israel?'))
    await page.locator('.turning').last().click()
    await page
      .locator('.panel')
      .getByText(/\d+ (citations?|sources?)|relations here/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Add actor/ }).click()
    expect(await seriousOf(page)).toEqual([])
    await context.close()
  },
)

test('taken from a full list, the focus goes to where another can be added', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${base}/pair/turkey/hts,sdf,ypg,iran,russia,united-states,islamic-state,israel`)
  await page.getByText('8 at most').waitFor()
  await page
    .getByRole('button', { name: /^Remove / })
    .last()
    .press('Enter')
  await page.locator('[data-adds]:focus').waitFor()
  await context.close()
})

test('turning points have all the room until one is opened, and that one stays in sight', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(base + both)
  const list = page.locator('.turnings ol')
  const last = page.locator('.turning').last()
  await last.waitFor()
  expect(await list.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
  await last.click()
  await page.locator('.panel-head h2').waitFor()
  const isSeen = async () => {
    const [outer, inner] = [await list.boundingBox(), await last.boundingBox()]
    return outer && inner && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1
  }
  await expect.poll(isSeen).toBe(true)
  await page.close()
})

test('on paper the table begins where the lanes do', async () => {
  const page = await browser.newPage({ viewport: { width: 718, height: 1047 } })
  await page.goto(base + both)
  await page.locator('.pair-table-box').waitFor()
  await page.emulateMedia({ media: 'print' })
  const left = async (what: string) => (await page.locator(what).first().boundingBox())?.x ?? Number.NaN
  expect(await left('.pair-table-box table')).toBeGreaterThanOrEqual(await left('.pair-head h1'))
  await page.close()
})
