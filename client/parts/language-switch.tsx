import { LANGUAGES, type Language } from '../view/settings.ts'
import { language } from '../words/language.ts'
import { useStores } from './stores.tsx'

const OTHER: Language = language === 'en' ? 'ar' : 'en'
/** Where there is little room: how its own speakers begin its name. */
const BRIEF = { en: 'En', ar: 'ع' } as const

/** The other language, by its own name. The page is loaded anew in it; the view stands in the address. */
export function LanguageSwitch({ brief = false }: { brief?: boolean }) {
  const { settings } = useStores()
  return (
    <button
      type="button"
      className={brief ? 'button icon-only language' : 'button plain language'}
      lang={OTHER}
      title={brief ? LANGUAGES[OTHER] : undefined}
      onClick={() => settings.setState({ language: OTHER })}
    >
      {brief && <span aria-hidden="true">{BRIEF[OTHER]}</span>}
      <span className={brief ? 'unseen' : undefined}>{LANGUAGES[OTHER]}</span>
    </button>
  )
}
