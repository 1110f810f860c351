import { afterEach, describe, expect, test, vi } from 'vitest'
import { actorWords } from '../../client/words/ar/actor.ts'
import { actWords } from '../../client/words/ar/acts.ts'
import { codeWords } from '../../client/words/ar/code.ts'
import { andOthers, counted, countedOf, type Noun, weighed } from '../../client/words/ar/counts.ts'
import { aboutInWords, dayInWords, spanInWords, statedInWords } from '../../client/words/ar/days.ts'
import { differenceWords } from '../../client/words/ar/difference.ts'
import { keyWords } from '../../client/words/ar/keys.ts'
import { matrixWords } from '../../client/words/ar/matrix.ts'
import { meaningsWords } from '../../client/words/ar/meanings.ts'
import { moreWords } from '../../client/words/ar/more.ts'
import { multiplesWords } from '../../client/words/ar/multiples.ts'
import { noneWords } from '../../client/words/ar/none.ts'
import { noteWords } from '../../client/words/ar/notes.ts'
import { chooseWords, dataWords, homeWords } from '../../client/words/ar/pages.ts'
import { pairWords } from '../../client/words/ar/pair.ts'
import { pathWords } from '../../client/words/ar/path.ts'
import { listed, prefixed } from '../../client/words/ar/phrases.ts'
import { pictureWords } from '../../client/words/ar/picture.ts'
import { printedWords } from '../../client/words/ar/printed.ts'
import { recordWords } from '../../client/words/ar/records.ts'
import { sentenceWords } from '../../client/words/ar/sentences.ts'
import { spokenWords } from '../../client/words/ar/spoken.ts'
import { tableWords } from '../../client/words/ar/table.ts'
import { timeWords } from '../../client/words/ar/time.ts'
import { typeBefore, typeInWords } from '../../client/words/ar/types.ts'
import { filtersInWords, leftInWords, pairTitle, titleOf } from '../../client/words/ar/views.ts'
import { words } from '../../client/words/ar/words.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { type RelationType, relationTypes } from '../../server/domain/types/relation-types.ts'
import { titleText } from '../../server/domain/view-in-words.ts'
import { day } from '../drawing/lanes-made.ts'

const SAID = {
  ...{
    words,
    actorWords,
    actWords,
    codeWords,
    differenceWords,
    matrixWords,
    meaningsWords,
    moreWords,
    multiplesWords,
    noneWords,
    keyWords,
  },
  ...{ noteWords, homeWords, dataWords, chooseWords, pairWords, pathWords, pictureWords, recordWords, sentenceWords },
  ...{ printedWords, spokenWords, tableWords, timeWords },
  types: Object.fromEntries(relationTypes.map((type) => [type, typeInWords(type)])),
}

/** What is called so in every language: names of programs, formats, keys, and words that an address takes. */
const SAME =
  /\b(Entente|Turkey|HTS|CSV|JSON|GEXF|SVG|PNG|README|R|Python|Gephi|pandas|networkx|igraph|Ctrl|K|Esc|Tab|Shift|Alt|Enter|PageUp|PageDown|Home|End|datapackage\.json|XX)\b/g

/** Told in place of what a word is given; whatever else it needs makes the next ones be tried. */
const TOLD: readonly (readonly unknown[])[] = [
  [11, 12, 13, 14, '15'],
  [{ a: 17_000, b: 17_100, some: 3, all: 4, at: 17_000 }, 3],
  [['7', '8'], 9],
  [[{ name: '7', value: '8', at: 17_000, stated: '2016' }], 9],
  ['7', '8', { at: 17_000 }],
  ['7', [{ at: 17_000, stated: '2016' }]],
  ['7', [17_000, 17_100]],
  ['7', ['8'], 9],
  ['7', 'begins', 9],
  ['7', 'silent', '2016', 9],
  ['2016'],
  ['BACKS', 'x'],
  ['BACKS'],
  [{ type: 'BACKS', source: '7', target: '8', start: '2016', end: null, observed: ['2018'], status: 'denied' }, String],
]

function sayings(of: unknown, path: string): { path: string; said: string }[] {
  if (typeof of === 'string') return [{ path, said: of }]
  if (typeof of === 'function') {
    for (const told of TOLD)
      try {
        const said = sayings(of(...told), path)
        if (!said.some(({ said }) => /NaN|undefined/.test(said))) return said
      } catch {}
    return [{ path, said: 'told nothing that it takes' }]
  }
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([name, value]) => (name === 'key' ? [] : sayings(value, `${path}.${name}`)))
}

const all = Object.entries(SAID).flatMap(([name, of]) => sayings(of, name))

