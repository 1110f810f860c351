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

async function openAt(at: string, width: number, height: number): Promise<Page> {
  const narrow = width < 600
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: narrow, isMobile: narrow })
  const page = await context.newPage()
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
  return page
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const picture = (page: Page) => page.getByRole('list', { name: 'Actors in the picture' })
/** How far the page itself reaches beyond the screen to the side, px. A phone widens its window to what is too wide. */
const sideways = async (page: Page) =>
  (await page.evaluate(() => document.documentElement.scrollWidth)) - (page.viewportSize()?.width ?? 0)

test('a phone shows one actor with its partners, and a tap goes on to the next', async () => {
  const page = await openAt('/network?t=2023-02-02&sel=turkey', 390, 844)
  await expect.poll(() => heading(page).textContent()).toBe('Relations of Turkey on 2 February 2023')
  await page.getByText('28 relations with 11 actors; 45 among others.').waitFor()
  await page.getByRole('button', { name: '52 others' }).click()
  await page.getByRole('heading', { name: '55 sources of this view' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await picture(page).getByRole('button').count()).toBe(12)
  await picture(page)
    .getByRole('button', { name: /^Hayat Tahrir al-Sham, armed group/ })
    .tap()
  await expect.poll(() => heading(page).textContent()).toBe('Relations of HTS on 2 February 2023')
  expect(await page.getByRole('complementary', { name: 'Details' }).getByText('With whom').count()).toBe(1)
  await page.context().close()
})

test('on a phone nothing lies on the picture, all targets are large, and the whole is a tap away', async () => {
  const page = await openAt('/network?t=2023-02-02&sel=turkey', 390, 844)
  await picture(page).getByRole('button').first().waitFor()
  const covered = await picture(page)
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { left, top, width, height } = button.getBoundingClientRect()
        const isHit = document.elementFromPoint(left + width / 2, top + height / 2) === button
        return isHit && width >= 44 && height >= 44 ? [] : [button.textContent]
      }),
    )
  expect(covered).toEqual([])
  expect(await sideways(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
  await page.getByRole('button', { name: 'All', exact: true }).tap()
  await expect.poll(() => heading(page).textContent()).toBe('Who stood with whom on 2 February 2023')
  await page.context().close()
})

test.each(['/', '/pair', '/network?t=2023-02-02'])('on a phone an empty field is told whole: %s', async (at) => {
  const page = await openAt(at, 360, 740)
  if (at.startsWith('/network')) await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox').last()
  await field.focus()
  const [told, room] = await field.evaluate((input: HTMLInputElement) => {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(input)
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    pen.font = font
    const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)
    return [pen.measureText(input.placeholder).width, input.clientWidth - padding]
  })
  expect(told).toBeLessThanOrEqual(room ?? 0)
  await page.context().close()
})

test.each(['/', '/network?t=2023-02-02', '/pair/turkey/hts', '/actor/hts', '/relation/syria:r280', '/data', '/pair'])(
  'at 320 px nothing is scrolled to the side: %s',
  async (at) => {
    const page = await openAt(at, 320, 256)
    expect(await sideways(page)).toBe(0)
    await page.context().close()
  },
)

test.each([1024, 768, 390])('at %i px a choice is told by its name, seen where there is room', async (width) => {
  const page = await openAt('/network?t=2023-02-02', width, 800)
  const choice = page.getByRole('combobox', { name: 'Attested within' })
  await choice.waitFor()
  const seen = (await page.locator('.choice-name', { hasText: 'Attested within' }).boundingBox())?.width ?? 0
  expect(seen > 60).toBe(width !== 768)
  expect(await sideways(page)).toBe(0)
  await page.goto(`${base}/pair/turkey/hts`)
  await page.locator('.pair-controls .choice-name').waitFor()
  await page.context().close()
})

