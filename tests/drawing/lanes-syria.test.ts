import { describe, expect, test } from 'vitest'
import { type ActorKind, namesOf } from '../../server/domain/actor.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { pairOf, partsOf, type Signs } from '../../server/domain/network.ts'
import { signsOn } from '../../server/domain/pair.ts'
import { type Dated, Status } from '../../server/domain/relation.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { lanesOf, yearsOfPair } from '../../server/drawing/lanes.ts'
import { hitAt } from '../../server/drawing/lanes-hit.ts'
import { lanePartsOf } from '../../server/drawing/lanes-ink.ts'
import { type SignSpan, signSpans } from '../../server/drawing/lanes-signs.ts'
import { cell, rowsOf } from '../data/csv.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'
import { actor, day, measure } from './lanes-made.ts'

describe('the bundled data', () => {
  const actors = new Map(
    rowsOf('data/syria/actors.csv').map((row) => [
      row.id ?? '',
      actor(row.id ?? '', {
        name: row.name ?? '',
        names: namesOf(row.name ?? '', (cell(row.aliases) ?? '').split('|').filter(Boolean)),
        kind: row.type as ActorKind,
        founded: cell(row.founded),
        dissolved: cell(row.dissolved),
      }),
    ]),
  )
  const pairs = new Map<string, Dated[]>()
  for (const one of syriaRelations) pairs.set(pairOf(one).join(), [...(pairs.get(pairOf(one).join()) ?? []), one])
  const idsOf = (relations: readonly Dated[]) => relations.map(({ id }) => id).sort()
  const dice = seeded(54)

  test('the band shows the signs of the pair on 300 days', () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const relations = [...pairs.values()][Math.floor(dice() * pairs.size)] ?? []
      const on = day('2010-01-01') + Math.floor(dice() * 6_200)

      expect(signsOfBand(signSpans(relations, '12'), on)).toEqual(signsOn(relations, '12', on))
    }
  })

  test('every relation of every pair is in one lane or left out, and can be hit where it is drawn', () => {
    for (const [key, relations] of pairs) {
      const [a = '', b = ''] = key.split(',')
      const years = yearsOfPair(relations)
      const [one, other] = [actors.get(a), actors.get(b)]
      if (!years || !one || !other) throw new Error(key)
      const { pairs, left } = lanesOf(
        { pairs: [{ a: one, b: other, relations }], word: '12', ...years, width: 936, sizes: 'screen' },
        measure,
      )
      const lanes = pairs.flatMap((pair) => pair.lanes)
      const [block = { lanes: [], pins: [] }] = pairs
      const found = lanes.flatMap(({ hits }) =>
        hits.flatMap(
          ({ box }) => hitAt(block, (box.left + box.right) / 2, (box.top + box.bottom) / 2)?.relations ?? [],
        ),
      )
      const drawnIds = lanes.flatMap((lane) => lane.relations).sort()

      expect([...new Set(found)].sort()).toEqual(drawnIds)
      expect([...drawnIds, ...left.outside, ...left.unattested].sort()).toEqual(idsOf(relations))
    }
  })

  test('what a span draws is what the network shows of it, denied and structure too', () => {
    const asked = { ...USUAL, status: Status.options, structure: true }
    for (let turn = 0; turn < 40; turn += 1) {
      const from = day('2010-01-01') + Math.floor(dice() * 5_000)
      const to = from + Math.floor(dice() * 1_500)
      const { drawn, unattested } = lanePartsOf(syriaRelations, '12', from, to)
      const { left, ...shown } = partsOf(syriaRelations, asked, { from, to }, syriaKindOf)

      expect(idsOf(drawn)).toEqual(idsOf(Object.values(shown).flat()))
      expect(idsOf(unattested)).toEqual(idsOf(left.unattested))
    }
  })

  test('Turkey and HTS from 2011 to 2025 are 21 relations in nine lanes', () => {
    const relations = pairs.get('hts,turkey') ?? []
    const [a, b] = [actors.get('turkey'), actors.get('hts')]
    if (!a || !b) throw new Error('no such actor')
    const { pairs: drawn, left } = lanesOf(
      {
        pairs: [{ a, b, relations }],
        word: '12',
        from: day('2011-01-01'),
        to: day('2025-12-31'),
        width: 936,
        sizes: 'figure',
      },
      measure,
    )

    expect(drawn[0]?.lanes.map(({ sign, label, relations }) => [sign, label, relations.length])).toEqual([
      ['positive', 'cooperates with', 10],
      ['positive', 'backs', 2],
      ['positive', 'agrees with', 1],
      ['neutral', 'negotiates with', 1],
      ['negative', 'designates', 2],
      ['negative', 'fights', 2],
      ['negative', 'is opposed by', 1],
      ['negative', 'opposes', 1],
      ['negative', 'is attacked by', 1],
    ])
    expect(left).toEqual({ outside: [], unattested: [] })
  })

  function signsOfBand(spans: readonly SignSpan[], on: Day): Signs {
    return spans.find(({ first, last }) => first <= on && last >= on)?.signs ?? []
  }
})

/** Numbers of [0, 1) that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
