import { changesOf } from '../../server/domain/difference-in-words.ts'
import { fullNames } from '../../server/domain/view-in-words.ts'
import type { Shown } from '../view/shown.ts'
import { type Page, showsNetwork } from '../view/view.ts'
import { printedWords as said } from '../words/printed.ts'
import { filtersInWords, leftInWords } from '../words/views.ts'
import { PrintedView } from './printed-view.tsx'
import { citationOf } from './share.tsx'
import { useArePresent, useShownState, useView } from './stores.tsx'
import { usePrinting } from './use-printing.ts'

/** While the page is printed: its picture on one sheet where it has one, and under each page what it leaves out and how it is cited. */
export function Printed() {
  const isPrinting = usePrinting()
  const { shown } = useShownState()
  const arePresent = useArePresent()
  const page = useView((state) => state.page)
  if (!isPrinting || shown === null || !arePresent || !isCited(page)) return null
  const isPicture = page.name === 'network' || page.name === 'matrix' || page.name === 'difference'
  return (
    <section className={isPicture ? 'printed whole' : 'printed'}>
      {isPicture && <PrintedView shown={shown} />}
      <Caption page={page} shown={shown} />
    </section>
  )
}

const isCited = ({ name }: Page) => !['home', 'choose', 'unknown'].includes(name)

function Caption({ page, shown }: { page: Page; shown: Shown }) {
  const view = useView((state) => state)
  const { asked, data, when, changed } = shown
  const isOfDays = showsNetwork(page) || changed !== null
  const nameOf = fullNames(data.actors, { of: 'network', when })
  const filters = isOfDays || page.name === 'multiples' ? filtersInWords(asked, nameOf) : []
  const left = isOfDays ? leftInWords(leftOf(shown), asked, { of: changed ? 'difference' : 'network' }) : []
  return (
    <p className="printed-caption">
      {filters.length > 0 && said.filter(filters)}
      {left.length > 0 && said.notShown(left)}
      <bdi lang="en">{citationOf(view, shown)}</bdi>
    </p>
  )
}

function leftOf({ parts, changed }: Shown) {
  const { unattested, denied, structure, filtered, later } = parts.left
  return {
    ...{ unattested: unattested.length, denied: denied.length, structure: structure.length },
    ...{ filtered: filtered.length, later: later.length },
    ...(changed ? { unchanged: changesOf(changed.difference).unchanged } : {}),
  }
}
