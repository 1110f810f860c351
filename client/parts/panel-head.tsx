import type { ReactNode } from 'react'
import { recordWords } from '../words/records.ts'
import { letChoiceGo } from './acts-on-focus.ts'
import { Icon } from './icon.tsx'
import { useStores, useView } from './stores.tsx'

/** Name, what it is, and what can be done with it; the cross lets it go. */
export function PanelHead({ mark, name, children }: { mark: ReactNode; name: ReactNode; children: ReactNode }) {
  const stores = useStores()
  const isChosen = useView(({ sel }) => sel !== null)
  return (
    <div className="panel-head">
      <div className="panel-name">
        {mark}
        <h2 tabIndex={-1}>{name}</h2>
        {isChosen && (
          <button type="button" className="button icon-only" onClick={() => letChoiceGo(stores)}>
            <Icon name="close" />
            <span className="unseen">{recordWords.close}</span>
          </button>
        )}
      </div>
      {children}
    </div>
  )
}
