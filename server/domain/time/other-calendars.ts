/**
 * Years of the Islamic and the Iranian calendar that lie in our 20th and 21st centuries. Written without a word for the
 * calendar they look like years of our Middle Ages, and a sheet from Tehran or Riyadh would be taken six centuries off.
 */
const [FIRST_LIKELY, LAST_LIKELY] = [1280, 1460]

/** Whether a year may as well be one of the Islamic or Iranian calendar. */
export const mayBeOfOtherCalendar = (year: number): boolean => year >= FIRST_LIKELY && year <= LAST_LIKELY

/** What to do about such a year. */
export const IN_OUR_CALENDAR = 'write the day of the Gregorian calendar'

const ERA =
  /\d\s?(?:A\.?\s?H|S\.?\s?H|A\.?\s?P|B\.?\s?E)\.?$|^(?:A\.?H|S\.?H|A\.?P|B\.?E)\.?\s?\d|هـ|هجري|[平昭令大明][成和正治]|民國/i

/** Months of the Islamic calendar in Latin and Arabic letters, and of the Iranian one. */
const MONTH =
  /\b(?:muharram|safar|rabi|jumada|rajab|sha['’ʿ]?ba+n|ramadh?an|shawwal|(?:dh|z|th)u[ -]?a?l|farvardin|ordibehesht|khordad|mordad|shahrivar|mehr|aban|azar|bahman|esfand)|محرم|صفر|ربيع|جماد|رجب|شعبان|رمضان|شوال|ذو |ذي /i

/** Whether a text names a calendar that is not ours: `1437 AH`, `15 Shaban 1437`, `平成28年`. */
export const namesOtherCalendar = (text: string): boolean => /\d/.test(text) && (ERA.test(text) || MONTH.test(text))
