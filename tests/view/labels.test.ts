import { expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { labelsIn, labelsOn, nameIn, withLabels } from '../../client/view/labels.ts'
import { matrixOf } from '../../client/view/matrix.ts'
import { rowsOf, sorted } from '../../client/view/rows.ts'
import type { Settings } from '../../client/view/settings.ts'
import type { Shown } from '../../client/view/shown.ts'
import { subsetOf, titleInWords } from '../../client/words/sentences.ts'
import { storesAt } from '../parts/stage.tsx'

const VIEW = '/network?t=2016-07-01&actor=hts'

const shownAt = async (address: string): Promise<Shown> => {
  const { shown } = (await storesAt(address)).shown.getState()
  if (!shown) throw new Error('nothing is shown')
  return shown
}

test.each<[string, string, Settings['labels'], Settings['language'], string | null]>([
  ['as the data give them', '', null, 'en', null],
  ['on an Arabic page', '', null, 'ar', 'ar'],
  ['as the reader chose', '', 'ru', 'ar', 'ru'],
  ['as the data give them, by choice', '', 'given', 'ar', null],
  ['as the address says', '?labels=he', 'given', 'ar', 'he'],
])('names are shown %s', (_, query, labels, language, expected) => {
  expect(labelsOn(viewFrom(`/network${query}`).view, { labels, language })).toBe(expected)
})

test('a choice of names holds for all views, takes the place of what an address said, and goes along with a link', async () => {
  const stores = await storesAt(`${VIEW}&labels=ru`)
  nameIn(stores.view, stores.settings, 'ar')
  const view = stores.view.getState()

  expect([addressOf(view), stores.settings.getState().labels]).toEqual([VIEW, 'ar'])
  expect(stores.shown.getState().shown?.data.actor.get('hts')?.called).toBe('ar')
  expect(addressOf(withLabels(view, stores.settings))).toBe('/network?t=2016-07-01&actor=hts&labels=ar')
  nameIn(stores.view, stores.settings, null)
  expect(addressOf(withLabels(stores.view.getState(), stores.settings))).toBe(VIEW)
})

test('the languages that can be chosen are those of the data', async () => {
  const { data } = await shownAt(VIEW)

  expect(labelsIn(data)).toEqual(['ar', 'ru'])
  expect(labelsIn({ actors: data.actors.slice(0, 0) })).toEqual([])
})

test('titles speak by the names chosen; what is cited by those of the data', async () => {
  const [given, named] = [await shownAt(VIEW), await shownAt(`${VIEW}&labels=ar`)]
  const { view } = viewFrom(VIEW)

  expect(titleInWords(given)).toBe('Relations of Jabhat al-Nusra on 1 July 2016')
  expect(titleInWords(named)).toBe('Relations of \u2068جبهة النصرة\u2069 on 1 July 2016')
  expect(subsetOf(view, named)).toBe(subsetOf(view, given))
})

test('no count and no order goes by the language of names', async () => {
  const [given, named] = [await shownAt('/network?t=2016-07-01'), await shownAt('/network?t=2016-07-01&labels=ar')]
  const rows = (shown: Shown) => sorted(rowsOf(shown), { by: 'target', down: false })
  const ids = (shown: Shown) => rows(shown).map(({ relation }) => relation.id)

  const counted = ({ relations, lines, legend, sources }: Shown) => ({ relations, lines, legend, sources })

  expect(counted(named)).toEqual(counted(given))
  expect(ids(named)).toEqual(ids(given))
  expect(matrixOf(named, 'names').ids).toEqual(matrixOf(given, 'names').ids)
  expect(rows(named).find(({ relation }) => relation.target === 'turkey')?.target).toBe('تركيا')
})
