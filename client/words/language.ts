import { keepIn } from '../view/keep.ts'
import { type Language, languageIn } from '../view/settings.ts'

/**
 * The language of this page: known before its first word is said, and the same until it is loaded anew, so that no component
 * has to ask. Without a browser it is English.
 */
export const language: Language = languageIn(keepIn(() => window.localStorage))
export const isArabic = language === 'ar'
export const direction = isArabic ? 'rtl' : 'ltr'

/** The shape of words: the English ones decide which there are and what each is told, so that a missing one is a type error. */
export type Spoken<Words> = Words extends string
  ? string
  : Words extends (...told: infer Told) => infer Said
    ? (...told: Told) => Said extends string ? string : Said
    : { readonly [name in keyof Words]: Spoken<Words[name]> }

/** Of the same words in each language, those of this page. */
export const inLanguage = <Words>(english: Words, arabic: Spoken<Words>): Spoken<Words> =>
  isArabic ? arabic : (english as Spoken<Words>)
