import { Menu } from '@mantine/core'
import { LANGUAGES, type Language } from '../view/settings.ts'
import { words } from '../words/en.ts'
import { language } from '../words/language.ts'
import { ChoiceItem, DropDown } from './menu.tsx'
import { NamesChoice } from './names-choice.tsx'
import { useStores } from './stores.tsx'

const OTHER: Language = language === 'en' ? 'ar' : 'en'
/** Where there is little room: how its own speakers begin its name. */
const BRIEF = { en: 'En', ar: 'ع' } as const
const BOTH = Object.keys(LANGUAGES) as Language[]

/** The other language, by its own name. The page is loaded anew in it; the view stands in the address. */
export function LanguageSwitch() {
  const { settings } = useStores()
  return (
    <button
      type="button"
      className="button plain language"
      lang={OTHER}
      onClick={() => settings.setState({ language: OTHER })}
    >
      {LANGUAGES[OTHER]}
    </button>
  )
}

/** The language of the page, each by its own name, and that of names. */
export function LanguageMenu() {
  const { settings } = useStores()
  return (
    <DropDown
      label={words.language.open}
      button={
        <button type="button" className="button icon-only language" title={words.language.open}>
          <span aria-hidden="true" lang={OTHER}>
            {BRIEF[OTHER]}
          </span>
          <span className="unseen">{words.language.open}</span>
        </button>
      }
    >
      <Menu.Label>{words.language.label}</Menu.Label>
      {BOTH.map((one) => (
        <ChoiceItem
          key={one}
          name={one}
          isOn={one === language}
          onChoose={() => settings.setState({ language: one })}
          title={LANGUAGES[one]}
          lang={one}
        />
      ))}
      <NamesChoice />
    </DropDown>
  )
}
