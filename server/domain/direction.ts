const STRONG = /\p{Letter}/u
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

export type Direction = 'ltr' | 'rtl'

/** The direction of a text, decided by its first letter (UX 16); each text is isolated from its surroundings. */
export const directionOf = (text: string): Direction =>
  RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'

/** A text of the data within a sentence of ours: one that runs to the left is isolated, so that it turns nothing round (UX 16). */
export const isolated = (text: string) => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)
