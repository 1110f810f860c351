import { isAbout } from '../../server/domain/asked.ts'
import type { Shown } from '../view/shown.ts'
import { followsClock } from '../view/view.ts'
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
  const isOfDays = page.name !== 'actor' && page.name !== 'multiples'
  const later = isOfDays ? shown.parts.left.later.length : laterOf(shown)
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

/** Of all years, whom the page is about. */
const laterOf = ({ data, asked }: Shown) => data.later.filter((relation) => isAbout(asked, relation)).length
