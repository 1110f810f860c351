import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { titleText } from '../../server/domain/view-in-words.ts'
import { Foot } from '../parts/foot.tsx'
import { SkipLinks } from '../parts/skip-links.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { Tabs, TopBar } from '../parts/top-bar.tsx'
import { useNarrow } from '../parts/use-media.ts'
import { open } from '../view/frame.ts'
import { select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { pairTitle } from '../words/views.ts'
import { PairEmpty } from './pair-empty.tsx'
import { PairHead } from './pair-head.tsx'
import { comparedIn, type History, historyOf, namerOf } from './pair-history.ts'
import { usePairKeys } from './pair-keys.ts'
import { PairLanes } from './pair-lanes.tsx'
import { PairLegend } from './pair-legend.tsx'
import { PairPanel } from './pair-panel.tsx'
import { PairTable } from './pair-table.tsx'
import { TurningPoints } from './pair-turns.tsx'
import { NoRecord } from './unknown.tsx'

/** The history of an actor with others, pair by pair: lanes by type over the years, the same as a table, and who says so. */
export function PairPage({ a, others }: { a: string; others: readonly [string, ...string[]] }) {
  const { data } = useShown()
  const time = useView((state) => state.time)
  const word = useView((state) => state.asked.word)
  const history = useMemo(() => historyOf(data, [a, ...others], time, word), [data, a, others, time, word])
  if (!history) return <NoRecord id={[a, ...others].find((id) => !data.actor.has(id)) ?? a} />
  return (
    <>
      <SkipLinks />
      <TopBar />
      <Pair history={history} />
      <Foot />
      <Tabs className="tabs-below" icons />
    </>
  )
}

function Pair({ history }: { history: History }) {
  const { view, frame } = useStores()
  const { data, asked } = useShown()
  const { from, to, relations } = history
  const narrow = useNarrow()
  const sel = useView((state) => state.sel)
  const [gathered, setGathered] = useState<readonly string[]>([])
  const chosen = sel?.kind === 'relation' && relations.some(({ id }) => id === sel.id) ? sel.id : null
  const opened = (chosen === null ? gathered : [chosen])
    .flatMap((id) => data.relation.get(id) ?? [])
    .filter((relation) => relations.includes(relation))
  const onOpen = useCallback(
    (ids: readonly string[]) => {
      const [one] = ids
      setGathered(ids)
      select(view, one !== undefined && ids.length === 1 ? { kind: 'relation', id: one } : null)
      open(frame, ids.length > 0 ? 'panel' : null)
    },
    [view, frame],
  )
  usePairKeys(history.parts.drawn, chosen, onOpen)
  const title = `${titleText(pairTitle(comparedIn(history), { from, to }, asked, namerOf(history)))} · ${words.brand}`
  useEffect(() => {
    document.title = title
  }, [title])
  // The picture comes first: of eight pairs the two lists have three times its elements.
  const listed = useDeferredValue(history)
  const turns = useMemo(() => <TurningPoints history={listed} onOpen={onOpen} />, [listed, onOpen])
  const table = useMemo(() => <PairTable history={listed} chosen={chosen} onOpen={onOpen} />, [listed, chosen, onOpen])
  if (history.parts.drawn.length === 0)
    return (
      <main className="pair-page alone">
        <section id="view" className="pair-view" aria-label={words.tabs.lanes} tabIndex={-1}>
          <PairHead history={history} />
          <PairEmpty history={history} />
        </section>
      </main>
    )
  return (
    <main className="pair-page">
      <section id="view" className="pair-view" aria-label={words.tabs.lanes} tabIndex={-1}>
        <PairHead history={history} />
        <PairLanes history={history} chosen={chosen} onOpen={onOpen} />
        <PairLegend history={history} />
        {narrow && turns}
        {table}
      </section>
      <PairPanel relations={opened} nameOf={namerOf(history)} onClose={() => onOpen([])}>
        {!narrow && turns}
      </PairPanel>
    </main>
  )
}
