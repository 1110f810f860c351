import { NameLanguage } from '../../server/domain/actor.ts'
import { labelsIn, labelsOn, nameIn } from '../view/labels.ts'
import { actWords } from '../words/acts.ts'
import { words } from '../words/en.ts'
import type { Act } from './acts.ts'

/** The languages of names, each where the data have names in it and others are shown. */
export const NAME_ACTS: readonly Act[] = [null, ...NameLanguage.options].map(
  (language): Act => ({
    ...{ name: `names-${language ?? 'given'}`, group: 'page' },
    says: actWords.names(words.names[language ?? 'given']),
    offered: ({ view, settings, loaded }) => {
      const { data } = loaded.store.getState()
      const languages = data ? labelsIn(data) : []
      const isThere = language === null ? languages.length > 0 : languages.includes(language)
      return isThere && labelsOn(view.getState(), settings.getState()) !== language
    },
    act: ({ view, settings }) => nameIn(view, settings, language),
  }),
)
