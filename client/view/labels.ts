import { calledIn, NameLanguage } from '../../server/domain/actor.ts'
import type { Data } from './data.ts'
import type { Settings, SettingsStore } from './settings.ts'
import type { View } from './view.ts'
import type { ViewStore } from './view-store.ts'

/** In which language names are shown: as the address says, else as the reader chose, else in Arabic on an Arabic page. */
export function labelsOn({ labels }: Pick<View, 'labels'>, settings: Pick<Settings, 'labels' | 'language'>) {
  if (labels !== null) return labels
  if (settings.labels !== null) return settings.labels === 'given' ? null : settings.labels
  return settings.language === 'ar' ? settings.language : null
}

/** The same view for whoever opens its address: it says in which language names are shown here. */
export const withLabels = (view: View, settings: SettingsStore): View => ({
  ...view,
  labels: labelsOn(view, settings.getState()),
})

/** Shows names in a language from now on; null is as the data name. What an address said of them is said no longer. */
export function nameIn(view: ViewStore, settings: SettingsStore, labels: NameLanguage | null): void {
  settings.setState({ labels: labels ?? 'given' })
  if (view.getState().labels !== null) view.setState({ labels: null, change: 'step' })
}

/** The languages in which the data name somebody. */
export const labelsIn = ({ actors }: Pick<Data, 'actors'>): readonly NameLanguage[] =>
  NameLanguage.options.filter((language) => actors.some(({ names }) => names.some(({ lang }) => lang === language)))

const named = new WeakMap<Data, Map<NameLanguage, Data>>()

/** The same network with its actors called in a language; the same one each time it is asked for. */
export function dataNamed(data: Data, language: NameLanguage | null): Data {
  if (language === null) return data
  const known = named.get(data) ?? new Map<NameLanguage, Data>()
  const one = known.get(language) ?? called(data, language)
  named.set(data, known.set(language, one))
  return one
}

function called(data: Data, language: NameLanguage): Data {
  const actors = calledIn(data.actors, language)
  return { ...data, actors, actor: new Map(actors.map((actor) => [actor.id, actor])) }
}
