import type { Reject } from '../domain/reject.ts'
import { capital, counted, number, stopped } from '../domain/wording.ts'
import type { DescribedAnew } from './described.ts'
import type { Counts, Report } from './written.ts'

/** A report as JSON for programs: rejects and warnings as RELIABILITY R1 words them, counts, true totals. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`

/** A report as text for people: every fault with its place, value, reason and remedy, the same of many rows once; then what was added. */
export function reportText(report: Report): string {
  const { rejects, warnings, total, totalWarnings } = report
  return [...section('Faults', rejects, total), ...section('Warnings', warnings, totalWarnings), ...sums(report)].join(
    '\n',
  )
}

function section(title: string, found: readonly Reject[], total: number): string[] {
  if (total === 0) return []
  const more = total > found.length ? [`  … and ${number(total - found.length)} more`] : []
  return [`${title} (${number(total)}):`, ...linesOf(found), ...more, '']
}

/** What is found in so many rows alike is said once, with the lines of up to so many. */
const [ALIKE, LINES_NAMED] = [3, 40]

/** The lines of findings; of those that differ in nothing but their row one stands for all where they are many. */
function linesOf(found: readonly Reject[]): string[] {
  const keyOf = ({ file, row, column, message, value, remedy }: Reject) =>
    JSON.stringify([file, row > 0, column, message, value, remedy])
  const alike = new Map<string, Reject[]>()
  for (const one of found) {
    const others = alike.get(keyOf(one))
    if (others) others.push(one)
    else alike.set(keyOf(one), [one])
  }
  return found.flatMap((one) => {
    const all = alike.get(keyOf(one)) ?? []
    if (one.row === 0 || all.length < ALIKE) return [lineOf(one)]
    return one === all[0] ? [lineOf(one, placesOf(all))] : []
  })
}

function placesOf(all: readonly Reject[]): string[] {
  const lines = all.slice(0, LINES_NAMED).map(({ line }) => line)
  return [`${number(all.length)} rows`, `lines ${lines.join(', ')}${all.length > lines.length ? ', …' : ''}`]
}

const placeOf = ({ row, line }: Reject) => (row > 0 ? [`row ${row}`, `line ${line}`] : line > 1 ? [`line ${line}`] : [])

const CONTROL = /\p{Cc}+/gu

/** `relations.csv, row 2, line 4, end: the end lies before the start: "2019-12-31". Correct one of the two dates.` */
function lineOf(found: Reject, place: readonly string[] = placeOf(found)): string {
  const { file, column, message, value, remedy } = found
  const where = [file, ...place, column || null]
  const shown = value === null || message.includes(value) ? '' : `: "${value.replaceAll(CONTROL, ' ')}"`
  const told = shown === '' ? stopped(message) : `${message}${shown}.`
  return `  ${where.filter(Boolean).join(', ')}: ${told} ${capital(remedy)}.`
}

/** What became of an import, in a line or two: without its findings. */
export const sumsText = (report: Report): string => sums(report).join('\n')

function sums({ state, dataset, added, updated, unchanged, kept, described, places, total }: Report): string[] {
  if (state === 'refused') return [`Nothing was written: ${counted(total, 'fault')} in ${dataset}.`]
  if (state === 'checked' && total > 0) return [`${counted(total, 'fault')} in ${dataset}; nothing would be written.`]
  const lines = [
    `${state === 'checked' ? 'Would be added' : 'Added'}: ${countsInWords(added)}.`,
    ...(some(updated) ? [`${state === 'checked' ? 'Would be updated' : 'Updated'}: ${countsInWords(updated)}.`] : []),
    ...described.map((one) => `${state === 'checked' ? 'Would be changed' : 'Changed'} in ${one.id}: ${anew(one)}.`),
    ...(places > 0 ? [`Places from layout.csv: ${counted(places, 'actor')}.`] : []),
    ...(some(unchanged) ? [`Unchanged: ${countsInWords(unchanged)}.`] : []),
    ...(kept > 0 ? [`Kept, though not in this import: ${counted(kept, 'relation')}.`] : []),
  ]
  return state === 'nothing new' ? [`Nothing new in ${dataset}; nothing was written.`, ...lines.slice(1)] : lines
}

/** `version "2" in place of "1", wanted statements (1 new, 2 gone)`. */
function anew({ texts, wanted: { added, changed, gone } }: DescribedAnew): string {
  const quoted = (text: string | null) => (text === null ? 'none' : `"${text.replaceAll(CONTROL, ' ')}"`)
  const counts = [`${number(added)} new`, `${number(changed)} changed`, `${number(gone)} gone`]
  const which = counts.filter((_, at) => [added, changed, gone][at] !== 0).join(', ')
  return [
    ...texts.map(({ field, before, now }) => `${field} ${quoted(now)} in place of ${quoted(before)}`),
    ...(which ? [`wanted statements (${which})`] : []),
  ].join(', ')
}

const some = (counts: Counts) => Object.values(counts).some((count) => count > 0)

const countsInWords = ({ actors, sources, relations, citations }: Counts) =>
  [
    counted(actors, 'actor'),
    counted(sources, 'source'),
    counted(relations, 'relation'),
    counted(citations, 'citation'),
  ].join(', ')
