import type { ReactNode } from 'react'
import { Foot } from '../parts/foot.tsx'
import { SkipLinks } from '../parts/skip-links.tsx'
import { useArePresent, useShownState } from '../parts/stores.tsx'
import { Tabs, TopBar } from '../parts/top-bar.tsx'

/** A page under the bar: its parts from top to bottom, in the order they are read. */
export function Framed({ children, className = '' }: { children: ReactNode; className?: string }) {
  const { shown } = useShownState()
  const arePresent = useArePresent()
  return (
    <>
      <SkipLinks parts={['search', 'view']} />
      <TopBar />
      <main id="view" className={className} tabIndex={-1}>
        {children}
      </main>
      {shown && arePresent && <Foot />}
      <Tabs className="tabs-below" icons />
    </>
  )
}
