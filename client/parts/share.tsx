import { dataCitation } from '../../server/domain/citation.ts'
import { today } from '../../server/domain/time/day.ts'
import { say } from '../view/frame.ts'
import { withLabels } from '../view/labels.ts'
import { linkTo, pinned } from '../view/links.ts'
import type { Shown } from '../view/shown.ts'
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

/** Copies a text and says so, or says how to copy it by hand. */
export async function copyAndSay({ frame }: Pick<Stores, 'frame'>, text: string, done: string): Promise<void> {
  if (await copyText(text)) say(frame, done)
  else say(frame, words.share.failed, text)
}

/** Share: the view as an address, for these data or for those to come, and as a citation. */
export function ShareMenu() {
  const stores = useStores()
  const { shown } = useShownState()
  const copyLink = (fixed: boolean) => {
    const view = stores.view.getState()
    const sent = withLabels(fixed && shown ? pinned(view, shown) : view, stores.settings)
    const link = linkTo(sent, location.origin)
    void copyAndSay(stores, link, words.share.copied.link)
  }
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
      <DoItem onDo={() => copyLink(false)} title={words.share.link} note={words.share.linkNote} />
      {hash && (
        <DoItem onDo={() => copyLink(true)} title={words.share.releaseLink(hash)} note={words.share.releaseNote} />
      )}
      {shown && (
        <DoItem
          onDo={() => void copyAndSay(stores, citationOf(stores.view.getState(), shown), words.share.copied.citation)}
          title={words.share.citation}
          note={words.share.citationNote}
        />
      )}
    </DropDown>
  )
}
