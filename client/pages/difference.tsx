import { nameOn } from '../../server/domain/actor.ts'
import { changesOf } from '../../server/domain/difference-in-words.ts'
import { Foot } from '../parts/foot.tsx'
import { InForce } from '../parts/in-force.tsx'
import { Mirror } from '../parts/mirror.tsx'
import { NarrowButtons } from '../parts/narrow-buttons.tsx'
import { Rail } from '../parts/rail.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { SkipLinks } from '../parts/skip-links.tsx'
import { Stage } from '../parts/stage.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { Known } from '../parts/title.tsx'
import { Tabs, TopBar } from '../parts/top-bar.tsx'
import { Track } from '../parts/track.tsx'
import { usePhone } from '../parts/use-media.ts'
import type { Changed } from '../view/changed.ts'
import { compareDays } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { changesSaid, differenceWords as said } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { apart } from '../words/phrases.ts'
import { titleParts } from '../words/sentences.ts'
import { DifferenceEmpty } from './difference-empty.tsx'
import { DifferencePanel } from './difference-panel.tsx'
import { DifferenceRow } from './difference-row.tsx'

/** What changed between two days: a picture in the places of the network, beside it the list, under it time. A phone has the list alone. */
export function DifferencePage() {
  const { changed } = useShown()
  const isPhone = usePhone()
  // For the moment in which the page has changed and what is shown has not.
  if (changed === null) return null
  const nothing = changed.relations.length === 0 || changed.a === changed.b
  return (
    <>
      <SkipLinks />
      <TopBar />
      <main className="network difference">
        <Sheet side="rail" label={words.rail.label}>
          <Rail />
        </Sheet>
        <section id="view" className={isPhone ? 'stage about-one' : 'stage'} aria-label={said.canvas} tabIndex={-1}>
          <DifferenceTitle changed={changed} />
          {!isPhone && <Mirror />}
          {!isPhone && <Stage />}
          {nothing && <DifferenceEmpty changed={changed} />}
          <NarrowButtons list={!isPhone} />
        </section>
        {!isPhone && (
          <Sheet side="panel" label={words.details}>
            <DifferencePanel changed={changed} />
          </Sheet>
        )}
      </main>
      <Track row={<DifferenceRow changed={changed} />} />
      {isPhone && (
        <aside className="panel below" aria-label={words.details} id="details" tabIndex={-1}>
          <DifferencePanel changed={changed} />
        </aside>
      )}
      <Foot />
      <Tabs className="tabs-below" icons />
    </>
  )
}

/** The title with both days, which lead to their fields, and what came and went. */
function DifferenceTitle({ changed }: { changed: Changed }) {
  const { view } = useStores()
  const shown = useShown()
  const { data } = shown
  const { a, b, difference } = changed
  const { about, join, known } = titleParts(shown)
  const nameThen = (id: string) => {
    const actor = data.actor.get(id)
    return actor ? nameOn(actor, Math.min(a, b)) : id
  }
  return (
    <div className="title">
      <h1>
        {about}
        {join}
        {said.titleFrom}
        <DayButton day={a} field="date" />
        {said.titleTo(a > b)}
        <DayButton day={b} field="until" />
        <Known words={known} />
      </h1>
      <p>
        {a > b && said.backwards}
        {changesSaid(changesOf(difference)).map((part) =>
          typeof part === 'string' ? part : <b key={part.key}>{part.strong}</b>,
        )}
        {[...changed.ones.values()].map((before) => said.ones(before.map((id) => apart(nameThen(id)))))}
        {a > b && (
          <button type="button" className="does" onClick={() => compareDays(view, b, a)}>
            {said.readForwards}
          </button>
        )}
      </p>
      <InForce />
    </div>
  )
}

const DayButton = ({ day, field }: { day: number; field: string }) => (
  <button type="button" className="title-when" onClick={() => document.getElementById(field)?.focus()}>
    {dayInWords(day, 'long')}
  </button>
)
