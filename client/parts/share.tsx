import { dataCitation } from '../../server/domain/citation.ts'
import { today } from '../../server/domain/time/day.ts'
import { say } from '../view/frame.ts'
import { withLabels } from '../view/labels.ts'
import { linkTo, pinned } from '../view/links.ts'
import type { Shown } from '../view/shown.ts'
import { asDrawn, type Drawn } from '../view/taken.ts'
import type { View } from '../view/view.ts'
import { words } from '../words/en.ts'
import { subsetOf } from '../words/sentences.ts'
import { copyText } from './copying.ts'
import { Icon } from './icon.tsx'
import { DoItem, DropDown } from './menu.tsx'
import { type Stores, useShownState, useStores } from './stores.tsx'

/** The citation of a view: the data, the part of them, the day, the address that stays. */
export const citationOf = (view: View, shown: Shown) =>
  dataCitation(
    {
      release: shown.data.release,
      address: linkTo({ ...pinned(view, shown), labels: null }, location.origin),
      retrieved: today(),
    },
    subsetOf(view, shown),
  ).full

/** The view as it is drawn now, with what it shows; null until that is loaded. */
export function drawnNow({ view, shown, frame }: Stores): Drawn | null {
  const now = shown.getState().shown
  return now && asDrawn(view.getState(), now, frame.getState().centre)
}

/** Copies the view as an address: for these data, which stays, or for those to come. */
export function copyLink(stores: Stores, fixed: boolean): void {
  const drawn = drawnNow(stores)
  const view = drawn?.view ?? stores.view.getState()
  const sent = withLabels(fixed && drawn ? pinned(view, drawn.shown) : view, stores.settings)
  void copyAndSay(stores, linkTo(sent, location.origin), words.share.copied.link)
}

/** Copies the citation of the view. */
export function copyCitation(stores: Stores): void {
  const drawn = drawnNow(stores)
  if (drawn) void copyAndSay(stores, citationOf(drawn.view, drawn.shown), words.share.copied.citation)
}

/** Copies a text and says so, or says how to copy it by hand. */
export async function copyAndSay({ frame }: Pick<Stores, 'frame'>, text: string, done: string): Promise<void> {
  if (await copyText(text)) say(frame, done)
  else say(frame, words.share.failed, text)
}

/** Share: the view as an address, for these data or for those to come, and as a citation. */
export function ShareMenu() {
  const stores = useStores()
  const { shown } = useShownState()
  const hash = shown?.data.release.hash
  return (
    <DropDown
      label={words.share.title}
      button={
        <button type="button" className="button plain">
          <Icon name="link" />
          <span className="button-word">{words.share.title}</span>
        </button>
      }
    >
      <DoItem onDo={() => copyLink(stores, false)} title={words.share.link} note={words.share.linkNote} />
      {hash && (
        <DoItem
          onDo={() => copyLink(stores, true)}
          title={words.share.releaseLink(hash)}
          note={words.share.releaseNote}
        />
      )}
      {shown && (
        <DoItem onDo={() => copyCitation(stores)} title={words.share.citation} note={words.share.citationNote} />
      )}
    </DropDown>
  )
}
