import { open, say } from '../view/frame.ts'
import { withLabels } from '../view/labels.ts'
import { exportAddress, type Format } from '../view/links.ts'
import { isTaken } from '../view/taken.ts'
import { actWords } from '../words/acts.ts'
import { codeWords } from '../words/code.ts'
import { words } from '../words/en.ts'
import type { Act } from './acts.ts'
import type { Stores } from './stores.tsx'

/** Follows a link to a file as a click on it would. */
function takeFile({ view, shown, frame, settings }: Stores, format: Format): void {
  const state = shown.getState().shown
  if (state === null) return
  const link = document.createElement('a')
  link.href = exportAddress(format, withLabels(view.getState(), settings), state)
  link.download = ''
  link.click()
  say(frame, words.download.begun(format.toUpperCase()))
}

const mayTake = ({ view, shown }: Stores) => shown.getState().shown !== null && isTaken(view.getState().page)

/** The figure, and the files of the view, each with its format. */
export const TAKE_ACTS: readonly Act[] = [
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
]
