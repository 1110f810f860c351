import { Menu } from '@mantine/core'
import type { NameLanguage } from '../../server/domain/actor.ts'
import { labelsIn, labelsOn, nameIn } from '../view/labels.ts'
import { words } from '../words/en.ts'
import { ChoiceItem } from './menu.tsx'
import { useLoading, useSettings, useStores, useView } from './stores.tsx'

/** In a menu: in which language names are shown, of those in which the data have some. */
export function NamesChoice() {
  const { view, settings } = useStores()
  const { data } = useLoading()
  const labels = useView((state) => state.labels)
  const chosen = useSettings((state) => labelsOn({ labels }, state))
  const languages = data ? labelsIn(data) : []
  if (languages.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{words.names.label}</Menu.Label>
      {[null, ...languages].map((language: NameLanguage | null) => (
        <ChoiceItem
          key={language ?? 'given'}
          name={language ?? 'given'}
          isOn={chosen === language}
          onChoose={() => nameIn(view, settings, language)}
          title={words.names[language ?? 'given']}
        />
      ))}
    </>
  )
}
