import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { find } from '../../client/view/finding.ts'
import { exampleIn, mostRelated } from '../../client/view/most-related.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)

test('the example of a search is answered by the data at hand, with a pair and in short', () => {
  const example = exampleIn(data)

  expect(example).toEqual({ names: 'Damascus Turkey', year: 2016 })
  expect(find(data, `${example?.names} ${example?.year}`)[0]).toMatchObject({ kind: 'pair' })
})

test('where nothing is recorded there is no example', () => {
  expect(exampleIn({ relations: [], actor: new Map() })).toBe(null)
})

test('pairs are ordered by what is recorded of them, and every relation belongs to one', () => {
  const pairs = mostRelated(data.relations)
  const counts = pairs.map(({ relations }) => relations.length)

  expect(counts).toEqual([...counts].sort((one, other) => other - one))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.relations.length)
})
