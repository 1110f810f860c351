import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StagePicture } from '../../client/canvas/picture.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { launchChromium } from '../browser/chromium.ts'
import { actor, network, relation } from '../drawing/made.ts'
import { begin, bundleOf, openStage } from './stage-page.ts'

const day = (iso: string) => dayOf(iso) as number
const size = { width: 1_280, height: 800 }
let browser: Browser
let bundle: Awaited<ReturnType<typeof bundleOf>>

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([launchChromium(), bundleOf('tests/canvas/stage-entry.ts')])
}, 120_000)
afterAll(() => browser?.close())

const relations = [
  relation({ id: 'test:r1', type: 'BACKS' }),
  relation({ id: 'test:r2', type: 'ARMS' }),
  relation({ id: 'test:r3', type: 'FIGHTS', source: 'a', target: 'c', end: '2017-06-30' }),
]
const actors = [actor('a', 0, 0), actor('b', 300, 0), actor('c', 0, 200, { kind: 'armed-group' }), actor('d', 300, 200)]
const picture: StagePicture = { actors, relations, asked: USUAL, when: { at: day('2017-01-01') }, pins: new Map() }

async function stageOf(shown = picture): Promise<Page> {
  const page = await openStage(browser, bundle, size)
  await begin(page, shown)
  return page
}
const placeOf = (page: Page, id: string) =>
  page.evaluate((of) => window.stage.placeOf(of) as { x: number; y: number }, id)
const said = (page: Page, name: string) =>
  page.evaluate((of) => window.said.filter(([what]) => what === of).map(([, ...rest]) => rest), name)
/** The next frame after what was asked has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

async function clickOn(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id)
  await page.mouse.click(x, y)
}

test('a click says what it hit: an actor, a line, the background; an actor that is not drawn is not hit', async () => {
  const page = await stageOf()
  await clickOn(page, 'a')
  await clickOn(page, 'a,b,positive')
  await clickOn(page, 'd')
  await page.waitForFunction(() => window.said.some(([what]) => what === 'background'))

  expect(await said(page, 'actor')).toEqual([['a']])
  expect(await said(page, 'line')).toEqual([['a,b,positive']])
  await page.context().close()
}, 60_000)

test('a double click opens a line into its relations, which are then hit one by one', async () => {
  const page = await stageOf()
  const { x, y } = await placeOf(page, 'a,b,positive')
  await page.mouse.dblclick(x, y)
  await page.waitForFunction(() => window.stage.placeOf('test:r1') !== null)
  await clickOn(page, 'test:r2')
  await page.waitForFunction(() => window.said.some(([what]) => what === 'relation'))

  expect(await said(page, 'relation')).toEqual([['test:r2']])
  await page.context().close()
}, 60_000)

test('the pointer names what it is over', async () => {
  const page = await stageOf()
  for (const id of ['b', 'a,c,negative']) {
    const { x, y } = await placeOf(page, id)
    await page.mouse.move(x, y, { steps: 3 })
    await page.waitForFunction((over) => window.said.at(-1)?.[1] === over, id)
  }
  await page.context().close()
}, 60_000)

test('a drag pins an actor in px of the layout, and moves no other', async () => {
  const page = await stageOf()
  const [from, other] = [await placeOf(page, 'c'), await placeOf(page, 'b')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y - 30, { steps: 6 })
  await page.mouse.up()
  await page.waitForFunction(() => window.said.some(([what]) => what === 'pinned'))

  const [[id, x, y] = []] = (await said(page, 'pinned')) as [string, number, number][]
  const scale = (other.x - (await placeOf(page, 'a')).x) / 300
  expect(id).toBe('c')
  expect(x).toBeCloseTo(60 / scale, -1)
  expect(y).toBeCloseTo(200 - 30 / scale, -1)
  expect(await placeOf(page, 'b')).toEqual(other)
  await page.context().close()
}, 60_000)

test('a touch that is cancelled or becomes two leaves the actor where it stood', async () => {
  const page = await stageOf()
  const touch = await page.context().newCDPSession(page)
  const from = await placeOf(page, 'c')
  const far = { x: from.x + 400, y: from.y }
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    ...touchPoints: { x: number; y: number }[]
  ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints })
  const by = (at: { x: number; y: number }, px: number) => ({ x: at.x, y: at.y - px })

  await send('touchStart', from)
  await send('touchMove', by(from, 30))
  await send('touchCancel')
  await painted(page)
  expect(await placeOf(page, 'c')).toEqual(from)
  await page.mouse.move(from.x + 50, from.y - 50)
  await painted(page)
  expect(await placeOf(page, 'c')).toEqual(from)

  const apart = async () => (await placeOf(page, 'b')).x - (await placeOf(page, 'a')).x
  const before = await apart()
  await send('touchStart', from)
  await send('touchStart', from, far)
  for (const px of [20, 40, 60]) await send('touchMove', { ...from, x: from.x - px }, { ...far, x: far.x + px })
  await send('touchEnd')
  await painted(page)
  expect(await apart()).toBeGreaterThan(before)
  expect(await said(page, 'pinned')).toEqual([])
  await page.context().close()
}, 60_000)

test('who is hidden while the pointer is over it is pointed at no more', async () => {
  const page = await stageOf()
  const { x, y } = await placeOf(page, 'b')
  await page.mouse.move(x, y)
  await page.waitForFunction(() => window.said.some(([what, id]) => what === 'hovered' && id === 'b'))
  await page.evaluate((at) => window.lookAt(at), day('1990-01-01'))
  expect((await said(page, 'hovered')).at(-1)).toEqual([null])
  await page.context().close()
}, 60_000)

test('when the day changes no actor moves a px, and no element of Cytoscape is touched', async () => {
  const page = await stageOf()
  const places = async () => Promise.all(['a', 'b', 'c'].map((id) => placeOf(page, id)))
  const before = await places()
  for (const at of [day('2017-08-01'), day('2016-02-01'), day('2017-01-01')]) {
    await page.evaluate((when) => window.lookAt(when), at)
    await painted(page)
    expect(await places()).toEqual(before)
  }
  await page.context().close()
}, 60_000)

/** How many px differ by more than the rounding of lines that were mixed in another order. */
function differing(one: Buffer, other: Buffer): number {
  const [mine, yours] = [PNG.sync.read(one).data, PNG.sync.read(other).data]
  let count = mine.length === yours.length ? 0 : Number.POSITIVE_INFINITY
  for (let at = 0; at < mine.length; at += 1) if (Math.abs((mine[at] ?? 0) - (yours[at] ?? 0)) > 4) count += 1
  return count
}

