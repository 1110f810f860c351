import { isAbout } from '../../server/domain/asked.ts'
import type { Shown } from '../view/shown.ts'
import { laterBeside } from '../view/taken.ts'
import { followsClock, type Page } from '../view/view.ts'
import { ask } from '../view/view-store.ts'
import { moreWords } from '../words/more.ts'
import { capital, listed } from '../words/phrases.ts'
import { clocksInWords } from '../words/views.ts'
import { Icon } from './icon.tsx'
import { useShownState, useStores, useView } from './stores.tsx'

/** Above the page while it shows things as they were known earlier: until when, how much is not counted, and the way back. */
export function ClockBar() {
  const { view } = useStores()
  const { shown } = useShownState()
  const page = useView((state) => state.page)
  if (!shown || !followsClock(page)) return null
  const clauses = clocksInWords(shown.asked)
  if (clauses.length === 0) return null
  const later = laterOn(page, shown)
  const dropClock = () => ask(view, { published: null, recorded: null })
  return (
    <div className="notice clock" role="status">
      <Icon name="clock" size={16} />
      <span>
        <b>{capital(listed(clauses))}</b>
        {moreWords.later(later)}
      </span>
      <button type="button" className="does" onClick={dropClock}>
        {moreWords.showAll}
      </button>
      <span className="space" />
      <button type="button" className="button icon-only" onClick={dropClock}>
        <Icon name="close" size={16} />
        <span className="unseen">{moreWords.dropClock}</span>
      </button>
    </div>
  )
}

/** How much of what the page would show was known later; of an actor, of all years. */
function laterOn(page: Page, shown: Shown): number {
  if (page.name === 'multiples') return laterBeside(page.by, shown)
  if (page.name !== 'actor') return shown.parts.left.later.length
  return shown.data.later.filter((relation) => isAbout(shown.asked, relation)).length
}
