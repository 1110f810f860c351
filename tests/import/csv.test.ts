import { expect, test } from 'vitest'
import { csvRecords } from '../../server/import/csv.ts'

const fieldsOf = (text: string, delimiter = ',') => [...csvRecords(text, delimiter)].map(({ fields }) => fields)

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

test('a record bears the line on which it begins', () => {
  expect([...csvRecords('a\n"b\nc\r\nd"\r\n\r\ne\r"f\rg"\nh', ',')].map(({ line }) => line)).toEqual([1, 2, 6, 7, 9])
})

test.each([
  ['a quote that never closes', 'a,"b,c\nd,e\n', [{ field: 1, kind: 'never-closed' }]],
  ['text behind a closing quote', 'a,"b"c,d\n', [{ field: 1, kind: 'text-after' }]],
  ['a bare quote inside a field', 'a,b"c,d\n', [{ field: 1, kind: 'bare' }]],
])('tells %s by its field', (_, text, faults) => {
  expect(csvRecords(text, ',').next().value?.faults).toEqual(faults)
})

test('reading goes on behind text after a quote', () => {
  expect(fieldsOf('a,"b"c,d\ne,f,g\n')).toEqual([
    ['a', 'b', 'd'],
    ['e', 'f', 'g'],
  ])
})

test('fields with fifty thousand quotes, delimiters or line ends take time by their length only', () => {
  for (const unit of ['"', ',', '\n', '\r', '""', '",', '"\n'])
    expect([...csvRecords(unit.repeat(50_000), ',')].length).toBeLessThanOrEqual(50_001)
})
