import { expect, test } from 'vitest'
import { nearDays } from '../../client/view/near-days.ts'
import type { Shown } from '../../client/view/shown.ts'
import { forebearsOf, heirsOf, otherOf } from '../../server/domain/lineage.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { storesAt } from '../parts/stage.tsx'

const shownAt = async (address: string) => (await storesAt(address)).shown.getState().shown as Shown

test.each([
  ['of one that is no more but sanctioned', '/network?t=2026-02-23', 'hts', ['2025-12-18 3', null, '2025-01-29 18']],
  [
    'as far as the view asks for them',
    '/network?t=2026-02-23&status=confirmed',
    'hts',
    ['2025-12-11 3', null, '2025-01-29 10'],
  ],
  ['of one that is still to come', '/network?t=2012-01-01', 'hurras-al-din', [null, '2018-02-27 3', null]],
  ['where the sources are silent between', '/network?t=2016-01-01', 'uae', ['2014-09-23 1', '2018-12-27 1', null]],
  ['before a span', '/network?t=2011..2012', 'hurras-al-din', [null, '2018-02-27 3', null]],
])('the nearest days are those on which some of its relations are shown: %s', async (_, address, actor, days) => {
  const { before, after, end } = nearDays(await shownAt(address), actor)
  expect([before, after, end].map((day) => day && `${isoOf(day.day)} ${day.relations}`)).toEqual(days)
})

test('who came after an actor and what it came from, as far as its end or its beginning', async () => {
  const { data } = await shownAt('/network')
  const kin = (id: string) => {
    const actor = data.actor.get(id)
    if (!actor) throw new Error(`the data lack ${id}`)
    const named = (relations: readonly { source: string; target: string }[]) => relations.map((one) => otherOf(one, id))
    return { heirs: named(heirsOf(data.relations, actor)), forebears: named(forebearsOf(data.relations, actor)) }
  }
  expect(kin('hts')).toEqual({ heirs: ['syrian-transitional-government'], forebears: [] })
  expect(kin('syrian-government-assad').heirs).toEqual(['syrian-transitional-government'])
  expect(kin('hurras-al-din')).toEqual({ heirs: [], forebears: ['hts'] })
})
