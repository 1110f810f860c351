import { isolated } from '../../server/domain/direction.ts'
import * as english from '../../server/domain/wording.ts'
import * as arabic from './ar/phrases.ts'
import { inLanguage } from './language.ts'

/** `a`, `a and b`, `a, b and c`. */
export const listed = inLanguage(english.listed, arabic.listed)

/** As it stands at the beginning of a sentence; Arabic has no capitals. */
export const capital = inLanguage(english.capital, (text) => text)

/** With one mark at its end. */
export const stopped = english.stopped

/** A text of the data within a sentence of the page, so that it turns nothing round (UX 16). */
export const apart = inLanguage(isolated, arabic.apart)

/** What stands between the parts of a list. */
export const COMMA = inLanguage(', ', '، ')
export const SEMICOLON = inLanguage('; ', '؛ ')
