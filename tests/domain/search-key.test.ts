import { expect, test } from 'vitest'
import { matchRank, queryKeys, searchKey } from '../../server/domain/search-key.ts'

test.each([
  ['case', 'HTS', 'hts'],
  ['accents', 'Türkiye', 'Turkiye'],
  ['a dotless i', 'Şırnak', 'sirnak'],
  ['an apostrophe', "Hay'at Tahrir al-Sham", 'Hayat Tahrir al-Sham'],
  ['a half ring', 'Hayʾat Taḥrīr al-Shām', 'Hayat Tahrir Sham'],
  ['a typographic apostrophe', 'Hay’at', 'hayat'],
  ['hyphens and the article', 'al-Qaeda', 'Al Qaeda'],
  ['hamza on alef', 'أحرار', 'احرار'],
  ['ta marbuta', 'هيئة', 'هيئه'],
  ['alef maksura', 'موسى', 'موسي'],
  ['Persian kaf and yeh', 'ترکیه', 'تركيه'],
  ['marks', 'تُرْكِيَا', 'تركيا'],
  ['tatweel', 'تركـــيا', 'تركيا'],
  ['the Arabic article', 'القاعدة', 'قاعدة'],
  ['what has no width', 'H\u200BTS', 'HTS'],
  ['Kurdish e', 'ە', 'ه'],
])('%s is nothing to a search: %s is %s', (_, one, other) => {
  expect(searchKey(one)).toBe(searchKey(other))
})

test('words stay parted, so that a part of a word is no word', () => {
  expect(searchKey('Free  Syrian-Army')).toBe('free syrian army')
})

test.each([
  ['Jabhat an-Nusra', ['jabhat an nusra', 'jabhat nusra']],
  ['Ahrar aš-Šām', ['ahrar as sam', 'ahrar sam']],
  ['Ash‑Sham', ['ash sham', 'sham']],
  ['al-Nusra', ['nusra']],
  ['an army', ['an army']],
  ['Anas-Sabri', ['anas sabri']],
])('an article as it is spoken is left out where nobody answers with it: %s', (query, keys) => {
  expect(queryKeys(query)).toEqual(keys)
})

test('what holds nothing but an article keeps it', () => {
  expect(searchKey('al')).toBe('al')
})

test.each([
  ['the name itself', 'Turkey', 'turkey', 0],
  ['its article grown on', 'Al-Qaeda', 'alqaeda', 0],
  ['its article grown on before two words', 'Al-Nusra Front', 'Alnusra Front', 0],
  ['without its article', 'Al-Qaeda', 'qaeda', 0],
  ['its beginning', 'Turkistan Islamic Party', 'turk', 1],
  ['the beginning of a word', 'Free Syrian Army', 'syr', 2],
  ['words in any order', 'Free Syrian Army', 'army free', 3],
  ['nothing', 'Free Syrian Army', 'ran', null],
])('%s: rank of the match', (_, name, query, rank) => {
  expect(matchRank(searchKey(name), searchKey(query))).toBe(rank)
})