test('every word of the page is said in Arabic, and no Latin one is left in it', () => {
  expect(all.length).toBeGreaterThan(600)
  const faults = all.filter(({ said }) => said.trim() === '' || /[a-z]{2}/i.test(said.replaceAll(SAME, '')))
  expect(faults).toEqual([])
})

test.each<[count: number, relation: string, actor: string, source: string]>([
  [0, 'لا علاقات', 'لا أطراف', 'لا مصادر'],
  [1, 'علاقة واحدة', 'طرف واحد', 'مصدر واحد'],
  [2, 'علاقتان', 'طرفان', 'مصدران'],
  [3, '3 علاقات', '3 أطراف', '3 مصادر'],
  [10, '10 علاقات', '10 أطراف', '10 مصادر'],
  [11, '11 علاقة', '11 طرفًا', '11 مصدرًا'],
  [99, '99 علاقة', '99 طرفًا', '99 مصدرًا'],
  [100, '100 علاقة', '100 طرف', '100 مصدر'],
  [102, '102 علاقة', '102 طرف', '102 مصدر'],
  [103, '103 علاقات', '103 أطراف', '103 مصادر'],
  [111, '111 علاقة', '111 طرفًا', '111 مصدرًا'],
  [1217, '1,217 علاقة', '1,217 طرفًا', '1,217 مصدرًا'],
])('%i, counted: the noun takes the form of its number', (count, ...forms) => {
  expect((['relation', 'actor', 'source'] as const).map((noun) => counted(count, noun))).toEqual(forms)
})

test.each<[Noun, string, string]>([
  ['relation', 'علاقتان', 'علاقتين'],
  ['day', 'يومان', 'يومين'],
  ['step', 'خطوتان', 'خطوتين'],
])('two of %s are declined after a preposition', (noun, subject, object) => {
  expect([counted(2, noun), countedOf(2, noun)]).toEqual([subject, object])
})

test.each<[stated: string, said: string]>([
  ['2016-07-28', '28\u00A0يوليو 2016'],
  ['2016-07', 'يوليو 2016'],
  ['2016~', 'نحو 2016'],
  ['2016?', '2016؟'],
  ['2016%', 'نحو 2016؟'],
  ['201X', 'عقد 2010'],
  ['20XX', '20XX'],
  ['..', 'مستمرة عند تسجيلها'],
])('%s is never finer than stated', (stated, said) => {
  expect(statedInWords(stated)).toBe(said)
})

test('a doubtful date makes no question of what it stands in', () => {
  expect(['2015-06?', '2015%', '2015'].map(aboutInWords)).toEqual(['نحو يونيو 2015', 'نحو 2015', '2015'])
})

test.each<[count: number, others: string, weight: readonly [string, string]]>([
  [1, 'وعلاقة أخرى', ['علاقة واحدة', '']],
  [2, 'وعلاقتان أخريان', ['علاقتان', '']],
  [3, 'و3 علاقات أخرى', ['3', ' علاقات']],
  [19, 'و19 علاقة أخرى', ['19', ' علاقة']],
  [1217, 'و1,217 علاقة أخرى', ['1,217', ' علاقة']],
])('%i others, and the same number with its weight', (count, others, weight) => {
  expect([andOthers(count), weighed(count, 'relation')]).toEqual([others, weight])
})

test.each<[name: string, said: string]>([
  ['HTS', 'لـ\u00A0HTS'],
  ['\u2068HTS\u2069', 'لـ\u00A0\u2068HTS\u2069'],
  ['روسيا', 'لروسيا'],
  ['\u2068روسيا\u2069', '\u2068لروسيا\u2069'],
  ['\u2068الاتحاد الأوروبي\u2069', '\u2068للاتحاد الأوروبي\u2069'],
])('%s after a letter that is written together with it', (name, said) => expect(prefixed('ل', name)).toBe(said))

describe('a relation is said by a noun, which agrees with no gender', () => {
  test.each<[type: RelationType, sentence: string, out: string, into: string]>([
    ['BACKS', 'دعم HTS لـ\u00A0PKK', 'دعم لـ\u00A0PKK', 'دعم من HTS'],
    ['FIGHTS_FOR', 'إرسال HTS قوات لدعم PKK', 'إرسال قوات لدعم PKK', 'إرسال قوات من HTS'],
    ['COOPERATES_WITH', 'تعاون بين HTS وPKK', 'تعاون مع PKK', 'تعاون مع HTS'],
    ['FIGHTS', 'قتال بين HTS وPKK', 'قتال ضد PKK', 'قتال ضد HTS'],
    ['SANCTIONS', 'عقوبات HTS على PKK', 'عقوبات على PKK', 'عقوبات من HTS'],
    ['BREAKS_RELATIONS_WITH', 'قطع HTS العلاقات مع PKK', 'قطع العلاقات مع PKK', 'قطع العلاقات من HTS'],
    ['SPLITS_FROM', 'انشقاق HTS عن PKK', 'انشقاق عن PKK', 'انشقاق HTS'],
    ['SUCCEEDS', 'حلول HTS محلّ PKK', 'السلف PKK', 'الخلف HTS'],
    [
      'DESIGNATES',
      'إدراج HTS لـ\u00A0PKK على قائمة الإرهاب',
      'إدراج PKK على قائمة الإرهاب',
      'إدراج على قائمة الإرهاب لدى HTS',
    ],
  ])('%s', (type, sentence, out, into) => {
    const said = [
      typeInWords(type).sentence('HTS', 'PKK'),
      typeBefore(type, true, 'PKK'),
      typeBefore(type, false, 'HTS'),
    ]
    expect(said).toEqual([sentence, out, into])
  })

  test('and no type by a verb, which would begin with its person', () => {
    const begins = relationTypes.map((type) => typeInWords(type).name).filter((name) => name.startsWith('ي'))
    expect(begins).toEqual([])
  })
})

