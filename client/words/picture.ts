import { ENGLISH, type PictureWords } from '../../server/drawing/words.ts'
import { pictureWords as arabic } from './ar/picture.ts'
import { isArabic } from './language.ts'

/** The words in the pictures of the page. Those of files are English. */
export const pictureWords: PictureWords = isArabic ? arabic : ENGLISH
