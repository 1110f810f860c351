import { EventEmitter, once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { appOf } from '../../server/http/app.ts'
import { serverOf } from '../../server/http/server.ts'
import { type Cost, createShares, ownerOf } from '../../server/http/shares.ts'
import { ask, doorWith } from './door.ts'

const far = '203.0.113.7'

function sharesAt(begin: number) {
  let at = begin
  const shares = createShares({ share: { work: 1_000, faults: 2, atOnce: 3 }, now: () => at })
  const pass = (milliseconds: number) => {
    at += milliseconds
  }
  const charge = (address: string, cost: Cost) => shares.begin(address)(cost)
  return { ...shares, charge, pass }
}

test('an address that has used up its work waits for the rest of its minute, and no other waits with it', () => {
  const { waitOf, charge, pass } = sharesAt(5)
  charge(far, { work: 400, isFault: false })
  pass(20_000)
  charge(far, { work: 600, isFault: false })

  expect([waitOf(far), waitOf('203.0.113.8')]).toEqual([40, 0])
  pass(40_000)
  expect(waitOf(far)).toBe(0)
})

test('faults are counted beside the work', () => {
  const { waitOf, charge } = sharesAt(0)
  charge(far, { work: 0, isFault: true })
  expect(waitOf(far)).toBe(0)
  charge(far, { work: 0, isFault: true })
  expect(waitOf(far)).toBe(60)
})

test('so many questions of one address are worked at, and one more waits until one of them has ended', () => {
  const { waitOf, begin } = sharesAt(0)
  const [end] = [far, far, far].map(begin)

  expect([waitOf(far), waitOf('203.0.113.8')]).toEqual([1, 0])
  end?.({ work: 0, isFault: false })
  expect(waitOf(far)).toBe(0)
})

test.each([
  ['an address of IPv4', far, far],
  ['the same, written as IPv6', `::ffff:${far}`, far],
  ['IPv6: the whole network that one owner has', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['IPv6 with zeros left out', '2001:db8::5', '2001:db8:0:0'],
  ['this machine', '127.0.0.1', null],
  ['this machine by IPv6', '::1', null],
  ['this machine, written as IPv6', '::ffff:127.0.0.1', null],
])('the owner of %s', (_, address, owner) => expect(ownerOf(address)).toBe(owner))

test('this machine itself is never refused', () => {
  const { waitOf, charge, begin } = sharesAt(0)
  for (let count = 0; count < 5; count++) charge('127.0.0.1', { work: 5_000, isFault: true })
  for (let count = 0; count < 5; count++) begin('127.0.0.1')
  expect(waitOf('127.0.0.1')).toBe(0)
})

test('who has used up a share is answered by a 429 that says when to ask again', async () => {
  const door = doorWith({}, { shares: { waitOf: () => 7, begin: () => () => {} } })
  const { status, headers, body } = await ask(door, '/api/actors')

  expect({ status, retry: headers['retry-after'], type: headers['content-type'] }).toEqual({
    status: 429,
    retry: '7',
    type: 'application/problem+json; charset=utf-8',
  })
  expect(JSON.parse(body)).toMatchObject({ title: 'Too much asked from one address' })
  expect((await ask(door, '/livez')).status).toBe(200)
})

test('each question is charged, a fault of its own as such, and one of the server not', async () => {
  const charged: boolean[] = []
  const door = doorWith(
    { actors: () => Promise.reject(new Error('ours')) },
    {
      shares: {
        waitOf: () => 0,
        begin:
          () =>
          ({ isFault }) =>
            void charged.push(isFault),
      },
    },
  )
  await ask(door, '/api/nothing')
  await ask(door, '/api/actors')

  expect(charged).toEqual([true, false])
})

test('work that goes on for a caller who has gone is charged once it has ended', async () => {
  const steps: string[] = []
  const events = new EventEmitter()
  const [begun, gone, charged] = ['begun', 'gone', 'charged'].map((name) => once(events, name))
  const door = doorWith(
    {
      async actors() {
        events.emit('begun')
        await once(events, 'finish')
        steps.push('worked')
        throw new Error('for nobody')
      },
    },
    {
      shares: { waitOf: () => 0, begin: () => () => void events.emit('charged', steps.push('charged')) },
      log: () => void events.emit('gone'),
    },
  )
  const server = serverOf(appOf(door)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const caller = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path: '/api/actors' })
  caller.on('error', () => {}).end()

  await begun
  caller.destroy()
  await gone
  expect(steps).toEqual([])
  events.emit('finish')
  await charged
  expect(steps).toEqual(['worked', 'charged'])
})
