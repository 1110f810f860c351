import type { Dataset, Import } from '../domain/record.ts'
import type { Cell } from './cells.ts'
import { type Checking, readersOf } from './checking.ts'
import { createIds, globalIdIn, tellEmpty } from './ids.ts'
import type { ActorFinder } from './relation-ends.ts'

/** The rows of `unsourced.csv`: statements that are wanted, no relations (DOMAIN 4). */
export function checkUnsourced({ read, findings }: Checking): Dataset['wanted'] {
  const ids = createIds(findings)
  return [...readersOf(read.tables.unsourced)].flatMap((reader) => {
    tellEmpty(reader, ['id', 'statement'], findings)
    const id = reader.ask('id', (cell) => globalIdIn(cell, read.dataset, findings) && cell.text)
    const statement = reader.text('statement')
    if (id === null || statement === null || !ids.isNew(id, reader)) return []
    return [{ id, statement, wantedFor: reader.text('wanted_for') }]
  })
}

const NUMBER = /^-?\d{1,7}(\.\d{1,12})?$/

/** The rows of `layout.csv`: where actors stand. */
export function checkLayout({ read, findings }: Checking, actorIn: ActorFinder): Import['positions'] {
  const ids = createIds(findings, undefined, 'actor')
  const numberIn = ({ place, column, text }: Cell) => {
    if (NUMBER.test(text)) return Number(text)
    const message = 'this is no number'
    findings.reject(place, { code: 'number.form', column, message, value: text, remedy: 'write, say, -120.5' })
    return null
  }
  return [...readersOf(read.tables.layout)].flatMap((reader) => {
    tellEmpty(reader, ['actor', 'x', 'y'], findings)
    const actor = reader.ask('actor', actorIn)
    const [x, y] = [reader.ask('x', numberIn), reader.ask('y', numberIn)]
    return actor !== null && x !== null && y !== null && ids.isNew(actor, reader) ? [{ actor, x, y }] : []
  })
}
