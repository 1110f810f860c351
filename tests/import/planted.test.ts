import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brief, check } from './reading.ts'

const COLUMNS = [
  'id',
  'source_actor',
  'type',
  'target_actor',
  'start',
  'end',
  'place',
  'summary',
  'status',
  'confidence',
]
const SOUND = ['BACKS', 'OPPOSES', 'ARMS', 'FUNDS']

/** One fault of each kind: the column it is in and what its cell then holds. `null` is the whole row. */
const FAULTS: readonly (readonly [code: string, column: string | null, cell: string])[] = [
  ['id.form', 'id', 'a b'],
  ['actor.unknown', 'source_actor', 'west'],
  ['actor.unknown', 'target_actor', 'SOUTH'],
  ['word.unknown', 'type', 'BUCKS'],
  ['date.misread', 'start', '2018-06-31'],
  ['date.misread', 'end', 'present'],
  ['dates.refused', 'end', '1999'],
  ['text.control', 'summary', 'a\u0007b'],
  ['text.long', 'summary', 'x'.repeat(10_001)],
  ['word.unknown', 'status', 'sure'],
  ['word.unknown', 'confidence', 'very'],
  ['row.fields', null, ''],
  ['quote.text', 'place', ''],
]

const text = fc.stringMatching(/^[A-Za-zé؀-ي0-9]([A-Za-z ,;"\n'é]{0,10}[a-z0-9])?$/u)
const forms = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  innerEnd: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  mark: fc.boolean(),
})
const rows = fc.array(fc.record({ place: text, summary: text, type: fc.constantFrom(...SOUND), blank: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
})

/** The file, and the line on which each record begins, counted while it is written. */
function written(
  {
    delimiter,
    lineEnd,
    innerEnd,
    quoteAll,
    mark,
  }: { delimiter: string; lineEnd: string; innerEnd: string; quoteAll: boolean; mark: boolean },
  all: readonly { place: string; summary: string; type: string; blank: boolean }[],
  at: number,
  [code, column, cell]: (typeof FAULTS)[number],
) {
  const quoted = (field: string) =>
    quoteAll || /[",;\n\r\t]/.test(field) ? `"${field.replaceAll('"', '""').replaceAll('\n', innerEnd)}"` : field
  let line = 2
  const lines: number[] = []
  let file = `${mark ? '\uFEFF' : ''}${COLUMNS.join(delimiter)}${lineEnd}`
  for (const [index, { place, summary, type, blank }] of all.entries()) {
    const cells = [`r${index}`, 'north', type, 'south', '2014', '2016-02', place, summary, 'reported', 'low']
    const fields = cells.map((sound, place_) =>
      quoted(index === at && COLUMNS[place_] === column && cell !== '' ? cell : sound),
    )
    if (index === at && code === 'row.fields') fields.pop()
    if (index === at && code === 'quote.text') fields[COLUMNS.indexOf('place')] = '"one" two'
    lines.push(line)
    const record = fields.join(delimiter)
    file += `${record}${lineEnd}${blank ? lineEnd : ''}`
    line += record.split('\n').length + (blank ? 1 : 0)
  }
  return { file, line: lines[at] }
}

test('in 300 generated files the one planted fault is told by its row, line and column, and no other', async () => {
  const actors = 'id,name,type\nnorth,N,state\nsouth,S,state\n'
  await fc.assert(
    fc.asyncProperty(forms, rows, fc.nat(), fc.constantFrom(...FAULTS), async (form, all, where, fault) => {
      const at = where % all.length
      const { file, line } = written(form, all, at, fault)
      const checked = await check({ 'actors.csv': actors, 'relations.csv': file })
      const [code, column] = fault

      expect(checked.rejects.map(brief)).toEqual([`relations.csv ${at + 1} ${line} ${column ?? '-'} ${code}`])
    }),
    { numRuns: 300, seed: 20_230_202 },
  )
})
