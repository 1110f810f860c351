import { expect, test } from 'vitest'
import { timeScale } from '../../server/drawing/lanes-axis.ts'
import { type SignSpan, signsTold } from '../../server/drawing/lanes-signs.ts'

/** A pixel a day. */
const scale = timeScale(0, 999, 0, 1_000)
const span = (first: number, last: number, signs: SignSpan['signs'], certain: SignSpan['signs'] = signs): SignSpan => ({
  ...{ first, last, signs, certain },
})

test.each<[string, SignSpan[], ReturnType<typeof signsTold>]>([
  ['at the start of its stretch', [span(100, 300, ['negative'])], [{ x: 110, sign: 'negative', certain: true }]],
  [
    'hollow where it is only possible',
    [span(100, 300, ['neutral'], [])],
    [{ x: 110, sign: 'neutral', certain: false }],
  ],
  ['not where it does not fit', [span(100, 118, ['negative'])], []],
  [
    'where it fits with what follows, certain or not',
    [span(100, 110, ['negative'], []), span(111, 300, ['negative'])],
    [{ x: 110, sign: 'negative', certain: false }],
  ],
  [
    'again only after another was told',
    [
      span(100, 300, ['positive']),
      span(310, 400, ['positive']),
      span(401, 600, ['positive', 'negative']),
      span(601, 700, ['negative']),
      span(701, 900, ['positive']),
    ],
    [
      { x: 110, sign: 'positive', certain: true },
      { x: 611, sign: 'negative', certain: true },
      { x: 711, sign: 'positive', certain: true },
    ],
  ],
  [
    'at the edge where it begins before',
    [span(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ['negative'])],
    [{ x: 10, sign: 'negative', certain: true }],
  ],
])('a sign of its own is told %s', (_, spans, told) => {
  expect(signsTold(spans, scale, 20)).toEqual(told)
})
