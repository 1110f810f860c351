import type { ReactNode } from 'react'
import { open } from '../view/frame.ts'
import { words } from '../words/en.ts'
import { useFrame, useStores } from './stores.tsx'

/** A column at the side; on a narrow screen a sheet that is drawn up. */
export function Sheet({ side, label, children }: { side: 'rail' | 'panel'; label: string; children: ReactNode }) {
  const { frame } = useStores()
  const isUp = useFrame((state) => state.open === side)
  return (
    <aside
      className={isUp ? `${side} up` : side}
      aria-label={label}
      id={side === 'panel' ? 'details' : 'rail'}
      tabIndex={-1}
    >
      <button type="button" className="grab" onClick={() => open(frame, null)}>
        <span className="unseen">{words.close}</span>
      </button>
      {children}
    </aside>
  )
}
