import { expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { askAsUsual, createView } from '../../client/view/view-store.ts'
import { askedInWords } from '../../client/words/filters.ts'

test.each([
  ['nothing but the usual', '/network?t=2016-07-28', []],
  ['whom it is about, which its title says', '/network?actor=hts', []],
  ['a status', '/difference?t=2016-07-28&u=2017-07-28&status=disputed', ['status disputed only']],
  ['no limit to the last word', '/multiples?word=all', ['what is not attested nearby is shown too']],
  ['another last word', '/matrix?word=24', ['attested within 24 months']],
  ['a window of events', '/network?events=30', ['events of the last 30 days']],
  ['the events of the day alone', '/network?events=0', ['events of the day alone']],
  ['several', '/table?signs=positive&structure=1', ['positive only', 'structure shown']],
])('the filters in force are said: %s', (_, address, said) => {
  expect(askedInWords(viewFrom(address).view.asked, true)).toEqual(said)
})

test('the window of events is not said where no day is looked at', () => {
  expect(askedInWords(viewFrom('/network?t=2016&events=30').view.asked, false)).toEqual([])
})

test('all that is said is dropped at once; whom the view is about and until when things were known stay', () => {
  const view = createView('/table?actor=hts&status=disputed&signs=positive&word=all&events=0&published=2020-01-01')
  askAsUsual(view)
  expect(addressOf(view.getState())).toBe('/table?actor=hts&published=2020-01-01')
})
