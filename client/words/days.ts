import * as english from '../../server/domain/time/in-words.ts'
import * as arabic from './ar/days.ts'
import { inLanguage } from './language.ts'

/** Days, stated dates and spans as the page says them; files and citations say them in English (`server/domain`). */
export const dayInWords = inLanguage(english.dayInWords, arabic.dayInWords)
export const statedInWords = inLanguage(english.statedInWords, arabic.statedInWords)
export const spanInWords = inLanguage(english.spanInWords, arabic.spanInWords)
export const turnedInWords = inLanguage(english.turnedInWords, arabic.turnedInWords)
