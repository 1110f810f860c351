/**
 * Letters of other scripts that look like Latin ones, capitals and small letters apart because they differ in what they look
 * like. Our own short table of Cyrillic, Greek and Armenian; the idea is that of UTS 39's skeletons.
 */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      А: 'A',
      В: 'B',
      С: 'C',
      Е: 'E',
      Н: 'H',
      І: 'I',
      Ј: 'J',
      К: 'K',
      М: 'M',
      О: 'O',
      Р: 'P',
      Ѕ: 'S',
      Т: 'T',
      Х: 'X',
      У: 'Y',
    },
    ...{
      а: 'a',
      с: 'c',
      ԁ: 'd',
      е: 'e',
      һ: 'h',
      і: 'i',
      ј: 'j',
      о: 'o',
      р: 'p',
      ԛ: 'q',
      ѕ: 's',
      ѵ: 'v',
      ԝ: 'w',
      х: 'x',
      у: 'y',
    },
    ...{
      Α: 'A',
      Β: 'B',
      Ε: 'E',
      Η: 'H',
      Ι: 'I',
      Κ: 'K',
      Μ: 'M',
      Ν: 'N',
      Ο: 'O',
      Ρ: 'P',
      Τ: 'T',
      Χ: 'X',
      Υ: 'Y',
      Ζ: 'Z',
    },
    ...{ α: 'a', ι: 'i', ν: 'v', ο: 'o', ρ: 'p', υ: 'u', ı: 'i', ɑ: 'a', ɡ: 'g', ⅼ: 'l' },
    ...{ օ: 'o', ս: 'u', հ: 'h', ո: 'n', Օ: 'O', Տ: 'S', Լ: 'L' },
  }),
)
const FOREIGN = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'gu')
/** What is not drawn: soft hyphen, joiners, marks and overrides of direction, fillers, tags, variation selectors (Unicode's DI). */
const NOT_DRAWN = /\p{Default_Ignorable_Code_Point}/gu

/** What a name looks like: two names of which this is equal cannot be told apart by eye (RELIABILITY I10). */
export const lookOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(NOT_DRAWN, '')
    .replaceAll(FOREIGN, (letter) => LATIN.get(letter) ?? letter)
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether nothing of a name can be seen: blanks, what is not drawn, the empty Braille cell. */
export const isInvisible = (name: string) => lookOf(name).replaceAll('\u2800', '') === ''

const PLACEHOLDER =
  /^(unknown|unidentified|unnamed|unspecified|undetermined)\b|^(other|others|various|none|nobody|no one|misc|miscellaneous|n\/?a|null|nan|tbd|\?+|-+)$/i

/** Whether a name stands for whoever is not known: paths through such an actor join what never met (RELIABILITY I15). */
export const isPlaceholder = (name: string) => PLACEHOLDER.test(name.trim())
