import { nearestWord } from '../import/nearest.ts'

const LIST = 'entente --help lists what there is.'

/** Why a first word is no command, and which one may be meant; null where it is one, or there is none. */
export function misspelt(word: string | undefined, commands: readonly string[]): string | null {
  if (word === undefined || word.startsWith('-') || commands.includes(word)) return null
  const near = nearestWord(word, commands)
  return `There is no command ${word}. ${near === null ? '' : `${near} meant? `}${LIST}`
}

/** A refusal of the reader of commands; where a word is too many, a blank in a path may have made it so. */
export const refusalOf = (text: string) =>
  text.includes('too many arguments') ? `${text.trimEnd()} A path with a blank in it goes in quotes.\n` : text
