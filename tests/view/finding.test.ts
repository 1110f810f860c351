import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { type Found, find, isShared, nearestNames, timesFound } from '../../client/view/finding.ts'
import { timeText } from '../../client/view/time.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const named = (found: Found) =>
  found.kind === 'actor'
    ? found.actor.id
    : found.more.length === 0
      ? [found.a.id, found.b.id].sort().join(' × ')
      : `${found.a.id} × ${[found.b, ...found.more].map(({ id }) => id)}`
const timed = (found: Found) => (found.time === null ? named(found) : `${named(found)} ${timeText(found.time)}`)
const best = (query: string, many = 1) => find(data, query).slice(0, many).map(named)

test.each([
  ['in its own script', 'هيئة تحرير الشام', ['hts']],
  ['without the marks of its script', 'هيئه تحرير شام', ['hts']],
  ['by an acronym', 'ypg', ['ypg']],
  ['with an apostrophe or none', "hay'at tahrir", ['hts']],
  ['by an earlier name', 'jabhat al-nusra', ['hts']],
  ['with the article as it is spoken', 'Jabhat an-Nusra', ['hts']],
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

test.each([
  [
    'two, and of one name each who bears it',
    'Turkey Damascus',
    ['syrian-government-assad × turkey', 'syrian-transitional-government × turkey'],
  ],
  ['a name alone, though it can be parted', 'united states', ['united-states']],
  ['a word of a name: who has the most relations first', 'States', ['united-states', 'arab-league']],
  ['a pair and a year', 'Turkey YPG 2013', ['turkey × ypg 2013']],
  ['a pair and a span', 'turkey ypg 2011..2015', ['turkey × ypg 2011..2015']],
  ['an actor and a day', 'hts 28 July 2016', ['hts 2016-07-28']],
  ['an actor and a year in another script', 'تركيا 2013', ['turkey 2013']],
])('all that a query means are found: %s', (_, query, ids) => {
  expect(find(data, query).map(timed)).toEqual(ids)
})

test('every name of the data finds its actor', () => {
  const lost = data.actors.flatMap(({ id, names }) =>
    names.flatMap(({ name }) => (best(name, 8).includes(id) ? [] : [name])),
  )
  expect(lost).toEqual([])
})

test.each([
  ['States Arab of League', 'arab-league'],
  ['forces Kurdish Syrian', 'ypg'],
  ['الحر السوري الجيش', 'free-syrian-army'],
  ['al-Islam Ansar', 'ansar-al-islam'],
])('a name finds its actor with its words in another order: %s', (query, id) => {
  expect(best(query, 8)).toContain(id)
})

test('a name that reads as a time is found, and as a time as well', () => {
  const named2016 = dataFrom(
    {
      ...syriaNetwork,
      actors: syriaNetwork.actors.map((actor) =>
        actor.id === 'iran'
          ? { ...actor, names: [...actor.names, { name: 'Turkey 2016', from: null, to: null, lang: null }] }
          : actor,
      ),
    },
    0,
  )
  expect(find(named2016, 'turkey 2016').map(timed)).toEqual(['iran', 'turkey 2016', 'iran 2016'])
})

test('who has no relations stands behind those who have some and are found by the beginning of a name', () => {
  const own = ({ source, target }: { source: string; target: string }) => [source, target].includes('bashar-al-assad')
  const without = dataFrom({ ...syriaNetwork, relations: syriaNetwork.relations.filter((one) => !own(one)) }, 0)
  expect(find(without, 'Assad').slice(0, 2).map(named)).toEqual(['syrian-government-assad', 'bashar-al-assad'])
  expect(best('Assad')).toEqual(['bashar-al-assad'])
})

test.each([
  ['a day', '28 July 2016', ['network', 'difference', 'matrix', 'table']],
  ['a span', 'July 2016', ['network', 'matrix', 'table']],
  ['a name beside it', 'turkey 2016', []],
  ['a name', 'turkey', []],
])('a time by itself leads to the pages that show it: %s', (_, query, pages) => {
  expect(timesFound(query).map(({ page }) => page)).toEqual(pages)
})

test('a name that two governments bear is told from one that is theirs alone', () => {
  const [assad, turkey] = ['syrian-government-assad', 'turkey'].map((id) => data.actor.get(id))
  if (!assad || !turkey) throw new Error('the data lack them')
  expect([isShared(data, assad, 'Damascus'), isShared(data, turkey, 'Turkey')]).toEqual([true, false])
})

test('nothing is found for nothing, and for what nobody is called', () => {
  expect([best(' '), best('zzzz')]).toEqual([[], []])
  expect(nearestNames(data, 'hezbolla').map(({ id }) => id)).toContain('hezbollah')
})
