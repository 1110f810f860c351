import { expect, test } from 'vitest'
import { citedBy, familiesOf, relationsOf, sidesOf } from '../../client/view/about-actor.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn, sourcesOf } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { lineSignOf } from '../../server/drawing/lines.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { day } from '../drawing/lanes-made.ts'

const data = dataFrom(syriaNetwork, 0)

test.each(data.actors.map(({ id }) => id))('the families of %s add up to all of its relations, each once', (id) => {
  const relations = relationsOf(data, id)
  const families = familiesOf(relations, id)
  const listed = families.flatMap(({ rows }) => rows.flatMap(({ relations }) => relations))
  expect(listed.map((relation) => relation.id).sort()).toEqual(relations.map((relation) => relation.id).sort())
  expect(families.reduce((sum, { relations }) => sum + relations, 0)).toBe(data.degree.get(id) ?? 0)
  for (const { rows } of families)
    for (const { sign, other, relations } of rows)
      expect(
        relations.every(
          (relation) => lineSignOf(relation.type) === sign && [relation.source, relation.target].includes(other),
        ),
      ).toBe(true)
})

test('allies and opponents of Turkey on the day of the seed article', () => {
  const shown = shownIn(data, { ...USUAL, actor: 'turkey' }, { at: day('2023-02-02') })
  const sides = sidesOf(shown, 'turkey')
  const named = Object.fromEntries(
    Object.entries(sides).map(([side, partners]) => [side, partners.map(({ other }) => other).sort()]),
  )
  expect(Object.values(named).flat().length).toBe(11)
  expect(sides.allies.flatMap((one) => one.relations).every(({ type }) => signOf(type) !== 'negative')).toBe(true)
  expect(named).toMatchObject({ allies: expect.arrayContaining(['syrian-national-army']) })
})

test('a partner with both signs stands in a group of its own, and each partner in one', () => {
  const shown = shownIn(data, { ...USUAL, actor: 'turkey' }, { from: day('2011-01-01'), to: day('2025-12-31') })
  const sides = sidesOf(shown, 'turkey')
  const all = Object.values(sides).flatMap((partners) => partners.map(({ other }) => other))
  expect(new Set(all).size).toBe(all.length)
  expect(sides.both.map(({ other }) => other)).toContain('hts')
})

test('each source of an actor is counted by the relations that cite it', () => {
  const relations = relationsOf(data, 'hts')
  const counts = citedBy(relations)
  expect(counts.map(({ source }) => source)).toEqual(sourcesOf(relations, data).map(({ id }) => id))
  expect(counts[0]?.relations).toBe(relations.filter(({ sources }) => sources.includes(counts[0]?.source ?? '')).length)
})
