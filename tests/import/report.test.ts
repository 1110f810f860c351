import { expect, test } from 'vitest'
import { createFindings } from '../../server/import/findings.ts'
import { reportJson, reportText } from '../../server/import/report.ts'
import type { Report } from '../../server/import/written.ts'

const none = { actors: 0, sources: 0, relations: 0, citations: 0 }
const report: Report = {
  state: 'written',
  number: 1,
  dataset: 'syria',
  added: { actors: 62, sources: 711, relations: 652, citations: 1_217 },
  updated: none,
  unchanged: none,
  kept: 0,
  described: [],
  places: 0,
  rejects: [],
  warnings: [],
  total: 0,
  totalWarnings: 0,
}
const fault = {
  ...{ file: 'relations.csv', row: 2, line: 4, column: 'end', code: 'dates.refused' },
  ...{ message: 'the end lies before the start', value: '2019-12-31', remedy: 'correct one of the two dates' },
}

test('a fault is told with its place, value, reason and remedy, and that nothing was written', () => {
  const refused: Report = { ...report, state: 'refused', added: none, rejects: [fault], total: 1_204 }

  expect(reportText(refused).split('\n')).toEqual([
    'Faults (1,204):',
    '  relations.csv, row 2, line 4, end: the end lies before the start: "2019-12-31". Correct one of the two dates.',
    '  … and 1,203 more',
    '',
    'Nothing was written: 1,204 faults in syria.',
  ])
})

test('what is found in three rows or more is said once, with their lines; what is found in two, twice', () => {
  const unsourced = { ...fault, column: 'source_ids', message: 'no source says this', value: null, remedy: 'name one' }
  const at = (row: number) => ({ ...unsourced, row, line: row + 1 })
  const warnings = [at(1), fault, at(3), { ...fault, row: 9, line: 11 }, at(7)]

  expect(
    reportText({ ...report, warnings, totalWarnings: 5 })
      .split('\n')
      .slice(0, 4),
  ).toEqual([
    'Warnings (5):',
    '  relations.csv, 3 rows, lines 2, 4, 8, source_ids: no source says this. Name one.',
    '  relations.csv, row 2, line 4, end: the end lies before the start: "2019-12-31". Correct one of the two dates.',
    '  relations.csv, row 9, line 11, end: the end lies before the start: "2019-12-31". Correct one of the two dates.',
  ])
})

test('of many rows forty lines are named', () => {
  const warnings = Array.from({ length: 41 }, (_, at) => ({ ...fault, row: at + 1, line: at + 2 }))
  const [, told = ''] = reportText({ ...report, warnings, totalWarnings: 41 }).split('\n')

  expect(told).toMatch(/^ {2}relations\.csv, 41 rows, lines 2, 3, .*, 40, 41, …, end: the end lies/)
})

test('a question ends with its own mark, and what it names stands as it is', () => {
  const missing = {
    ...{ ...fault, row: 0, line: 1, value: 'to', message: 'the column end is missing; "to" meant?' },
    remedy: 'call it end',
  }
  const unknown = { ...fault, message: 'not known', value: 'VLF', remedy: 'is "vlf" meant? Else add it' }

  expect(
    reportText({ ...report, rejects: [missing, unknown], total: 2 })
      .split('\n')
      .slice(1, 3),
  ).toEqual([
    '  relations.csv, end: the column end is missing; "to" meant? Call it end.',
    '  relations.csv, row 2, line 4, end: not known: "VLF". Is "vlf" meant? Else add it.',
  ])
})

test.each<[string, Partial<Report>, string[]]>([
  ['what came in', {}, ['Added: 62 actors, 711 sources, 652 relations, 1,217 citations.']],
  [
    'what would come in',
    { state: 'checked' },
    ['Would be added: 62 actors, 711 sources, 652 relations, 1,217 citations.'],
  ],
  [
    'what changes of a data set, and how many places come from the files',
    {
      state: 'checked',
      added: none,
      places: 15,
      described: [
        {
          id: 'syria',
          texts: [
            { field: 'title', before: 'Syria', now: 'Syria: relations' },
            { field: 'terms', before: null, now: 'CC0' },
          ],
          wanted: { added: 1, changed: 0, gone: 2 },
        },
        { id: 'other', texts: [], wanted: { added: 0, changed: 1, gone: 0 } },
      ],
    },
    [
      'Would be added: 0 actors, 0 sources, 0 relations, 0 citations.',
      'Would be changed in syria: title "Syria: relations" in place of "Syria", terms "CC0" in place of none, wanted statements (1 new, 2 gone).',
      'Would be changed in other: wanted statements (1 changed).',
      'Places from layout.csv: 15 actors.',
    ],
  ],
  [
    'that nothing is new',
    { state: 'nothing new', added: none, unchanged: report.added, kept: 1 },
    [
      'Nothing new in syria; nothing was written.',
      'Unchanged: 62 actors, 711 sources, 652 relations, 1,217 citations.',
      'Kept, though not in this import: 1 relation.',
    ],
  ],
])('the sums say %s', (_, changes, lines) => {
  expect(reportText({ ...report, ...changes }).split('\n')).toEqual(lines)
})

test('control characters of a file never reach a terminal', () => {
  const told = reportText({ ...report, state: 'refused', rejects: [{ ...fault, value: 'a\u001b[31mb\nc' }], total: 1 })

  expect(told).toContain('"a [31mb c"')
})

test('as JSON it has the fields of a problem', () => {
  const told = JSON.parse(reportJson({ ...report, rejects: [fault], total: 1 }))

  expect(told.rejects).toEqual([fault])
  expect([told.total, told.warnings]).toEqual([1, []])
})

test('the first thousand findings are kept in full, then their true number', () => {
  const findings = createFindings()
  for (let row = 1; row <= 1_204; row += 1)
    findings.reject({ file: 'a.csv', row, line: row + 1 }, { code: 'x', message: 'x', remedy: 'x' })

  expect([findings.rejects.length, findings.totals()]).toEqual([1_000, { total: 1_204, totalWarnings: 0 }])
})
