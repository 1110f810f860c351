import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { Busy, Stopped, TooMuch } from '../../server/domain/errors.ts'
import { drawn, type Pictured } from '../../server/export/draw.ts'
import { createFigures, type Figures } from '../../server/export/figures.ts'
import { ask, doorWith } from '../http/door.ts'
import { placed } from './composed.ts'
import { actor, day, relation, take } from './graphs.ts'

/** Draws by name: `late` once the gate is open, `never` not at all, `fatal` ends the thread; all others at once. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
parentPort.on('message', ({ taken }) => {
  if (taken === 'fatal') process.exit(1)
  if (taken === 'late') Atomics.wait(workerData, 0, 0)
  if (taken === 'never') Atomics.wait(workerData, 1, 0)
  parentPort.postMessage({ drawn: taken })
})`

const gate = new Int32Array(new SharedArrayBuffer(8))
const openGate = () => {
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
}
const named = (taken: string) => ({ taken }) as unknown as Pictured

const LIMITS = { time: 60_000, atEnd: 60_000, memory: 64, waiting: 2 }
let figures: Figures
afterEach(async () => {
  openGate()
  await figures.close()
  Atomics.store(gate, 0, 0)
})

function made(limits = LIMITS): Figures {
  figures = createFigures(limits, () => new Worker(CODE, { eval: true, workerData: gate }))
  return figures
}

/** A door whose figures are drawn by name: the file that is asked for. */
const doorOf = ({ draw }: Figures) =>
  doorWith(
    {
      actors: async ({ q }) => ({
        release: { number: null, hash: 'a1b2c3d4', datasets: [] },
        q: q ?? null,
        total: 0,
        actors: [],
      }),
    },
    {
      exported: async ({ actor }, asker) => ({
        ...{ body: await draw(named(actor ?? ''), asker), type: 'image/svg+xml', name: 'a.svg' },
      }),
    },
  )
const figure = (name: string) => `/api/export/svg?at=2016-01-01&actor=${name}`

test('while a figure is drawn all else is answered, and the next figure waits for it', async () => {
  const door = doorOf(made())
  const order: string[] = []
  const asked = (path: string) => ask(door, path).then(({ status }) => order.push(`${status} ${path}`))
  const late = asked(figure('late'))
  const next = late.then(() => {})
  const after = asked(figure('quick'))
  await asked('/livez')
  await asked('/api/actors')
  openGate()
  await Promise.all([late, next, after])

  expect(order).toEqual(['200 /livez', '200 /api/actors', `200 ${figure('late')}`, `200 ${figure('quick')}`])
})

test('a thread that does not survive a figure is told in words, and the next figure is drawn', async () => {
  const door = doorOf(made())
  const { status, headers, body } = await ask(door, figure('fatal'))

  expect([status, headers['retry-after'], JSON.parse(body)]).toEqual([
    503,
    '1',
    {
      type: 'urn:entente:problem:503',
      title: 'The server is busy',
      status: 503,
      detail: 'What draws figures broke off, and begins anew. Nothing is lost.',
      instance: expect.stringMatching(/^urn:uuid:/),
      remedy: 'Ask again in 1 second.',
    },
  ])
  expect(door.lines).toContainEqual({
    id: expect.any(String),
    fault: expect.stringContaining('The thread that draws ended with 1'),
  })
  expect((await ask(door, figure('quick'))).body).toBe('quick')
})

test('a figure beyond its time is ended, with what to ask instead, and the next one is drawn', async () => {
  const limits = { ...LIMITS, time: 1 }
  const { draw } = made(limits)
  await expect(draw(named('never'))).rejects.toThrow(
    new TooMuch('time', 'figure', 'Narrow it by actor, type or sign, or ask for csv.'),
  )
  limits.time = LIMITS.time

  expect(await draw(named('quick'))).toBe('quick')
})

test('more figures than may wait are refused', async () => {
  const { draw } = made()
  const all = ['late', 'second', 'third'].map((name) => draw(named(name)))
  await expect(draw(named('fourth'))).rejects.toThrow(new Busy('2 figures wait to be drawn, and no more may'))
  openGate()

  expect(await Promise.all(all)).toEqual(['late', 'second', 'third'])
})

test('whoever goes away frees the place: one that waits, and one that is drawn', async () => {
  const { draw } = made()
  const [first, second] = [new AbortController(), new AbortController()]
  const waits: number[] = []
  const asker = ({ signal }: AbortController) => ({ signal, waited: (one: number) => void waits.push(one) })
  const never = draw(named('never'), asker(first))
  const waiting = draw(named('never'), asker(second))
  const last = draw(named('quick'))
  second.abort()
  await expect(waiting).rejects.toThrow(Stopped)
  first.abort()
  await expect(never).rejects.toThrow(Stopped)

  expect([await last, waits.length]).toEqual(['quick', 2])
})

test('at the end what is begun is drawn, and what waits is refused', async () => {
  const { draw, close } = made()
  const [late, waiting] = [draw(named('late')), draw(named('quick'))]
  const refused = new Busy('The server ends, and draws no figure any more')
  const closed = close()
  await expect(waiting).rejects.toThrow(refused)
  openGate()

  expect(await late).toBe('late')
  await closed
  await expect(draw(named('quick'))).rejects.toThrow(refused)
})

test('at the end a figure that takes longer than may be is ended', async () => {
  const { draw, close } = made({ ...LIMITS, atEnd: 1 })
  const never = expect(draw(named('never'))).rejects.toThrow(Busy)
  await close()
  await never
})

const succeeded = placed({
  title: 'A succession',
  actors: [actor('old-front'), actor('new-front'), actor('lake-union')],
  relations: [
    relation('test:r1', 'new-front SUCCEEDS old-front', { start: '2016-01-01' }),
    relation('test:r2', 'lake-union BACKS old-front', { start: '2015-01-01', end: '2015-12-31' }),
    relation('test:r3', 'lake-union OPPOSES new-front', { start: '2017-01-01', end: '2017-12-31' }),
  ],
})

test('the thread draws what is drawn here, byte for byte, and refuses in the same words', async () => {
  figures = createFigures()
  const picture: Pictured = {
    taken: take(succeeded, { of: 'difference', a: day('2015-07-28'), b: day('2017-07-28') }, { follow: true }),
    all: succeeded.relations,
    ...{ actors: [], groups: [], pins: [], path: null, pixels: null },
  }
  const [svg, png, wide] = await Promise.allSettled(
    [picture, { ...picture, pixels: 300 }, { ...picture, pixels: 30_000 }].map((one) => figures.draw(one)),
  )

  expect(svg).toEqual({ status: 'fulfilled', value: drawn(picture) })
  expect(png).toEqual({ status: 'fulfilled', value: new Uint8Array(drawn({ ...picture, pixels: 300 }) as Uint8Array) })
  expect(wide).toMatchObject({ status: 'rejected', reason: { name: 'Invalid', parameter: 'width' } })
}, 60_000)
