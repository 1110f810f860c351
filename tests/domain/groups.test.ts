import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { groupsOn } from '../../server/domain/groups.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { relation } from '../drawing/made.ts'

const day = (iso: string) => dayOf(iso) as number
const joined = (id: string, source: string, over: Partial<Parameters<typeof relation>[0]> = {}) =>
  relation({
    id: `test:${id}`,
    source,
    target: 'front',
    type: 'PART_OF',
    start: '2013-01-01',
    end: '2015-12-31',
    ...over,
  })
const membersAt = (relations: Parameters<typeof groupsOn>[0], iso: string, asked = USUAL) =>
  groupsOn(relations, asked, { at: day(iso) })

test('who is part of one whole on the day, or affiliated with it, belongs together', () => {
  const relations = [
    joined('r1', 'one'),
    joined('r2', 'two', { type: 'AFFILIATED_WITH' }),
    joined('r3', 'backer', { type: 'BACKS' }),
    joined('r4', 'later', { start: '2014-06-01' }),
    joined('r5', 'denied', { status: 'denied' }),
  ]
  expect(membersAt(relations, '2013-06-01')).toEqual([{ whole: 'front', members: ['one', 'two'] }])
  expect(membersAt(relations, '2014-07-01')).toEqual([{ whole: 'front', members: ['later', 'one', 'two'] }])
  expect(membersAt(relations, '2016-07-01')).toEqual([])
})

test('a relation that is only possible makes a group as long as the last word shows it', () => {
  const relations = [joined('r1', 'one', { start: null, end: null, observed: ['2013-01-01'] })]
  expect(membersAt(relations, '2013-06-01').length).toBe(1)
  expect(membersAt(relations, '2016-06-01').length).toBe(0)
  expect(membersAt(relations, '2016-06-01', { ...USUAL, word: 'all' }).length).toBe(1)
})
