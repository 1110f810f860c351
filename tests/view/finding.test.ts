import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { type Found, find, nearestNames } from '../../client/view/finding.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const day = dayOf('2023-02-02') ?? Number.NaN
const named = (found: Found) =>
  found.kind === 'actor'
    ? found.actor.id
    : found.more.length === 0
      ? [found.a.id, found.b.id].sort().join(' × ')
      : `${found.a.id} × ${[found.b, ...found.more].map(({ id }) => id)}`
const best = (query: string, many = 1) => find(data, query, day).slice(0, many).map(named)

test.each([
  ['in its own script', 'هيئة تحرير الشام', ['hts']],
  ['without the marks of its script', 'هيئه تحرير شام', ['hts']],
  ['by an acronym', 'ypg', ['ypg']],
  ['with an apostrophe or none', "hay'at tahrir", ['hts']],
  ['by an earlier name', 'jabhat al-nusra', ['hts']],
  ['two, who are offered as a pair', 'turkey hts', ['hts × turkey']],
  ['two by their beginnings', 'tur ypg', ['turkey × ypg']],
  ['three, the first with each of the others', 'turkey hts iran', ['turkey × hts,iran']],
  [
    'five by names of several words',
    'us turkey islamic state iran ypg',
    ['united-states × turkey,islamic-state,iran,ypg'],
  ],
  ['two in two scripts', 'روسيا turkey', ['russia × turkey']],
])('an actor is found %s', (_, query, ids) => {
  expect(best(query)).toEqual(ids)
})

test('a name that several bear lists each of them', () => {
  expect(best('damascus', 2).sort()).toEqual(['syrian-government-assad', 'syrian-transitional-government'])
})

test('nothing is found for nothing, and for what nobody is called', () => {
  expect([best(' '), best('zzzz')]).toEqual([[], []])
  expect(nearestNames(data, 'hezbolla').map(({ id }) => id)).toContain('hezbollah')
})
