import { expect, test } from 'vitest'
import {
  type Actor,
  calledIn,
  type NameLanguage,
  nameOn,
  namesOf,
  otherNameOn,
  shortNameOn,
} from '../../server/domain/actor.ts'
import { fullNames } from '../../server/domain/view-in-words.ts'
import { day, syria } from '../export/graphs.ts'

const { actors } = syria()
const made = (kind: Actor['kind'], name: string, ...aliases: string[]): Actor => ({
  ...{ id: 'made', kind, name, names: namesOf(name, aliases) },
  ...{ founded: null, dissolved: null, x: null, y: null },
})
const called = (actor: string | Actor, language: NameLanguage | null): Actor => {
  const found = typeof actor === 'string' ? actors.find(({ id }) => id === actor) : actor
  const [named] = found ? calledIn([found], language) : []
  if (!named) throw new Error(`no actor ${actor}`)
  return named
}

const front = made('armed-group', 'River Front', 'Old Front@2012/2015', 'جبهة النهر', 'النهر@2012/2013')
const long = made(
  'armed-group',
  'Movement of the Free River',
  'MFR',
  'حركة أنصار النهر الأحرار',
  'أنصار',
  'حرن@2014/2015',
)

test.each<[string, string | Actor, NameLanguage | null, string, string, string]>([
  ['the data’s own', 'turkey', null, '2016-07-28', 'Turkey', 'Turkey'],
  ['the first undated name of a state', 'turkey', 'ar', '2016-07-28', 'تركيا', 'تركيا'],
  ['of another language', 'turkey', 'ru', '2016-07-28', 'Турция', 'Турция'],
  ['none of that language', 'turkey', 'he', '2016-07-28', 'Turkey', 'Turkey'],
  ['an actor without a name in Arabic', made('state', 'Riverland', 'RL'), 'ar', '2016-07-28', 'Riverland', 'Riverland'],
  ['dated, of then', 'hts', 'ar', '2014-06-01', 'جبهة النصرة', 'جبهة النصرة'],
  ['dated, of later', 'hts', 'ar', '2020-06-01', 'هيئة تحرير الشام', 'هيئة تحرير الشام'],
  [
    'dated, outlived with the plain name of the same time',
    'hts',
    'ar',
    '2025-06-01',
    'هيئة تحرير الشام',
    'هيئة تحرير الشام',
  ],
  ['dated, outlived alone', made('party', 'River', 'نهر@2010/2012'), 'ar', '2025-06-01', 'River', 'River'],
  [
    'undated, of the plain name, which is dated too',
    'hts',
    'ru',
    '2020-06-01',
    'Хайят Тахрир аш-Шам',
    'Хайят Тахрир аш-Шам',
  ],
  ['the short alias of the language', 'sdf', 'ar', '2020-06-01', 'قوات سوريا الديمقراطية', 'قسد'],
  [
    'a long name without a short one',
    'sdf',
    'ru',
    '2020-06-01',
    'Сирийские демократические силы',
    'Сирийские демократические силы',
  ],
  ['the data’s, short, where there is none', 'sdf', 'he', '2020-06-01', 'Syrian Democratic Forces', 'SDF'],
  ['dated, before any undated one', front, 'ar', '2013-06-01', 'النهر', 'النهر'],
  ['an undated one never for a name of a time', front, 'ar', '2015-06-01', 'Old Front', 'Old Front'],
  ['undated, of the plain name', front, 'ar', '2020-06-01', 'جبهة النهر', 'جبهة النهر'],
  ['a dated short name first', long, 'ar', '2014-06-01', 'حرن', 'حرن'],
  ['the first short one', long, 'ar', '2020-06-01', 'حركة أنصار النهر الأحرار', 'أنصار'],
  ['of a day before the first', 'syrian-government-assad', 'ar', '1999-06-01', 'النظام السوري', 'النظام السوري'],
])('an actor is named in a language: %s', (_, actor, language, iso, name, short) => {
  const one = called(actor, language)

  expect([nameOn(one, day(iso)), shortNameOn(one, day(iso))]).toEqual([name, short])
})

test('the data’s own name stands beside another, and alone where that is shown', () => {
  const on = (language: NameLanguage | null) => otherNameOn(called('hts', language), day('2014-06-01'))

  expect([on('ar'), on(null), on('he')]).toEqual(['Jabhat al-Nusra', null, null])
})

test('what leaves the page keeps the names of the data', () => {
  const name = fullNames(calledIn(actors, 'ar'), { of: 'network', when: { at: day('2014-06-01') } })

  expect(['hts', 'turkey'].map(name)).toEqual(['Jabhat al-Nusra', 'Turkey'])
})
