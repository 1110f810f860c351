import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { differenceOf, type Triple } from '../../server/domain/difference.ts'
import { partsOf } from '../../server/domain/network.ts'
import { between, inOrder } from '../../server/domain/pair.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { shownSpan } from '../../server/domain/time/last-word.ts'
import { expected, syriaKindOf, syriaRelations } from '../data/syria.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const ids = (relations: readonly { id: string }[]) => relations.map(({ id }) => id).sort()

test.each(expected.moments)('who stood with whom on $at, about $actor', (moment) => {
  const { certain, possible, events, left } = partsOf(
    syriaRelations,
    { ...USUAL, actor: moment.actor },
    { at: day(moment.at) },
    syriaKindOf,
  )
  expect({
    certain: ids(certain),
    possible: ids(possible),
    events: ids(events),
    not_attested: ids(left.unattested),
    denied: ids(left.denied),
    structure: ids(left.structure),
  }).toEqual({
    certain: moment.certain,
    possible: moment.possible,
    events: moment.events,
    not_attested: moment.not_attested,
    denied: moment.denied,
    structure: moment.structure,
  })
  expect(left.filtered).toEqual([])
})

test.each(expected.pairs)('the history of $pair in order', ({ pair, ids: inTheirOrder }) => {
  expect(inOrder(between(syriaRelations, pair[0], pair[1])).map(({ id }) => id)).toEqual(inTheirOrder)
})

test.each(expected.spans)('the shown span of $id', ({ id, from, to }) => {
  const relation = syriaRelations.find((one) => one.id === id)
  const span = relation && shownSpan(relation, '12')
  expect(span && { from: isoOf(span.first), to: isoOf(span.last) }).toEqual({ from, to })
})

const named = (triples: readonly Triple[]) =>
  triples.map(({ source, type, target }) => `${source} ${type} ${target}`).sort()

const MARKS = { positive: '+', negative: '-', neutral: '0' } as const
const marks = (signs: readonly (keyof typeof MARKS)[]) => signs.map((sign) => MARKS[sign]).sort()

test.each(expected.differences)('the difference of $a and $b, about $actor', (answer) => {
  const found = differenceOf(
    syriaRelations,
    { ...USUAL, actor: answer.actor },
    day(answer.a),
    day(answer.b),
    syriaKindOf,
  )
  expect({
    began: named(found.began),
    'may have begun': named(found.mayHaveBegun),
    'attested again': named(found.attestedAgain),
    ended: named(found.ended),
    'may have ended': named(found.mayHaveEnded),
    'no longer certain': named(found.noLongerCertain),
    'became certain': named(found.becameCertain),
    'no longer attested': named(found.noLongerAttested),
    events: ids(found.events),
    denied: ids(found.left.denied),
    structure: ids(found.left.structure),
    unchanged_certain: named(found.unchanged.certain),
    unchanged_possible: named(found.unchanged.possible),
    turned: found.turned.map(({ actors, from, to }) => ({ pair: actors, a: marks(from), b: marks(to) })),
  }).toEqual({
    began: answer.began,
    'may have begun': answer['may have begun'],
    'attested again': answer['attested again'],
    ended: answer.ended,
    'may have ended': answer['may have ended'],
    'no longer certain': answer['no longer certain'],
    'became certain': answer['became certain'],
    'no longer attested': answer['no longer attested'],
    events: answer.events,
    denied: answer.denied,
    structure: answer.structure,
    unchanged_certain: answer.unchanged_certain,
    unchanged_possible: answer.unchanged_possible,
    turned: answer.turned,
  })
})
