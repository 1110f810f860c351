import { type ReactNode, useEffect, useRef } from 'react'
import { EgoPicture } from '../parts/ego.tsx'
import { EmptyView } from '../parts/empty-view.tsx'
import { Foot } from '../parts/foot.tsx'
import { Mirror } from '../parts/mirror.tsx'
import { NarrowButtons } from '../parts/narrow-buttons.tsx'
import { News } from '../parts/news.tsx'
import { Panel } from '../parts/panel.tsx'
import { Rail } from '../parts/rail.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { SkipLinks } from '../parts/skip-links.tsx'
import { Stage } from '../parts/stage.tsx'
import { useFrame, useShown, useShownState, useStores, useView } from '../parts/stores.tsx'
import { Title } from '../parts/title.tsx'
import { Tabs, TopBar } from '../parts/top-bar.tsx'
import { Track } from '../parts/track.tsx'
import { usePhone, useTiny } from '../parts/use-media.ts'
import { centreOf } from '../view/centre.ts'
import { putInCentre } from '../view/frame.ts'
import { words } from '../words/en.ts'
import { MatrixBody } from './matrix.tsx'
import { TableBody } from './table.tsx'

/** Who stood with whom: the picture, or the same as a matrix or a table, between what is shown and what is chosen, over time. */
export function NetworkPage() {
  const isTiny = useTiny()
  const name = useView(({ page }) => page.name)
  const body: Body = name === 'matrix' ? 'matrix' : name === 'table' || isTiny ? 'table' : 'network'
  const isChosen = useView(({ sel }) => sel !== null)
  const isEmpty = useShown().relations.length === 0
  const { frame } = useStores()
  const centre = useCentre(body === 'network')
  useEffect(() => {
    putInCentre(frame, centre)
    return () => putInCentre(frame, null)
  }, [frame, centre])
  return (
    <>
      <SkipLinks />
      <TopBar />
      <main className={body !== 'network' && !isChosen ? 'network wide' : 'network'}>
        <Sheet side="rail" label={words.rail.label}>
          <Rail />
        </Sheet>
        <section
          id="view"
          className={body !== 'network' ? 'stage tabular' : centre ? 'stage about-one' : 'stage'}
          aria-label={body === 'network' ? words.canvas : words.tabs[body]}
          tabIndex={-1}
        >
          {centre ? (
            <EgoPicture centre={centre} />
          ) : (
            <>
              <Title />
              <NarrowButtons />
              {BODIES[body]}
            </>
          )}
          {isEmpty && <EmptyView />}
        </section>
        {centre === null && (
          <Sheet side="panel" label={words.details}>
            <Panel />
          </Sheet>
        )}
      </main>
      <Track />
      {centre && (
        <>
          <News />
          <aside className="panel below" aria-label={words.details} id="details" tabIndex={-1}>
            <Panel centre={centre} />
          </aside>
        </>
      )}
      <Foot />
      <Tabs className="tabs-below" icons />
    </>
  )
}

/** On a phone, whom the picture is about, unless the whole of it is wanted; else null. */
function useCentre(isNetwork: boolean): string | null {
  const isPhone = usePhone()
  const shown = useShown()
  const sel = useView((state) => state.sel)
  const isWhole = useFrame(({ whole }) => whole)
  const hasPath = useShownState().path !== null && sel === null
  const before = useRef<string | null>(null)
  if (!isPhone || !isNetwork || hasPath || (isWhole && sel?.kind !== 'actor') || shown.relations.length === 0)
    return null
  before.current = centreOf(shown, sel, before.current)
  return before.current
}

type Body = 'network' | 'matrix' | 'table'
const BODIES: { readonly [body in Body]: ReactNode } = {
  network: <Picture />,
  matrix: <MatrixBody />,
  table: <TableBody />,
}

function Picture() {
  return (
    <>
      <Mirror />
      <Stage />
      <News />
    </>
  )
}
