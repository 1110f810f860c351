import { expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { exportAddress } from '../../client/view/links.ts'
import { type Shown, shownIn } from '../../client/view/shown.ts'
import { asDrawn, taken } from '../../client/view/taken.ts'
import { whenOf } from '../../client/view/time.ts'
import { subsetOf } from '../../client/words/sentences.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const opened = (address: string) => {
  const { view } = viewFrom(address)
  const when = whenOf(view.time, data.edges, dayOf('2026-11-22') ?? Number.NaN)
  return { view, shown: shownIn(data, view.asked, when) as Shown }
}

test.each([
  ['a day', '/network?t=2023-02-02', '/network?t=2023-02-02&actor=hts'],
  ['a year of some', '/network?t=2017&signs=positive&sel=hts', '/network?t=2017&signs=positive&actor=hts'],
])('a phone takes along %s as it draws it: about the actor in the middle', (_, address, about) => {
  const { view, shown } = opened(address)
  const same = opened(about)
  const drawn = asDrawn(view, shown, 'hts')

  expect(exportAddress('png', drawn.view, drawn.shown)).toBe(exportAddress('png', same.view, same.shown))
  expect(subsetOf(drawn.view, drawn.shown)).toBe(subsetOf(same.view, same.shown))
  expect(taken(drawn.view, drawn.shown)).toEqual(taken(same.view, same.shown))
  expect(taken(drawn.view, drawn.shown).relations).toBeLessThan(taken(view, shown).relations)
})

test.each(['/network?t=2017&actor=turkey', '/network?t=2017&actors=hts,turkey'])(
  '%s is about some already',
  (address) => {
    const { view, shown } = opened(address)

    expect(asDrawn(view, shown, 'hts')).toEqual({ view, shown })
  },
)
