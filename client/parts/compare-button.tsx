import { comparedWith } from '../view/changed.ts'
import { compare, goTo } from '../view/view-store.ts'
import { differenceWords } from '../words/difference.ts'
import { useShown, useStores } from './stores.tsx'

/** From a day, or a span, to what changed: the other day is proposed and waits to be typed over. */
export function CompareButton() {
  const { view } = useStores()
  const { when, data } = useShown()
  const go = () => {
    goTo(view, { name: 'difference' })
    const { a, b } = 'at' in when ? comparedWith(when.at, data.edges) : { a: when.from, b: when.to }
    compare(view, a, b)
    const field = 'at' in when && a < when.at ? 'date' : 'until'
    requestAnimationFrame(() => document.getElementById(field)?.focus())
  }
  return (
    <button type="button" className="does" onClick={go}>
      {differenceWords.compare}
    </button>
  )
}
