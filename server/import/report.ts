import type { Reject } from '../domain/reject.ts'
import { capital, counted, number, stopped } from '../domain/wording.ts'
import type { DescribedAnew } from './described.ts'
import type { Counts, Report } from './written.ts'

/** A report as JSON for programs: rejects and warnings as RELIABILITY R1 words them, counts, true totals. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`

/** A report as text for people: every fault with its place, value, reason and remedy, then what was added. */
export function reportText(report: Report): string {
  const { rejects, warnings, total, totalWarnings } = report
  return [...section('Faults', rejects, total), ...section('Warnings', warnings, totalWarnings), ...sums(report)].join(
    '\n',
  )
}

function section(title: string, found: readonly Reject[], total: number): string[] {
  if (total === 0) return []
  const more = total > found.length ? [`  … and ${number(total - found.length)} more`] : []
  return [`${title} (${number(total)}):`, ...found.map(lineOf), ...more, '']
}

const CONTROL = /\p{Cc}+/gu

/** `relations.csv, row 2, line 4, end: the end lies before the start: "2019-12-31". Correct one of the two dates.` */
function lineOf({ file, row, line, column, message, value, remedy }: Reject): string {
  const where = [file, ...(row > 0 ? [`row ${row}`, `line ${line}`] : line > 1 ? [`line ${line}`] : []), column || null]
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