test('a view that shows all goes on to do so when the room changes; one that was moved stays', async () => {
  const page = await stageOf()
  const wide = await placeOf(page, 'd')
  await page.setViewportSize({ width: 500, height: 400 })
  await painted(page)
  const all = await Promise.all(['a', 'b', 'c', 'd'].map((id) => placeOf(page, id)))
  expect(all.filter(({ x, y }) => x < 0 || x > 500 || y < 0 || y > 400)).toEqual([])

  await page.evaluate(() => window.stage.zoomBy(4))
  await painted(page)
  const zoomed = await placeOf(page, 'd')
  await page.setViewportSize(size)
  await painted(page)
  expect(await placeOf(page, 'd')).toEqual(zoomed)
  const way = ['a', 'd']
  await page.evaluate(
    ([again, traced]) => {
      window.stage.show({ ...again, pins: new Map() })
      window.stage.trace(new Set(traced), true)
    },
    [picture, way] as const,
  )
  const seen = async () => {
    const places = await Promise.all(way.map((id) => placeOf(page, id)))
    return places.map(({ x, y }) => x > 0 && x < size.width && y > 0 && y < size.height)
  }
  expect(await seen()).toContain(false)
  await page.evaluate((traced) => window.stage.trace(new Set(traced)), way)
  expect(await seen()).toEqual([true, true])

  await page.evaluate(() => window.stage.fit())
  expect(await placeOf(page, 'd')).toEqual(wide)
  await page.context().close()
}, 60_000)

test('on a finer screen the canvas is as fine, and the view stays', async () => {
  const page = await stageOf()
  await page.evaluate(() => window.stage.zoomBy(1.5))
  const before = await placeOf(page, 'd')
  const screen = await page.context().newCDPSession(page)
  await screen.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false })
  // Cytoscape's own canvases are hidden, and bear an id.
  await page.waitForFunction(
    (width) => document.querySelector<HTMLCanvasElement>('canvas:not([data-id])')?.width === width,
    size.width * 2,
  )
  expect(await placeOf(page, 'd')).toEqual(before)
  await page.context().close()
}, 60_000)

test('stepping through a crowd leaves the same px as drawing it afresh', async () => {
  // Without names: these are chosen anew only where a view rests, and then all is drawn afresh.
  const many = network(60, 9).actors.map((one) => ({ ...one, name: '', names: [] }))
  const random = network(60, 5).relations
  const starts = ['2015-03-01', '2016-01-01', '2016-05-01', '2016-09-01']
  const leaving = new Set(many.slice(40, 50).map(({ id }) => id))
  const crowd = many.flatMap((one, at) =>
    Array.from({ length: 25 }, (_, step) => {
      const ids = [one.id, (many[(at + step + 1) % many.length] ?? one).id].sort() as [string, string]
      const start = starts[(at + step) % starts.length] ?? null
      const end = ids.some((id) => leaving.has(id)) ? '2016-10-01' : '2018-01-01'
      const status = random[at % random.length]?.status ?? 'confirmed'
      return relation({ id: `test:c${at}-${step}`, source: ids[0], target: ids[1], start, end, status })
    }),
  )
  const shown: StagePicture = { ...picture, actors: many, relations: crowd, when: { at: day('2016-10-01') } }
  const page = await stageOf(shown)
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 10_000)
  for (const at of ['2016-09-02', '2016-08-31', '2016-09-15', '2016-11-01'])
    await page.evaluate((when) => window.lookAt(when), day(at))
  await page.clock.runFor(120)
  const stepped = await page.screenshot()
  const afresh = await stageOf({ ...shown, when: { at: day('2016-11-01') } })
  await painted(afresh)

  expect(differing(stepped, await afresh.screenshot())).toBe(0)
  await page.context().close()
  await afresh.context().close()
}, 60_000)
