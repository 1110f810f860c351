import type { Reject } from '../domain/reject.ts'

/** How many rejects, and how many warnings, are kept in full; beyond them only the number (RELIABILITY I22). */
const IN_FULL = 1_000

/** Where something was found: records count from 1 (0 is the header or the whole file), lines too (the header is 1). */
export type Place = Pick<Reject, 'file' | 'row' | 'line'>

/** What was found there. `column` and `value` are left out where a whole row or file is meant. */
export type Finding = Pick<Reject, 'code' | 'message' | 'remedy'> & {
  readonly column?: string | null
  readonly value?: string | null
}

const LONGEST_VALUE = 200

const rejectOf = ({ file, row, line }: Place, { column, value, ...finding }: Finding): Reject => ({
  file,
  row,
  line,
  column: column ?? null,
  code: finding.code,
  message: finding.message,
  value: value == null ? null : value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
  remedy: finding.remedy,
})

/** Collects what an import finds: the first thousand in full, then true numbers. Goes on from what was found before, if anything. */
export function createFindings(before?: Findings): Findings {
  const rejects: Reject[] = [...(before?.rejects ?? [])]
  const warnings: Reject[] = [...(before?.warnings ?? [])]
  let { total, totalWarnings } = before?.totals() ?? { total: 0, totalWarnings: 0 }
  return {
    rejects,
    warnings,
    reject(place: Place, finding: Finding) {
      total += 1
      if (rejects.length < IN_FULL) rejects.push(rejectOf(place, finding))
    },
    warn(place: Place, finding: Finding) {
      totalWarnings += 1
      if (warnings.length < IN_FULL) warnings.push(rejectOf(place, finding))
    },
    totals: () => ({ total, totalWarnings }),
  }
}

export type Findings = {
  readonly rejects: readonly Reject[]
  readonly warnings: readonly Reject[]
  readonly reject: (place: Place, finding: Finding) => void
  readonly warn: (place: Place, finding: Finding) => void
  readonly totals: () => { readonly total: number; readonly totalWarnings: number }
}

/** The place of a whole file. */
export const whole = (file: string): Place => ({ file, row: 0, line: 1 })

/** For what was told before. */
export const SILENT: Findings = {
  rejects: [],
  warnings: [],
  reject() {},
  warn() {},
  totals: () => ({ total: 0, totalWarnings: 0 }),
}
