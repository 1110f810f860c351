import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dataKnown } from '../../client/view/as-known.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { launchChromium } from './chromium.ts'

const base = inject('product')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('until when sources count is typed, stands in address, title, bar and counts, and is let go and undone', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const search = () => new URL(page.url()).search
  await page.goto(`${base}/network?t=2023-02-02`)
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: /^Known when/ }).click()
  await page.getByRole('textbox', { name: 'As published until' }).fill('2017-01')
  await page.keyboard.press('Enter')

  const bar = page.locator('.notice.clock')
  await bar.waitFor()
  expect(search()).toBe('?t=2023-02-02&published=2017-01-31')
  const asked = { ...USUAL, published: dayOf('2017-01-31') }
  const data = dataKnown(dataFrom(syriaNetwork, 0), asked)
  const { parts, relations } = shownIn(data, asked, { at: dayOf('2023-02-02') as number })
  const later = parts.left.later.length
  expect(await bar.textContent()).toContain(
    `As published until 31 January 2017: ${later} relations known later are not counted.`,
  )
  const title = 'Who stood with whom on 2 February 2023, as published until 31 January 2017'
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
  expect(await page.title()).toContain(title)
  expect(await page.locator('.shown-counts b').first().textContent()).toBe(String(relations.length))
  expect(await page.locator('.left-out').textContent()).toContain(`Known later${later}`)

  await bar.getByRole('button', { name: 'Show all' }).click()
  expect([search(), await bar.count()]).toEqual(['?t=2023-02-02', 0])
  await page.keyboard.press('Control+z')
  await bar.waitFor()
  await page.getByRole('button', { name: 'As known now' }).click()
  expect(await bar.count()).toBe(0)
})

test('a relation is filtered by what it is called and by whom it is told; each choice is counted and let go', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(`${base}/table?t=2023-02-02`)
  const rows = page.locator('tbody tr')
  await rows.first().waitFor()
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: /^Confidence/ }).click()
  const medium = page.getByRole('button', { name: /^Medium/ })
  const count = Number((await medium.textContent())?.replace('Medium', ''))
  await medium.click()
  expect(new URL(page.url()).search).toBe('?t=2023-02-02&confidence=medium')
  expect(await rows.count()).toBe(count)

  await page.getByRole('button', { name: 'Confidence: show all' }).click()
  await page.getByRole('button', { name: 'Source all', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Find a source' }).fill('new arab 2023')
  const source = page.locator('.rail-row.value').filter({ hasText: 'New Arab' }).first()
  const cited = Number(await source.locator('.rail-count').textContent())
  await source.click()
  expect(await rows.count()).toBe(cited)
  expect(new URL(page.url()).search).toMatch(/&sources=[\w-]+$/)
})
