import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { STEPS } from '../../server/domain/difference.ts'
import { launchChromium } from './chromium.ts'

const base = inject('product')
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await launchChromium()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(() => browser.close())

const look = async (at: string) => {
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
}
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('who stood with whom on a day, what had changed a year later, and who says so: within five clicks', async () => {
  await look('/network')
  let clicks = 0
  const click = async (what: ReturnType<Page['locator']>) => {
    clicks += 1
    await what.click()
  }
  await click(page.locator('.title-when'))
  await page.keyboard.type('2016-07-28')
  await page.keyboard.press('Enter')
  await heading('Who stood with whom on 28 July 2016')
  await click(page.getByRole('button', { name: 'Compare with another day' }))
  await page.getByRole('textbox', { name: 'To this day' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('2017-07-28')
  await page.keyboard.press('Enter')
  await heading('What changed from 28 July 2016 to 28 July 2017')
  await click(page.getByRole('button', { name: /^Began: Russia has a ceasefire with/ }))
  await page.locator('.change.open .citation').first().waitFor()
  expect(clicks).toBeLessThanOrEqual(5)
  expect(new URL(page.url()).search).toMatch(/^\?t=2016-07-28&u=2017-07-28&sel=syria:r\d+$/)
})

test('to what had changed it is one step, and one back', async () => {
  await look('/network?t=2016-07-28')
  await page.getByRole('button', { name: 'Compare with another day' }).click()
  await heading('What changed from 28 July 2016 to 28 July 2017')
  await page.goBack()
  await heading('Who stood with whom on 28 July 2016')
})

test('list, sentence and API name the same changes, with successors followed', async () => {
  await look('/difference?t=2024-11-01&u=2025-02-01')
  await page.getByRole('switch', { name: /Follow/ }).click()
  await page.waitForURL(/follow=1/)
  const answer = await (await fetch(`${base}/api/difference?a=2024-11-01&b=2025-02-01&follow=1`)).json()
  const count = (triples: { relations: string[] }[]) =>
    triples.reduce((sum, { relations }) => sum + relations.length, 0)
  const counts = await page.locator('.rail .rail-row:not(.left):not([aria-pressed]) .rail-count').allTextContents()
  expect(counts).toEqual(STEPS.map((step) => String(count(answer[step]))).filter((text) => text !== '0'))
  expect(await page.locator('.turned-row').count()).toBe(answer.turned.length)
  for (const row of await page.locator('.turned-row').all()) await row.click()
  const rows = await page.locator('.change').evaluateAll((all) => all.map((one) => one.getAttribute('data-relation')))
  const asides = [
    ...answer.events,
    ...[...answer.unchanged.certain, ...answer.unchanged.possible].flatMap((one) => one.relations),
  ]
  const changed = Object.values(answer).flatMap((list) =>
    Array.isArray(list) ? list.flatMap((one) => (typeof one === 'object' && 'source' in one ? one.relations : [])) : [],
  )
  expect([...new Set(rows)].sort()).toEqual([...new Set([...changed, ...asides])].sort())
  await page.getByText('In words, to cite').click()
  const said = await page.locator('.paragraph p').textContent()
  expect(said).toContain(`${new Set(changed).size} relations changed: ${count(answer.began)} began`)
  expect(said).toContain(`${answer.turned.length} pairs turned`)
  expect(said).toContain('/v/')
})

test('swapped, the days are read backwards and said so; one day twice is told kindly', async () => {
  await look('/difference?t=2016-07-28&u=2017-07-28')
  await page.getByRole('button', { name: 'Swap the days' }).click()
  await heading('What changed from 28 July 2017 back to 28 July 2016')
  await page.getByRole('button', { name: 'Read forwards' }).click()
  await page.getByRole('button', { name: 'A quarter on' }).click()
  await heading('What changed from 28 October 2016 to 28 October 2017')
  await page.getByRole('button', { name: 'A quarter back' }).click()
  await heading('What changed from 28 July 2016 to 28 July 2017')
  await look('/difference?t=2016-07-28&u=2016-07-28')
  await page.getByRole('heading', { level: 2, name: 'Two days are needed' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'With a year after' }).getByRole('button').click()
  await heading('What changed from 28 July 2016 to 28 July 2017')
})

test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s', async (colorScheme) => {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } })
  const seen = await context.newPage()
  await seen.goto(`${base}/difference?t=2024-11-01&u=2025-02-01&follow=1`)
  await seen.locator('.change-row').first().waitFor()
  await seen.locator('.change-row').first().click()
  await seen.locator('.citation').first().waitFor()
  const { violations } = await new AxeBuilder({ page: seen }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await context.close()
})

test('nothing went wrong on the way', () => {
  expect(complaints).toEqual([])
})
