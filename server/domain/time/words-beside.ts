import type { Misread } from './misread.ts'

/** Reads a text that is a date by itself, in whatever notation, as a stated date; null where it is none. */
type Reader = (text: string) => string | null

const ABOUT = '(?:c|ca|cca|circa|about|around|approx|approximately|roughly|ungefähr|vers|حوالي|نحو)(?!\\p{L})'

/** Words that stand before or behind a date, each with what to write for both; the most telling first. */
const BESIDE: readonly (readonly [form: RegExp, fault: string, remedy: (stated: string) => string])[] = [
  [
    new RegExp(`^(?:≈|${ABOUT})\\.? ?(.+)$`, 'iu'),
    'about is written with a ~ at the end',
    (stated) => `write ${doubted(stated, '~')}`,
  ],
  [
    new RegExp(`^(.+?),? ?\\(?${ABOUT}\\.?\\)?$`, 'iu'),
    'about is written with a ~ at the end',
    (stated) => `write ${doubted(stated, '~')}`,
  ],
  [/^(.+?) ?\(\?\)$/, 'a doubt is written with a ? at the end', (stated) => `write ${doubted(stated, '?')}`],
  [
    /^(?:(?:the )?(?:early|mid|middle|late|beginning|start|end|(?:first|second) half)(?: of| in)?(?: the)?)[ -](.+)$/i,
    'a part of a year or month is not taken',
    (stated) => `write ${stated}, and the rest in summary`,
  ],
  [
    /^(?:since|from|after|not before|starting|post)[ -](.+)$/i,
    'a word stands before the date',
    (stated) => `write ${stated} as start where it began then, and what the source says in summary`,
  ],
  [
    /^(?:until|till|to|by|before|prior to|not after|ending|pre)[ -](.+)$/i,
    'a word stands before the date',
    (stated) => `write ${stated} as end where it ended then, and what the source says in summary`,
  ],
  [/^['"“”«([<=+#]+(.+?)['"“”»)\]>.,;:]*$/, 'a sign stands before the date', (stated) => `write ${stated}`],
  [/^(.+?)['"“”».,;:]+$/, 'a sign stands behind the date', (stated) => `write ${stated}`],
]

const doubted = (stated: string, doubt: string) => stated.replace(/[?~%]$/, '') + doubt

/** What to write for a date with words or signs beside it: `c. 2016`, `late 2016`, `since May 2016`, `(2016)`. Null for any other text. */
export function besideWords(text: string, statedIn: Reader): Misread | null {
  for (const [form, fault, remedy] of BESIDE) {
    const stated = statedIn(form.exec(text)?.[1]?.trim() ?? '')
    if (stated !== null) return { fault, remedy: remedy(stated) }
  }
  return null
}
