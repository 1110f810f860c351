import { expect, test } from 'vitest'
import { csvRecords } from '../../server/import/csv.ts'

const fieldsOf = (text: string, delimiter = ',') => [...csvRecords([text], delimiter)].map(({ fields }) => fields)

test.each([
  [
    'line ends LF, CRLF and CR, mixed',
    'a,b\nc,d\r\ne,f\rg,h',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  ],
  [
    'delimiters, line ends and doubled quotes inside quotes',
    '"a,b","c\r\nd","say ""yes"""\n',
    [['a,b', 'c\r\nd', 'say "yes"']],
  ],
  [
    'blank lines',
    '\n\na,b\n   \n\r\nc,d\n\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty fields at the end',
    'a,\n,\n',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  ['an empty quoted field', '""\n', [['']]],
  ['no line end at the end', 'a,"b"', [['a', 'b']]],
  ['nothing', '', []],
])('reads %s', (_, text, fields) => {
  expect(fieldsOf(text)).toEqual(fields)
})

test('a text gives the same records in whatever pieces it comes', () => {
  const text = 'id,"na""me"\r\n\r\n1,"two\r\nlines, ""quoted"""\r2,b"are\n \n3,"text"behind,x\n"",\n4,"never closed\n'
  const whole = [...csvRecords([text], ',')]
  expect(whole.map(({ line, count, faults }) => [line, count, faults.length])).toEqual([
    [1, 2, 0],
    [3, 2, 0],
    [5, 2, 1],
    [7, 3, 1],
    [8, 2, 0],
    [9, 2, 1],
  ])
  for (let at = 0; at <= text.length; at += 1)
    expect([...csvRecords([text.slice(0, at), '', text.slice(at)], ',')]).toEqual(whole)
  expect([...csvRecords(text.split(''), ',')]).toEqual(whole)
})

test('of a field of many millions of letters the beginning is kept, and its length', () => {
  const record = csvRecords(
    Array.from({ length: 10 }, () => 'x'.repeat(1_000_000)),
    ',',
  ).next().value

  expect([record?.fields[0]?.length, record?.cut.get(0)]).toEqual([4 * 1_048_576, 10_000_000])
})

test('a record bears the line on which it begins', () => {
  expect([...csvRecords(['a\n"b\nc\r\nd"\r\n\r\ne\r"f\rg"\nh'], ',')].map(({ line }) => line)).toEqual([1, 2, 6, 7, 9])
})

test.each([
  ['a quote that never closes', 'a,"b,c\nd,e\n', [{ field: 1, kind: 'never-closed' }]],
  ['text behind a closing quote', 'a,"b"c,d\n', [{ field: 1, kind: 'text-after' }]],
  ['a bare quote inside a field', 'a,b"c,d\n', [{ field: 1, kind: 'bare' }]],
])('tells %s by its field', (_, text, faults) => {
  expect(csvRecords([text], ',').next().value?.faults).toEqual(faults)
})

test('reading goes on behind text after a quote', () => {
  expect(fieldsOf('a,"b"c,d\ne,f,g\n')).toEqual([
    ['a', 'b', 'd'],
    ['e', 'f', 'g'],
  ])
})

test('fields with fifty thousand quotes, delimiters or line ends take time by their length only', () => {
  for (const unit of ['"', ',', '\n', '\r', '""', '",', '"\n'])
    expect([...csvRecords([unit.repeat(50_000)], ',')].length).toBeLessThanOrEqual(50_001)
})