describe('titles', () => {
  const at = { of: 'network', when: { at: day('2023-02-02') } } as const
  const name = (id: string) => id.toUpperCase()
  const text = (title: Parameters<typeof titleText>[0]) => titleText(title).replaceAll(/[\u2068\u2069]/g, '')

  test('say who, with whom and when', () => {
    expect(text(titleOf(at, USUAL, name))).toBe('من وقف مع من في 2\u00A0فبراير 2023')
    expect(text(titleOf(at, { ...USUAL, actor: 'hts' }, name))).toBe('علاقات HTS في 2\u00A0فبراير 2023')
    expect(text(titleOf({ of: 'difference', a: day('2016-07-28'), b: day('2017-07-28') }, USUAL, name))).toBe(
      'ما تغيّر من 28\u00A0يوليو 2016 إلى 28\u00A0يوليو 2017',
    )
    const span = { from: day('2011-01-01'), to: day('2025-12-31') }
    expect(text(pairTitle(['turkey', 'hts', 'pkk'], span, USUAL, name))).toBe(
      'علاقات TURKEY مع HTS وPKK، 2011 إلى 2025',
    )
  })

  test('isolate each name, so that it turns nothing round', () => {
    expect(titleOf(at, { ...USUAL, actor: 'hts' }, name).about).toBe('علاقات \u2068HTS\u2069')
  })

  test('filters and what is left out are said by name and number', () => {
    const asked = { ...USUAL, signs: ['negative'], types: ['BACKS', 'conflict'], kinds: ['state', 'party'] } as const
    expect(filtersInWords(asked, name)).toEqual([
      'نوع العلاقة: «دعم»، النزاع',
      'الإشارة: سلبية',
      'بين الدول والأحزاب فقط',
    ])
    const left = { unattested: 178, structure: 8, denied: 0, filtered: 0, later: 1 }
    expect(leftInWords(left, USUAL, at)).toEqual(['178 بلا توثيق خلال 12 شهرًا', '8 علاقات بنيوية', '1 عُرفت لاحقًا'])
  })
})

test('a day and a span', () => {
  expect(dayInWords(day('2024-12-08'))).toBe('8\u00A0ديسمبر 2024')
  expect(spanInWords(day('2011-01-01'), day('2011-12-31'))).toBe('2011')
  expect(spanInWords(day('2011-01-02'), day('2011-12-31'))).toBe('2\u00A0يناير 2011 إلى 31\u00A0ديسمبر 2011')
})

test('a list is joined by one letter, which is written together with what follows', () => {
  expect(listed(['روسيا', 'إيران', 'HTS', '2018'])).toBe('روسيا وإيران وHTS و2018')
  expect(listed(['2016', '2017'], 'or')).toBe('2016 أو 2017')
})

describe('the language of a page', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  const inBrowserThatKeeps = async (read: () => string | null) => {
    vi.stubGlobal('window', { localStorage: { getItem: read } })
    vi.resetModules()
    const { direction, language } = await import('../../client/words/language.ts')
    const { words } = await import('../../client/words/en.ts')
    return [language, direction, words.tabs.network]
  }

  test('is the one that the browser keeps, else English', async () => {
    expect(await inBrowserThatKeeps(() => 'ar')).toEqual(['ar', 'rtl', 'الشبكة'])
    expect(await inBrowserThatKeeps(() => null)).toEqual(['en', 'ltr', 'Network'])
    expect(await inBrowserThatKeeps(() => 'fr')).toEqual(['en', 'ltr', 'Network'])
  })

  test('is English where the browser forbids to ask', async () => {
    const forbidden = () => {
      throw new Error('SecurityError')
    }
    expect(await inBrowserThatKeeps(forbidden)).toEqual(['en', 'ltr', 'Network'])
  })
})
