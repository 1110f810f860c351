import { expect, test } from 'vitest'
import { within, without } from '../../client/view/around.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const at = dayOf('2023-02-02') as number
const data = dataFrom(syriaNetwork, 0)
const everybody = shownIn(data, USUAL, { at })

test('within a step are the partners of the day; each step more holds those before', () => {
  const [none, one, two, three] = [0, 1, 2, 3].map((steps) => within(everybody, 'hurras-al-din', steps)) as string[][]

  expect(none).toEqual(['hurras-al-din'])
  expect(one).toEqual(['al-qaeda', 'hurras-al-din'])
  expect(two).toEqual(['al-qaeda', 'hurras-al-din', 'turkistan-islamic-party'])
  expect(three).toEqual(['al-qaeda', 'hts', 'hurras-al-din', 'turkistan-islamic-party'])
})

test('the way may lead through whoever is left out now', () => {
  const few = shownIn(data, { ...USUAL, actors: ['hurras-al-din', 'al-qaeda'] }, { at })

  expect(within(few, 'hurras-al-din', 2)).toEqual(within(everybody, 'hurras-al-din', 2))
})

test('without one are all others, so that it alone is hidden; of a view of some, these', () => {
  const rest = without(everybody, 'hts')

  expect(rest).not.toContain('hts')
  expect(rest.length).toBe(data.actors.length - 1)
  expect(without({ ...everybody, asked: { ...USUAL, actors: ['hts', 'iran', 'turkey'] } }, 'hts')).toEqual([
    'iran',
    'turkey',
  ])
})
