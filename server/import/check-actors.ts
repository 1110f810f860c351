import { ActorKind, aliasParts } from '../domain/actor.ts'
import type { ActorRecord } from '../domain/record.ts'
import { readingOf, STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { type Cell, dateIn, formIn, partsIn, textIn, wordIn } from './cells.ts'
import { type Checking, type Placed, placeOf, type RowReader, readersOf } from './checking.ts'
import { createIds, slugIn, tellEmpty } from './ids.ts'
import { isInvisible, isPlaceholder } from './look-alike.ts'

const LONGEST_NAME = 300
const MOST_ALIASES = 100

/** The rows of `actors.csv` as records. `named` are the ids of all rows, sound or not, so that relations are not blamed for them. */
export function checkActors(checking: Checking): {
  readonly actors: readonly Placed<ActorRecord>[]
  readonly named: ReadonlySet<string>
} {
  const { read, findings } = checking
  const ids = createIds(findings)
  const named = new Set(read.tables.actors?.lost)
  const actors: Placed<ActorRecord>[] = []
  for (const reader of readersOf(read.tables.actors)) {
    named.add(reader.text('id') ?? '')
    const record = actorIn(reader, checking)
    if (record && ids.isNew(record.id, reader)) actors.push({ record, place: placeOf(reader.row) })
  }
  return { actors, named }
}

/** One actor. Where a cell is at fault it is null, and so is the record if it cannot be without. */
function actorIn(reader: RowReader, checking: Checking): ActorRecord | null {
  const { findings, future } = checking
  const { row, text, ask } = reader
  tellEmpty(reader, ['id', 'name', 'type'], findings)
  const id = ask('id', (cell) => slugIn(cell, findings))
  const name = ask('name', (cell) => textIn(LONGEST_NAME, cell, findings))
  const kind = ask('type', (cell) => wordIn(ActorKind.options, cell, findings))
  const founded = ask('founded', (cell) => dateIn(cell, findings, future))
  const dissolved = ask('dissolved', (cell) => dateIn(cell, findings, future))
  const country = ask('country', (cell) =>
    formIn(/^[A-Z]{2}$/, 'country code of two capitals (ISO 3166)', cell, findings),
  )
  const wikidata = ask('wikidata', (cell) => formIn(/^Q[1-9]\d{0,11}$/, 'Wikidata id', cell, findings))
  const aliases = ask('aliases', (cell) => aliasesIn(checking, cell, founded)) ?? []
  if (founded !== null && dissolved !== null && readingOf(dissolved).last < readingOf(founded).first)
    findings.reject(row, {
      code: 'actor.life',
      column: 'dissolved',
      message: `dissolved ${dissolved} lies before founded ${founded}`,
      value: dissolved,
      remedy: 'correct one of the two dates',
    })
  if (name !== null && isInvisible(name))
    findings.reject(row, {
      code: 'name.invisible',
      column: 'name',
      message: 'nothing of this name can be seen',
      value: name,
      remedy: 'write the name',
    })
  if (name !== null && isPlaceholder(name))
    findings.warn(row, {
      code: 'actor.placeholder',
      column: 'name',
      message: 'this name stands for whoever is not known; paths through it join what may never have met',
      value: name,
      remedy: 'use an actor of its own for each, or none',
    })
  if (id === null || name === null || kind === null) return null
  return { id, name, kind, aliases, country, wikidata, founded, dissolved, note: text('note') }
}

/** The aliases as typed, each checked: its length, the dates of `Name@from/to` and their order (RELIABILITY I8). */
function aliasesIn({ findings, future }: Checking, cell: Cell, founded: string | null): string[] {
  const { place, column, text } = cell
  const aliases = partsIn(text)
  const warn = (code: string, message: string, value: string, remedy: string) =>
    findings.warn(place, { code, column, message, value, remedy })
  if (aliases.length > MOST_ALIASES)
    warn('aliases.many', `${aliases.length} aliases`, text, 'check that | parts names only')
  if (text.includes(';') && !text.includes('|'))
    warn('aliases.semicolon', 'a semicolon does not part aliases; this is one', text, 'part them by |')
  for (const alias of aliases) {
    const { name, from, to } = aliasParts(alias)
    const part = { place, column, text: alias }
    if (textIn(LONGEST_NAME, { ...part, text: name }, findings) === null) continue
    if (isInvisible(name))
      findings.reject(place, {
        code: 'alias.empty',
        column,
        message: name === '' ? 'dates without a name' : 'nothing of this name can be seen',
        value: alias,
        remedy: 'name it',
      })
    if (from === null && to === null && /@[^@]*(\d{4}|\/)[^@]*$/.test(alias))
      warn(
        'alias.at',
        `what stands behind @ is not two dates, so the name was read as "${alias}"`,
        alias,
        `write ${alias.slice(0, alias.lastIndexOf('@')).trim() || 'Name'}@FROM/TO, such as @2012/2015-06; either side may be empty`,
      )
    const [begins, ends] = [from, to].map((date) =>
      date === null ? null : dateIn({ ...part, text: date, within: alias }, findings, future, true),
    )
    if (begins != null && ends != null && ends !== STILL_GOING_ON && readingOf(ends).last < readingOf(begins).first)
      findings.reject(place, {
        code: 'alias.order',
        column,
        message: `the name ends (${ends}) before it begins (${begins})`,
        value: alias,
        remedy: 'correct one of the two dates',
      })
    if (begins != null && founded !== null && readingOf(begins).last < readingOf(founded).first)
      warn('alias.early', `the name begins before its actor was founded (${founded})`, alias, 'check the two dates')
  }
  return aliases
}
