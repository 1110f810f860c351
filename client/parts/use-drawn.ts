import { useMemo } from 'react'
import { asDrawn, type Drawn } from '../view/taken.ts'
import { useFrame, useShownState, useView } from './stores.tsx'

/** The view as it is drawn here, with what it shows; null until that is loaded. */
export function useDrawn(): Drawn | null {
  const { shown } = useShownState()
  const centre = useFrame((state) => state.centre)
  const view = useView((state) => state)
  return useMemo(() => shown && asDrawn(view, shown, centre), [view, shown, centre])
}
