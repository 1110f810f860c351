import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import type { When } from '../../server/domain/network.ts'
import { between } from '../../server/domain/pair.ts'
import { pathText } from '../../server/domain/path-asked.ts'
import { Status } from '../../server/domain/relation.ts'
import { today } from '../../server/domain/time/day.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import { dataKnown } from './as-known.ts'
import { comparedDays, type TwoDays } from './changed.ts'
import type { Data } from './data.ts'
import type { Earlier } from './earlier.ts'
import { dataNamed, labelsOn } from './labels.ts'
import type { Loaded } from './loaded.ts'
import { type PathShown, pathIn } from './path.ts'
import type { SettingsStore } from './settings.ts'
import { type Shown, shownIn, type Years, yearsOf } from './shown.ts'
import { isAllYears, spanOf, whenOf } from './time.ts'
import { followsClock, othersOf, type View } from './view.ts'
import type { ViewStore } from './view-store.ts'

export type ShownState =
  | { readonly shown: Shown; readonly years: Years; readonly path: PathShown | null }
  | { readonly shown: null; readonly years: null; readonly path: null }
export type ShownStore = StoreApi<ShownState>

/**
 * Of an actor with another, or with each of several, the whole history is asked, denied and structure too; of the filters of a view only the last word is
 * theirs. The page of one actor asks about it alone, by the last word and the events window of the view. Successors are
 * followed in a difference alone.
 */
function askedOn({ page, asked }: View): Asked {
  const { word, events, published, recorded } = asked
  if (page.name === 'pair')
    return {
      ...{ ...USUAL, actor: page.a, actors: [page.a, ...othersOf(page)].sort() },
      ...{ word, published, recorded, status: Status.options, structure: true },
    }
  if (page.name === 'actor') return { ...USUAL, actor: page.id, word, events, published, recorded }
  if (!followsClock(page)) return { ...asked, follow: false, published: null, recorded: null }
  return page.name === 'difference' || !asked.follow ? asked : { ...asked, follow: false }
}

/** All years of a pair are its own, and its lanes are those of a span. */
const whenOn = ({ page, time }: View, { edges, relations }: Data): When =>
  page.name === 'pair'
    ? (isAllYears(time) && yearsOfPair(between(relations, page.a, ...othersOf(page)))) || spanOf(time, edges, today())
    : whenOf(time, edges, today())

/** The two days of a difference, in the order in which they are read; null on any other page. */
const comparedOn = ({ page, time }: View, { edges }: Data): TwoDays | null =>
  page.name === 'difference' ? comparedDays(time, edges, today()) : null

const sameText = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)

const betweenDays = ({ a, b }: TwoDays): When => ({ from: Math.min(a, b), to: Math.max(a, b) })

/** What is shown, following view, network and the reader's choice of names; worked out anew only where one of them changed what decides it. Nothing while what was recorded by a day is on its way. */
export function createShown(
  view: ViewStore,
  loaded: Loaded,
  earlier: Earlier | null = null,
  settings: SettingsStore | null = null,
): ShownStore {
  const derive = (before: ShownState): ShownState => {
    const state = view.getState()
    const { data: all } = loaded.store.getState()
    if (all === null) return { shown: null, years: null, path: null }
    const asked = askedOn(state)
    const had = asked.recorded === null || earlier === null ? all : earlier.of(all, asked.recorded)
    if (had === null) return { shown: null, years: null, path: null }
    const language = settings ? labelsOn(state, settings.getState()) : state.labels
    const data = dataNamed(dataKnown(had, asked), language)
    const compared = comparedOn(state, data)
    const when = compared ? betweenDays(compared) : whenOn(state, data)
    const sameAsked = before.shown?.data === data && sameText(before.shown.asked, asked)
    const { changed } = before.shown ?? { changed: null }
    const sameDays = sameText(before.shown?.when, when) && changed?.a === compared?.a && changed?.b === compared?.b
    const same = sameAsked && sameDays
    const { path } = state
    const samePath = same && (before.path && pathText(before.path)) === (path && pathText(path))
    if (samePath) return before
    const shown = same && before.shown ? before.shown : shownIn(data, asked, when, compared)
    return {
      shown,
      years: sameAsked ? before.years : yearsOf(data, asked),
      path: path && pathIn(shown, path),
    } as ShownState
  }
  const store = createStore<ShownState>()(() => derive({ shown: null, years: null, path: null }))
  const follow = () => store.setState(derive(store.getState()), true)
  view.subscribe(follow)
  loaded.store.subscribe(follow)
  earlier?.store.subscribe(follow)
  settings?.subscribe(follow)
  return store
}
