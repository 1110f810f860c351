import { expect, test } from 'vitest'
import { selectionFrom } from '../../client/view/address.ts'
import { centreOf } from '../../client/view/centre.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const at = dayOf('2023-02-02') as number
const data = dataFrom(syriaNetwork, 0)

test.each([
  ['nobody is chosen: who has the most relations', null, null, null, 'turkey'],
  ['nobody is chosen: whoever it was before', null, 'hts', null, 'hts'],
  ['an actor is chosen', 'sdf', 'hts', null, 'sdf'],
  ['the view is about one', null, 'hts', 'sdf', 'sdf'],
  ['a line is chosen: the end that was the centre', 'hts,turkey,positive', 'hts', null, 'hts'],
  ['a line is chosen that is new: its end with most relations', 'hts,turkey,positive', 'iran', null, 'turkey'],
  ['a relation is chosen', 'syria:r280', null, null, 'syrian-government-assad'],
])('whom the picture of a phone is about; %s', (_, sel, before, actor, centre) => {
  const shown = shownIn(data, { ...USUAL, actor }, { at })

  expect(centreOf(shown, sel === null ? null : selectionFrom(sel), before)).toBe(centre)
})

test('nothing shown has no centre', () => {
  expect(centreOf(shownIn(data, USUAL, { at: dayOf('1900-01-01') as number }), null, null)).toBe(null)
})
