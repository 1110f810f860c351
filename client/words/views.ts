import { datesInWords as englishDates } from '../../server/domain/citation.ts'
import * as english from '../../server/domain/view-in-words.ts'
import * as arabic from './ar/views.ts'
import { inLanguage } from './language.ts'

/** Titles, filters and what is left out, as the page says them; files and citations say them in English (`server/domain`). */
export const titleOf = inLanguage(english.titleOf, arabic.titleOf)
export const pairTitle = inLanguage(english.pairTitle, arabic.pairTitle)
export const clocksInWords = inLanguage(english.clocksInWords, arabic.clocksInWords)
export const filtersInWords = inLanguage(english.filtersInWords, arabic.filtersInWords)
export const leftInWords = inLanguage(english.leftInWords, arabic.leftInWords)
export const languageInWords = inLanguage(english.languageInWords, arabic.languageInWords)

/** `since 2011, attested Oct 2018`: the stated dates of a relation. */
export const datesInWords = inLanguage(englishDates, arabic.datesInWords)
