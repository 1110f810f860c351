import { goTo } from '../view/view-store.ts'
import { differenceWords } from '../words/difference.ts'
import { useShown, useStores } from './stores.tsx'

/** From a day, or a span, to what changed: the other day is proposed and waits to be typed over. */
export function CompareButton() {
  const { view, shown } = useStores()
  const { when } = useShown()
  const go = () => {
    goTo(view, { name: 'difference' })
    const first = shown.getState().shown?.changed?.a ?? null
    const isProposed = 'at' in when && first !== null && first < when.at
    requestAnimationFrame(() => document.getElementById(isProposed ? 'date' : 'until')?.focus())
  }
  return (
    <button type="button" className="does" onClick={go}>
      {differenceWords.compare}
    </button>
  )
}
