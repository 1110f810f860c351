import { flushSync } from 'react-dom'
import { open, sayDone } from '../view/frame.ts'
import { hasGrounds } from '../view/groups.ts'
import { LANGUAGES } from '../view/settings.ts'
import { ALL_YEARS, LATEST } from '../view/time.ts'
import { isPair, othersOf, type Page, showsNetwork } from '../view/view.ts'
import { findPath, goTo, select, setTime, showGroups, switchMode, tidyUp } from '../view/view-store.ts'
import { actWords } from '../words/acts.ts'
import { words } from '../words/en.ts'
import { keyWords } from '../words/keys.ts'
import { noteWords } from '../words/notes.ts'
import { pathWords } from '../words/path.ts'
import { chosenActor, hideActor, isActorChosen, onlyOwn, onlyWithin, showAll, turnPin } from './acts-on-actor.ts'
import { FILTER_ACTS } from './acts-on-filters.ts'
import { BACK_ACT, ROW_ACTS } from './acts-on-focus.ts'
import { NAME_ACTS } from './acts-on-names.ts'
import { always, never } from './offered.ts'
import type { Stores } from './stores.tsx'
import { TAKE_ACTS } from './take-acts.ts'
import { toTable } from './to-table.ts'

export type ActGroup = Exclude<keyof typeof actWords.group, 'recent' | 'found' | 'others'>

/** One thing that can be done with the page. */
export type Act = {
  /** Bears it in the list of what was done last. */
  readonly name: string
  readonly group: ActGroup
  readonly says: string
  /** Each by its name: `x`, `Shift+X`, `Ctrl+Z`, `Cmd+Z`. */
  readonly keys?: readonly string[]
  /** Where the focus has to be for its keys; elsewhere they are the browser's. */
  readonly within?: string
  /** Whether its keys do not pass for text, so that they work in a field too. */
  readonly whileTyping?: true
  /** Whether it does anything here; what is never offered is known by its keys alone. */
  readonly offered: (stores: Stores) => boolean
  /** Whether its keys do anything here, and under which head they are listed: as its group says, unless it says so. */
  readonly works?: (stores: Stores) => boolean
  readonly where?: keyof typeof keyWords.where
  readonly act: (stores: Stores) => void
}

const onNetwork = ({ view }: Stores) => showsNetwork(view.getState().page)
const onCanvas = ({ canvas }: Stores) => canvas.current !== null

const pageAct = (name: string, says: string, page: Page, keys: readonly string[] = []): Act => ({
  ...{ name, group: 'go', says, keys },
  offered: ({ view }) => view.getState().page.name !== page.name,
  act: ({ view }) => goTo(view, page),
})

