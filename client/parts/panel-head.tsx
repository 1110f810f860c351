import type { ReactNode } from 'react'
import { open } from '../view/frame.ts'
import { select } from '../view/view-store.ts'
import { recordWords } from '../words/records.ts'
import { Icon } from './icon.tsx'
import { useStores, useView } from './stores.tsx'

/** Name, what it is, and what can be done with it; the cross lets it go. */
export function PanelHead({ mark, name, children }: { mark: ReactNode; name: ReactNode; children: ReactNode }) {
  const { view, frame } = useStores()
  const isChosen = useView(({ sel }) => sel !== null)
  const close = () => {
    select(view, null)
    open(frame, null)
  }
  return (
    <div className="panel-head">
      <div className="panel-name">
        {mark}
        <h2>{name}</h2>
        {isChosen && (
          <button type="button" className="button icon-only" onClick={close}>
            <Icon name="close" />
            <span className="unseen">{recordWords.close}</span>
          </button>
        )}
      </div>
      {children}
    </div>
  )
}
