import { expect, test } from 'vitest'
import { createShares, ownerOf } from '../../server/http/shares.ts'
import { ask, doorWith } from './door.ts'

const far = '203.0.113.7'

function sharesAt(begin: number) {
  let at = begin
  const shares = createShares({ share: { work: 1_000, faults: 2 }, now: () => at })
  const pass = (milliseconds: number) => {
    at += milliseconds
  }
  return { ...shares, pass }
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
  const { waitOf, charge } = sharesAt(0)
  for (let count = 0; count < 5; count++) charge('127.0.0.1', { work: 5_000, isFault: true })
  expect(waitOf('127.0.0.1')).toBe(0)
})

test('who has used up a share is answered by a 429 that says when to ask again', async () => {
  const door = doorWith({}, { shares: { waitOf: () => 7, charge: () => {} } })
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
    { shares: { waitOf: () => 0, charge: (_, { isFault }) => void charged.push(isFault) } },
  )
  await ask(door, '/api/nothing')
  await ask(door, '/api/actors')

  expect(charged).toEqual([true, false])
})