test.each(['2023-02-02', '2016-07-28', '2011..2025'])(
  'the rail fits into the window without scrolling: %s',
  async (t) => {
    const page = await openAt(`/network?t=${t}`, 1280, 800)
    const rail = page.locator('.rail')
    await rail.getByRole('heading', { name: 'Left out' }).waitFor()
    // Before its letters have come it is told in others.
    await page.evaluate(() => document.fonts.ready)
    expect(await rail.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
    await page.context().close()
  },
)

test('keys narrow the view to neighbours, hide, pin and undo; each says what it did', async () => {
  const page = await openAt('/network?t=2023-02-02&sel=turkey', 1280, 800)
  await page.getByRole('button', { name: 'Hide', exact: true }).waitFor()
  const address = () => decodeURIComponent(new URL(page.url()).search)
  const whole = '?t=2023-02-02&sel=turkey'
  for (const [key, wanted] of [
    ['1', /actors=bashar-al-assad,hts,iran,.*&sel=turkey$/],
    ['0', /^\?t=2023-02-02&sel=turkey$/],
    ['Shift+P', /&pin=turkey:/],
    ['Shift+P', /^\?t=2023-02-02&sel=turkey$/],
    ['x', /^((?!turkey).)*$/],
    ['Control+z', /^\?t=2023-02-02&sel=turkey$/],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(address, { message: key, timeout: 15_000 }).toMatch(wanted)
  }
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Damascus')
  expect(address()).toBe(whole)
  await page.context().close()
})

test('tidying up is said, and undone from the word that says it', async () => {
  const page = await openAt('/network?t=2023-02-02&pin=hts:0,0', 1280, 800)
  await page.getByRole('button', { name: 'Tidy up' }).click()
  await page.getByText('1 actor moved back to the layout').waitFor()
  await page.locator('.said').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.url()).toContain('pin=hts:0,0')
  await page.context().close()
})

test('on an Arabic page names of any script lose their end where they are cut, never their beginning', async () => {
  const page = await openAt('/', 1280, 800)
  await page.getByRole('button', { name: 'العربية', exact: true }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ar')
  for (const at of ['/', '/matrix?t=2024-12-01&labels=ru', '/pair/turkey/hts,syrian-government-assad?labels=ru']) {
    await page.goto(base + at)
    await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
    await page.locator('.cut-short, .turning').first().waitFor()
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth)
        .filter((one) => {
          const first = /\p{L}/u.exec(one.textContent ?? '')?.[0] ?? ''
          return getComputedStyle(one).direction !== (/[\u0590-\u08ff]/.test(first) ? 'rtl' : 'ltr')
        })
        .map((one) => one.textContent),
    )
    expect([at, wrong]).toEqual([at, []])
  }
  await page.goto(`${base}/difference?t=2024-11-01&u=2025-02-01&follow=1`)
  const told = page.locator('.title p').first()
  await told.waitFor()
  expect(await told.textContent()).not.toMatch(/[A-Za-z]/)
  await page.context().close()
})

test('the page turns into Arabic and back: the same view, mirrored, time from left to right, nothing serious for axe', async () => {
  const page = await openAt('/network?t=2023-02-02', 1280, 800)
  const root = page.locator('html')
  await page.getByRole('button', { name: 'Language and names' }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await page.getByRole('heading', { level: 1, name: 'من وقف مع من في 2 فبراير 2023' }).waitFor()
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  expect(new URL(page.url()).search).toBe('?t=2023-02-02')
  const middleOf = async (name: string) => {
    const { x = 0, width = 0 } = (await page.getByRole('button', { name, exact: true }).boundingBox()) ?? {}
    return x + width / 2
  }
  expect(await middleOf('التغيّر السابق')).toBeLessThan(await middleOf('التغيّر التالي'))
  await page.getByRole('slider', { name: 'اليوم' }).press('ArrowRight')
  await expect.poll(() => new URL(page.url()).search).toBe('?t=2023-02-03')

  for (const at of ['/', '/network?t=2023-02-02&sel=syria:r280']) {
    await page.goto(base + at)
    await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
    expect([at, await sideways(page)]).toEqual([at, 0])
    const { violations } = await new AxeBuilder({ page: page as never }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect([at, serious.map(({ id }) => id)]).toEqual([at, []])
  }
  const left = async (what: string) => (await page.locator(what).first().boundingBox())?.x ?? Number.NaN
  await page.goto(`${base}/multiples?by=2016-07-28,2017-07-28`)
  await page.locator('.panels svg').first().waitFor()
  expect(await left('.panels figure:first-child')).toBeLessThan(await left('.panels figure:last-child'))

  // The matrix is mirrored: names at the right, and the next column is the one to the left.
  await page.goto(`${base}/matrix?t=2023-02-02`)
  const first = '[role=grid] tbody tr:first-child'
  await page.locator(`${first} td`).nth(1).focus()
  expect(await left(`${first} td >> nth=1`)).toBeLessThan(await left(`${first} th`))
  await page.keyboard.press('ArrowLeft')
  const place = (cell: Element) => [...(cell.parentElement?.children ?? [])].indexOf(cell)
  expect(await page.locator(`${first} td:focus`).evaluate(place)).toBe(3)
  await page.getByRole('button', { name: 'اللغة والأسماء' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.locator('html[dir=ltr]').waitFor()
  await page.context().close()
})