/** Everything that the page can do, in the order in which it is listed: keys, help and the list of commands are read off it (UX 11). */
export const ACTS: readonly Act[] = [
  {
    ...{ name: 'commands', group: 'go', says: actWords.commandsKey, keys: ['Ctrl+K', 'Cmd+K'], whileTyping: true },
    offered: never,
    works: always,
    act: ({ frame }) => open(frame, frame.getState().open === 'commands' ? null : 'commands'),
  },
  {
    ...{ name: 'search', group: 'go', says: words.keys.search, keys: ['/'] },
    offered: never,
    works: always,
    act: ({ frame }) => open(frame, 'search'),
  },
  pageAct('network', words.keys.network, { name: 'network' }, ['g']),
  pageAct('matrix', words.keys.matrix, { name: 'matrix' }, ['m']),
  {
    ...{ name: 'lanes', group: 'go', says: words.keys.lanes, keys: ['l'] },
    offered: ({ view }) => !isPair(view.getState().page),
    act: toLanes,
  },
  pageAct('difference', actWords.difference, { name: 'difference' }),
  pageAct('multiples', actWords.multiples, { name: 'multiples', by: null }),
  {
    ...{ name: 'table', group: 'go', says: words.keys.table, keys: ['t'] },
    offered: ({ view }) => view.getState().page.name !== 'table',
    act: ({ view }) => toTable(view),
  },
  pageAct('data', actWords.data, { name: 'data' }),
  pageAct('home', actWords.home, { name: 'home' }),

  ...[
    { name: 'next', says: words.keys.next, keys: ['.'], act: ({ play }: Stores) => play.step(1) },
    { name: 'previous', says: words.keys.previous, keys: [','], act: ({ play }: Stores) => play.step(-1) },
    { name: 'play', says: words.keys.play, keys: ['p'], act: playOrStop },
    { name: 'latest', says: actWords.latest, act: ({ view }: Stores) => setTime(view, LATEST) },
    { name: 'all-years', says: actWords.allYears, act: ({ view }: Stores) => setTime(view, ALL_YEARS) },
  ].map((act): Act => ({ ...act, group: 'time', offered: onNetwork })),
  modeAct('between', actWords.toBetween),
  modeAct('moment', actWords.toMoment),
  {
    ...{ name: 'play-handle', group: 'time', says: keyWords.play, keys: ['Space'], within: '.handle', where: 'time' },
    offered: never,
    works: onNetwork,
    act: playOrStop,
  },

  ...ROW_ACTS,
  ...[1, 2, 3].map(
    (steps): Act => ({
      ...{ name: `within-${steps}`, group: 'actor', says: words.keys.within(steps), keys: [String(steps)] },
      offered: isActorChosen,
      act: (stores) => onlyWithin(stores, steps),
    }),
  ),
  {
    ...{ name: 'only-own', group: 'actor', says: words.keys.own },
    offered: isActorChosen,
    act: onlyOwn,
  },
  {
    ...{ name: 'show-all', group: 'actor', says: words.keys.all, keys: ['0', 'Shift+X'], where: 'days' },
    offered: ({ view }) => view.getState().asked.actor !== null || view.getState().asked.actors !== null,
    act: showAll,
  },
  {
    ...{ name: 'hide', group: 'actor', says: words.keys.hide, keys: ['x'] },
    offered: isActorChosen,
    act: hideActor,
  },
  {
    ...{ name: 'pin', group: 'actor', says: words.keys.pin, keys: ['Shift+P'] },
    offered: isActorChosen,
    act: turnPin,
  },

  ...[
    {
      name: 'closer',
      says: words.keys.closer,
      keys: ['+', '='],
      act: ({ canvas }: Stores) => canvas.current?.zoomBy(1.25),
    },
    {
      name: 'farther',
      says: words.keys.farther,
      keys: ['-', '−'],
      act: ({ canvas }: Stores) => canvas.current?.zoomBy(0.8),
    },
    { name: 'fit', says: words.keys.fit, keys: ['f'], act: ({ canvas }: Stores) => canvas.current?.fit() },
  ].map((act): Act => ({ ...act, group: 'picture', offered: onCanvas })),
  ...([true, false] as const).map(
    (groups): Act => ({
      ...{ name: groups ? 'groups' : 'no-groups', group: 'picture' },
      says: groups ? actWords.groups : actWords.noGroups,
      offered: (stores) => canShowGroups(stores) && stores.view.getState().groups !== groups,
      act: ({ view }) => showGroups(view, groups),
    }),
  ),
  {
    ...{ name: 'let-path-go', group: 'picture', says: pathWords.letGo },
    offered: (stores) => onNetwork(stores) && stores.view.getState().path !== null,
    act: ({ view }) => findPath(view, null),
  },
  {
    ...{ name: 'tidy', group: 'picture', says: words.zoom.tidy },
    offered: ({ view }) => onNetworkWithPins(view.getState()),
    act: ({ view, frame }) => {
      const { pins } = view.getState()
      tidyUp(view)
      sayDone(frame, words.zoom.tidied(pins.length))
    },
  },

  ...FILTER_ACTS,

  ...TAKE_ACTS,

  {
    ...{ name: 'undo', group: 'page', says: words.keys.undo, keys: ['Ctrl+Z', 'Cmd+Z'] },
    offered: ({ undo }) => undo.store.getState().past.length > 0,
    act: ({ undo }) => undo.undo(),
  },
  {
    ...{ name: 'redo', group: 'page', says: words.keys.redo, keys: ['Ctrl+Shift+Z', 'Cmd+Shift+Z', 'Ctrl+Y'] },
    offered: ({ undo }) => undo.store.getState().future.length > 0,
    act: ({ undo }) => undo.redo(),
  },
  ...(['dark', 'light'] as const).map(
    (theme): Act => ({
      ...{ name: theme, group: 'page', says: actWords[theme] },
      offered: ({ settings }) => settings.getState().theme !== theme,
      act: ({ settings }) => settings.setState({ theme }),
    }),
  ),
  ...(['en', 'ar'] as const).map(
    (language): Act => ({
      ...{ name: `language-${language}`, group: 'page' },
      says: `${LANGUAGES[language]} (${words.language.label}: ${words.language[language]})`,
      offered: ({ settings }) => settings.getState().language !== language,
      act: ({ settings }) => settings.setState({ language }),
    }),
  ),
  ...NAME_ACTS,
  ...([true, false] as const).map(
    (singleKeys): Act => ({
      ...{ name: singleKeys ? 'keys-on' : 'keys-off', group: 'page' },
      says: singleKeys ? actWords.singleOn : actWords.singleOff,
      offered: ({ settings }) => settings.getState().singleKeys !== singleKeys,
      act: ({ settings }) => settings.setState({ singleKeys }),
    }),
  ),
  {
    ...{ name: 'note', group: 'page', says: noteWords.key, keys: ['Shift+N'] },
    offered: ({ view }) => view.getState().page.name !== 'home',
    act: ({ frame }) => open(frame, 'note'),
  },
  {
    ...{ name: 'help', group: 'page', says: words.keys.help, keys: ['?'] },
    offered: always,
    act: ({ frame }) => open(frame, frame.getState().open === 'help' ? null : 'help'),
  },
  BACK_ACT,
]

function modeAct(mode: 'moment' | 'between', says: string): Act {
  return {
    ...{ name: mode, group: 'time', says },
    offered: (stores) =>
      onNetwork(stores) && 'at' in (stores.shown.getState().shown?.when ?? {}) === (mode === 'between'),
    act: ({ view, shown }) => {
      const { when } = shown.getState().shown ?? {}
      if (when) switchMode(view, mode, when)
    },
  }
}

const onNetworkWithPins = ({ page, pins }: { page: Page; pins: readonly unknown[] }) =>
  showsNetwork(page) && pins.length > 0

/** To the lanes of the actor chosen: the last ones where it is in them, else the other is asked for beside it. */
function toLanes(stores: Stores): void {
  const { view, frame } = stores
  const { lastPair } = view.getState()
  const actor = chosenActor(stores)
  if (actor === null || (lastPair && [lastPair.a, ...othersOf(lastPair)].includes(actor))) {
    goTo(view, lastPair ?? { name: 'choose' })
    return
  }
  // Its details come before what is asked in them.
  if (view.getState().sel?.kind !== 'actor') flushSync(() => select(view, { kind: 'actor', id: actor }))
  open(frame, 'compare')
}

/** In a crowd no grounds are drawn, and nothing would be seen of it. */
function canShowGroups({ view, shown }: Stores): boolean {
  const now = shown.getState().shown
  return view.getState().page.name === 'network' && now !== null && hasGrounds(now)
}

function playOrStop({ play }: Stores): void {
  if (play.store.getState().on) play.stop()
  else play.start()
}
