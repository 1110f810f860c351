import { showsNetwork } from '../view/view.ts'
import { askAsUsual } from '../view/view-store.ts'
import { askedInWords, filterWords } from '../words/filters.ts'
import { useShown, useStores, useView } from './stores.tsx'

/** The filters in force beyond the usual, in one line below the title, and the way back: they go from page to page with the reader. */
export function InForce() {
  const { view } = useStores()
  const { asked, when } = useShown()
  const page = useView((state) => state.page)
  const hasWindow = page.name === 'multiples' || (showsNetwork(page) && 'at' in when)
  const clauses = askedInWords(asked, hasWindow)
  if (clauses.length === 0) return null
  return (
    <p className="in-force">
      {filterWords.inForce(clauses)}{' '}
      <button type="button" className="does" onClick={() => askAsUsual(view)}>
        {filterWords.drop}
      </button>
    </p>
  )
}
