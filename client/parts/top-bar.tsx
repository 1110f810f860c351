import type { ReactNode } from 'react'
import { viewAsTable } from '../view/compared.ts'
import { open } from '../view/frame.ts'
import { isTaken } from '../view/taken.ts'
import { isPair, othersOf, type Page, type View } from '../view/view.ts'
import { type ViewState, viewOn } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { searchWords } from '../words/search.ts'
import { Brand } from './brand.tsx'
import { GoTo } from './go.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { LanguageMenu } from './language-switch.tsx'
import { Search } from './search.tsx'
import { ShareMenu } from './share.tsx'
import { useArePresent, useFrame, useShownState, useSteps, useStores, useView } from './stores.tsx'
import { DownloadMenu, FigureMenu } from './take-along.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { toTable } from './to-table.ts'

/** The bar above every page but home. */
export function TopBar({ children }: { children?: ReactNode }) {
  const { frame } = useStores()
  const searching = useFrame(({ open }) => open === 'search')
  const arePresent = useArePresent()
  const { shown } = useShownState()
  const page = useView((state) => state.page)
  const areKnown = page.name !== 'pair' || [page.a, ...othersOf(page)].every((id) => shown?.data.actor.has(id))
  const takes = isTaken(page) && arePresent && areKnown
  return (
    <header className={searching ? 'top searching' : 'top'}>
      <Brand />
      <Search />
      <button type="button" className="button icon-only narrow-only" onClick={() => open(frame, 'search')}>
        <Icon name="search" />
        <span className="unseen">{searchWords.label}</span>
      </button>
      <Tabs className="tabs" />
      <span className="space" />
      {children}
      <Steps />
      <LanguageMenu />
      <ThemeSwitch />
      <button type="button" className="button icon-only keys-button" onClick={() => open(frame, 'help')}>
        <Icon name="help" />
        <span className="unseen">{words.help.open}</span>
      </button>
      <span className="divider" aria-hidden="true" />
      <ShareMenu />
      {takes && <DownloadMenu />}
      {takes && <FigureMenu />}
    </header>
  )
}

/** Undo and redo of every change of the view. */
function Steps() {
  const { undo } = useStores()
  const { past, future } = useSteps()
  return (
    <span className="steps">
      <StepButton says={words.steps.undo} icon="arrowBack" steps={past} onClick={undo.undo} />
      <StepButton says={words.steps.redo} icon="arrowForward" steps={future} onClick={undo.redo} />
    </span>
  )
}

type StepProps = { says: string; icon: IconName; steps: readonly string[]; onClick: () => void }

const StepButton = ({ says, icon, steps, onClick }: StepProps) => (
  <button type="button" className="button icon-only" disabled={steps.length === 0} title={says} onClick={onClick}>
    <Icon name={icon} />
    <span className="unseen">{says}</span>
  </button>
)

/** The views of the network: only those that are there. */
export function Tabs({ className, icons = false }: { className: string; icons?: boolean }) {
  const { view } = useStores()
  const state = useView((state) => state)
  const { page } = state
  const tabs: { to: View; name: string; icon: IconName; current: boolean; goes?: () => void }[] = [
    {
      to: viewOn(state, { name: 'network' }),
      name: words.tabs.network,
      icon: 'chartDots',
      current: page.name === 'network',
    },
    { to: viewOn(state, { name: 'matrix' }), name: words.tabs.matrix, icon: 'matrix', current: page.name === 'matrix' },
    { to: viewOn(state, lanesOf(state)), name: words.tabs.lanes, icon: 'timeline', current: isPair(page) },
    {
      to: viewOn(state, { name: 'difference' }),
      name: words.tabs.difference,
      icon: 'arrowsDiff',
      current: page.name === 'difference',
    },
    {
      to: viewOn(state, { name: 'multiples', by: null }),
      name: words.tabs.multiples,
      icon: 'panels',
      current: page.name === 'multiples',
    },
    {
      to: viewAsTable(state),
      name: words.tabs.table,
      icon: 'list',
      current: page.name === 'table',
      goes: () => toTable(view),
    },
  ]
  return (
    <nav className={className} aria-label={words.views}>
      {tabs.map(({ name, icon, ...tab }) => (
        <GoTo key={name} {...tab}>
          {icons && <Icon name={icon} />}
          {name}
        </GoTo>
      ))}
    </nav>
  )
}

/** Lanes lead to the pair that is looked at or was last, else to the choice of two. */
const lanesOf = ({ page, lastPair }: ViewState): Page =>
  page.name === 'pair' ? page : (lastPair ?? { name: 'choose' })
