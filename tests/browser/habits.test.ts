import { AxeBuilder } from '@axe-core/playwright'
import { parse } from 'csv-parse/sync'
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

const look = async (at: string) => {
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
}
const address = () => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)
/** What axe finds serious on the page as it stands. */
async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('by keyboard alone a command is found and done, a day is gone to, and the focus comes back', async () => {
  await look('/network?t=2023-02-02')
  await page.getByRole('link', { name: 'Table' }).focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find a command, an actor or a day' })
  await field.waitFor()
  expect(await faults()).toEqual([])
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  expect(await chosen.textContent()).toBe('Matrixm')
  await page.keyboard.press('ArrowDown')
  expect(await chosen.textContent()).toBe('Lanes of a pairl')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Table')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('2016-07-28')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Who stood with whom on 28 July 2016' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('matr')
  await page.keyboard.press('Enter')
  await expect.poll(address).toBe('/matrix?t=2016-07-28')
  await page.keyboard.press('t')
  await expect.poll(address).toBe('/table?t=2016-07-28')
  await page.keyboard.press('Control+k')
  await page.getByRole('group', { name: 'Recent' }).waitFor()
  await page.keyboard.press('Escape')
})

test('what is left out is shown and left out again by the same key: the focus stays where it was', async () => {
  await look('/network?t=2023-02-02')
  await page.getByRole('button', { name: 'Show: Not attested within 12 months' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(address).toBe('/network?t=2023-02-02&word=all')
  await page.keyboard.press('Enter')
  await expect.poll(address).toBe('/network?t=2023-02-02')
})

test('a date that is dragged stays within the data; one that is typed and left by Esc is not taken', async () => {
  await look('/network?t=latest')
  const handle = page.getByRole('slider', { name: 'Day' })
  const latest = await handle.getAttribute('aria-valuenow')
  const { x, y } = (await handle.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 47, y + 8)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 8)
  expect(await handle.getAttribute('aria-valuenow')).not.toBe(latest)
  await page.mouse.move(x + 300, y + 8, { steps: 3 })
  await page.mouse.up()
  expect(await handle.getAttribute('aria-valuenow')).toBe(latest)
  const there = address()

  const field = page.getByRole('textbox', { name: 'Day' })
  await field.fill('2016')
  await field.press('Escape')
  await field.fill('foo')
  await field.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'foo' }).waitFor()
  await field.press('Escape')
  expect([address(), await field.getAttribute('aria-invalid')]).toEqual([there, 'false'])
})

test('the button in the search field opens the same list', async () => {
  await look('/network')
  await page.getByTitle('Commands (Ctrl+K)').click()
  await page.keyboard.type('keys and')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
})

