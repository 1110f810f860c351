import { open, say } from '../view/frame.ts'
import { withLabels } from '../view/labels.ts'
import { exportAddress, type Format } from '../view/links.ts'
import { isTaken } from '../view/taken.ts'
import { actWords } from '../words/acts.ts'
import { codeWords } from '../words/code.ts'
import { words } from '../words/en.ts'
import type { Act } from './acts.ts'
import { sourcesUnder } from './foot.tsx'
import { never } from './offered.ts'
import { copyCitation, copyLink, drawnNow } from './share.tsx'
import type { Stores } from './stores.tsx'

/** Follows a link to a file as a click on it would. */
function takeFile(stores: Stores, format: Format): void {
  const drawn = drawnNow(stores)
  if (drawn === null) return
  const link = document.createElement('a')
  link.href = exportAddress(format, withLabels(drawn.view, stores.settings), drawn.shown)
  link.download = ''
  link.click()
  say(stores.frame, words.download.begun(format.toUpperCase()))
}

const mayTake = ({ view, shown }: Stores) => shown.getState().shown !== null && isTaken(view.getState().page)

const isLoaded = ({ shown }: Stores) => shown.getState().shown !== null

/** Sources, the figure, the files of the view, each with its format, citation and links. */
export const TAKE_ACTS: readonly Act[] = [
  {
    ...{ name: 'sources', group: 'take', says: words.keys.sources, keys: ['s'] },
    offered: listsSources,
    act: ({ frame }) => open(frame, frame.getState().open === 'sources' ? null : 'sources'),
  },
  {
    ...{ name: 'download', group: 'take', says: words.keys.download, keys: ['d'] },
    offered: never,
    works: ({ view }) => isTaken(view.getState().page),
    act: () => document.querySelector<HTMLElement>('[data-does=download]')?.click(),
  },
  {
    ...{ name: 'figure', group: 'take', says: words.figure.title, keys: ['i'] },
    offered: mayTake,
    act: () => document.querySelector<HTMLElement>('[data-does=figure]')?.click(),
  },
  ...(['csv', 'json', 'gexf'] as const).map(
    (format): Act => ({
      ...{ name: format, group: 'take', says: actWords.download(format.toUpperCase()) },
      offered: (stores) => mayTake(stores) && (format !== 'gexf' || stores.shown.getState().shown?.changed === null),
      act: (stores) => takeFile(stores, format),
    }),
  ),
  {
    ...{ name: 'code', group: 'take', says: codeWords.menu },
    offered: mayTake,
    act: ({ frame }) => open(frame, 'code'),
  },
  ...(['svg', 'png'] as const).map(
    (format): Act => ({
      ...{ name: format, group: 'take', says: actWords.figure(words.figure[format]) },
      offered: mayTake,
      act: (stores) => takeFile(stores, format),
    }),
  ),
  {
    ...{ name: 'citation', group: 'take', says: words.keys.citation, keys: ['c'], where: 'everywhere' },
    offered: isLoaded,
    act: copyCitation,
  },
  {
    ...{ name: 'link', group: 'take', says: words.keys.link, keys: ['y'], where: 'everywhere' },
    offered: isLoaded,
    act: (stores) => copyLink(stores, true),
  },
  {
    ...{ name: 'open-link', group: 'take', says: words.share.link },
    offered: isLoaded,
    act: (stores) => copyLink(stores, false),
  },
]

function listsSources({ view, shown }: Stores): boolean {
  const now = shown.getState().shown
  return now !== null && sourcesUnder(view.getState(), now) !== null
}
