import type { Day } from '../../server/domain/time/day.ts'
import { useStores } from '../parts/stores.tsx'
import type { Data } from '../view/data.ts'
import type { Failure } from '../view/loaded.ts'
import { ask } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { whyFailed } from '../words/failed.ts'
import { moreWords } from '../words/more.ts'

/** What was recorded by the day of the view cannot be had, and will not come by itself: why, and the ways on. */
export function NotHadPage({ data, recorded, failure }: { data: Data; recorded: Day; failure: Failure }) {
  const { view, earlier } = useStores()
  return (
    <main className="waiting-page">
      <h1>{moreWords.notHad(dayInWords(recorded))}</h1>
      <p>{whyFailed(failure)}.</p>
      <p className="page-acts">
        <button type="button" className="button bordered" onClick={() => earlier.again(data, recorded)}>
          {words.notices.tryNow}
        </button>
        <button type="button" className="button bordered" onClick={() => ask(view, { recorded: null })}>
          {moreWords.dropClock}
        </button>
      </p>
    </main>
  )
}