test('a path is asked from an actor, walked in the list, undone, and kept in the address', async () => {
  await look('/network?t=2023-02-02&sel=turkistan-islamic-party')
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('button', { name: 'Path to…' }).click()
  const field = details.getByRole('combobox')
  const disputed = page.getByRole('button', { name: /^Disputed/ })
  for (const time of ['off', 'on again']) {
    await disputed.click()
    expect([time, await disputed.evaluate((button) => button === document.activeElement)]).toEqual([time, true])
  }
  await field.focus()
  await page.keyboard.type('european union')
  await page.keyboard.press('Enter')
  await expect.poll(address).toBe('/network?t=2023-02-02&path=turkistan-islamic-party,european-union')
  await details.getByRole('heading', { name: 'TIP to European Union' }).waitFor()
  await details.getByText('HTS fights Damascus').waitFor()
  await page.getByText('Path from TIP to European Union: 3 relations; no other way is as short.').waitFor()
  expect(await faults()).toEqual([])
  await page.reload()
  await details.getByRole('heading', { name: 'TIP to European Union' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(address).toBe('/network?t=2023-02-02')
  await page.keyboard.press('Control+z')
  await expect.poll(address).toContain('path=')
})

test('where no path leads on the day it is said, and all years are a click away', async () => {
  await look('/network?t=2012-01-01&path=iran,turkistan-islamic-party')
  await page.getByText(/^No path leads from Iran to TIP through the relations shown on 1 January 2012/).waitFor()
  await page.getByRole('button', { name: 'All years: a path of 2' }).click()
  await page.getByRole('button', { name: /^A path of 2 arrives/ }).click()
  await expect.poll(address).toBe('/network?t=..&path=iran,turkistan-islamic-party,fewest')
})

test('two actors without a relation are linked by a path', async () => {
  await look('/pair/qatar/turkistan-islamic-party')
  await page.getByText('Linked by a path of 2').waitFor()
  await page.getByRole('button', { name: 'Show the path' }).click()
  await page.getByRole('heading', { name: /^Qatar to/ }).waitFor()
  await expect.poll(address).toBe('/network?t=..&path=qatar,turkistan-islamic-party,fewest')
})

test.each([
  ['/network?t=2023-02-02', 73],
  ['/table?t=2016..2017&actor=hts&signs=negative', null],
  ['/pair/turkey/hts', null],
  ['/difference?t=2016-07-28&u=2017-07-28', null],
])('the code for R and Python loads as many rows as the view says: %s', async (at, known) => {
  await look(at)
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByRole('menuitem', { name: /^Use it in R or Python/ }).click()
  const [python, r] = await Promise.all(
    [/^Python/, /^R,/].map((name) => page.getByRole('region', { name }).textContent()),
  )
  const counted = Number(/^# ([\d,]+) relations/m.exec(python ?? '')?.[1]?.replaceAll(',', ''))
  const [, ofPython] = /read_csv\("([^"]+)"/.exec(python ?? '') ?? []
  const [, ofR] = /read\.csv\("([^"]+)"/.exec(r ?? '') ?? []
  expect(ofPython).toBe(ofR)
  const rows: unknown[] = parse(await (await fetch(ofPython ?? '')).text(), { columns: true })
  expect(rows.length).toBe(counted)
  if (known === null) return
  expect(counted).toBe(known)
  expect(await faults()).toEqual([])
})

test('names in a language that was chosen stand in the picture, the details and the figure, and no count changes', async () => {
  await look('/network?t=2020-06-01&sel=hts')
  const counts = () => page.evaluate(() => [...document.querySelectorAll('.title p b')].map((one) => one.textContent))
  const before = await counts()
  await page.getByRole('button', { name: 'Language and names' }).click()
  expect(await faults()).toEqual([])
  await page.getByRole('menuitemradio', { name: 'Arabic', exact: true }).click()
  await page.keyboard.press('Escape')
  const heading = page.locator('.panel-name h2')
  await expect.poll(() => heading.textContent()).toBe('هيئة تحرير الشام Hayat Tahrir al-Sham')
  expect(await heading.locator('bdi').first().getAttribute('lang')).toBe('ar')
  expect([await counts(), address()]).toEqual([before, '/network?t=2020-06-01&sel=hts'])
  await page.getByRole('button', { name: 'Make figure' }).click()
  const figure = await page.getByRole('menuitem', { name: /^SVG/ }).getAttribute('href')
  expect(figure).toBe('/api/export/svg?at=2020-06-01&labels=ar')
  await page.getByRole('menuitemradio', { name: 'As the data give them' }).click()
  await expect.poll(() => heading.textContent()).toBe('HTS')
  await page.keyboard.press('Escape')
})

test('a note is kept as it is typed, shown when the view is opened again, listed, deleted and taken back', async () => {
  await look('/network?t=2023-02-02')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await page.keyboard.press('Shift+N')
  await page.keyboard.type('Zarqa: ask about this')
  expect(await faults()).toEqual([])
  await page.keyboard.press('Escape')
  const strip = page.getByRole('contentinfo')
  await strip.getByText('Zarqa: ask about this').waitFor()

  await look('/')
  await page.getByRole('heading', { name: 'Notes' }).waitFor()
  await page.getByText('Zarqa: ask about this').waitFor()
  await page.getByRole('button', { name: /^Delete the note on: Who stood/ }).click()
  await page.getByText('The note is deleted').waitFor()
  await page.locator('.said').getByRole('button', { name: 'Undo' }).click()
  await page
    .getByRole('region', { name: 'Notes' })
    .getByRole('link', { name: 'Who stood with whom on 2 February 2023' })
    .click()
  await strip.getByText('Zarqa: ask about this').waitFor()
  await page.keyboard.press('m')
  await strip.getByRole('button', { name: 'Add a note' }).waitFor()
  expect(asked.filter((one) => /zarqa/i.test(one))).toEqual([])
})
