import type { Findings, Place } from './findings.ts'

/** Control characters but tab and line ends; U+202A to U+202E, which reverse the text behind them; U+FFFD. */
const ODD = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\uFFFD]/u
const CONTROL = /[^\P{Cc}\t\n\r]/gu
const OVERRIDE = /[\u202A-\u202E]/

/** Whether a letter may be a blank; sure below U+0080, where nearly all letters stand. */
const mayBeBlank = (code: number) => code <= 32 || code >= 128
const hasBlankEnd = (text: string) =>
  (mayBeBlank(text.charCodeAt(0)) || mayBeBlank(text.charCodeAt(text.length - 1))) && /^\s|\s$/.test(text)

const LONGEST_FIELD = 1_048_576

/** Whether a text holds anything that `cleanField` would look at more closely; asked of a whole piece of a file. */
export const isOdd = (text: string) => ODD.test(text)

const hex = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * A field with its outer blanks dropped (RELIABILITY I6), its letters checked (I1, I9) and its length (I8). What was rejected is
 * taken out of the text, so that later checks do not blame one fault twice. `length` is that of the field where only its
 * beginning was kept.
 */
export function cleanField(
  field: string,
  column: string,
  place: Place,
  { odd, damaged }: { readonly odd: boolean; readonly damaged: boolean },
  findings: Findings,
  length = field.length,
): string {
  let text = field
  if (length > LONGEST_FIELD) {
    findings.reject(place, {
      code: 'field.long',
      column,
      message: `the field has ${length} characters; at most ${LONGEST_FIELD} are taken`,
      value: field,
      remedy: 'shorten it',
    })
    text = ''
  }
  if (odd && ODD.test(text)) text = withoutOdd(text, column, place, damaged, findings)
  if (text === '' || !hasBlankEnd(text)) return text
  const trimmed = text.trim()
  if (trimmed !== '')
    findings.warn(place, {
      code: 'field.blanks',
      column,
      message: 'blanks before or after the text were dropped',
      value: field,
      remedy: 'nothing to do, or take them out of the file',
    })
  return trimmed
}

function withoutOdd(text: string, column: string, place: Place, damaged: boolean, findings: Findings): string {
  const controls = [...new Set(text.match(CONTROL))]
  if (controls.length > 0)
    findings.reject(place, {
      code: 'text.control',
      column,
      message: `the control character ${controls.map(hex).join(', ')} is not taken`,
      value: text.replaceAll(CONTROL, '\u2423'),
      remedy: 'delete it',
    })
  if (OVERRIDE.test(text))
    findings.warn(place, {
      code: 'text.override',
      column,
      message: 'a character reverses the direction of the text behind it and can make it look like another',
      value: text,
      remedy: 'delete it, or use the isolates U+2066 to U+2069',
    })
  if (text.includes('\uFFFD') && damaged)
    findings.reject(place, {
      code: 'bytes.not-utf-8',
      column,
      message: 'a byte here is not UTF-8',
      value: text,
      remedy: 'save the file as UTF-8 (it looks like Windows-1252, Latin-1 or another older encoding)',
    })
  else if (text.includes('\uFFFD'))
    findings.warn(place, {
      code: 'text.replaced',
      column,
      message: 'U+FFFD stands for a letter that was lost before',
      value: text,
      remedy: 'write the letter that was meant',
    })
  const kept = text.replaceAll(CONTROL, '')
  return damaged ? kept.replaceAll('\uFFFD', '') : kept
}
