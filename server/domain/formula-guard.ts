/** What a spreadsheet would take for a formula, and what a guard made of it already. */
const FORMULA = /^'*[=+\-@\t\r\0]/

/**
 * A text cell of a CSV export: a quote stands before what a spreadsheet would run (RELIABILITY I18). For texts, never for numbers.
 * A text that begins with quotes and then a formula gets one more, so that `unguarded` gives every text back.
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text as it was before `guarded`. Only for files that say that they are guarded: elsewhere a quote is a quote. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)
