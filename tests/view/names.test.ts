import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { namerOfDays } from '../../client/words/time.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const [assad, caretaker] = ['syrian-government-assad', 'syrian-transitional-government']
const hasEnd = (actors: readonly string[]) => (relation: { source: string; target: string }) =>
  actors.includes(relation.source) || actors.includes(relation.target)
const plain = (name: string) => name.replaceAll(/[\u2066-\u2069]/g, '')

const days = ['2024-11-27', '2025-02-23'].map((iso) => dayOf(iso) ?? 0)

test.each([
  ['one government in Damascus is called so', [assad], [caretaker], assad, 0, 'Damascus'],
  ['the other one likewise', [caretaker], [assad], caretaker, 1, 'Damascus'],
  ['in one list they bear their full names', [assad, caretaker], [], assad, 0, 'Syrian government under Assad'],
  ['and so does the later', [assad, caretaker], [], caretaker, 1, 'Syrian transitional government'],
])('%s', (_, about, without, actor, at, name) => {
  const relations = data.relations.filter(hasEnd(about)).filter((relation) => !hasEnd(without)(relation))
  expect(plain(namerOfDays(data.actor, days, relations)(days[at] ?? 0)(actor))).toBe(name)
})
