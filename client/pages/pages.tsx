import { useEffect } from 'react'
import { useStore } from 'zustand'
import { CodeDialog } from '../parts/code-dialog.tsx'
import { CommandsDialog } from '../parts/commands.tsx'
import { HelpDialog } from '../parts/help.tsx'
import { Icon } from '../parts/icon.tsx'
import { listenToKeys } from '../parts/keys.ts'
import { Notices, Said, useEverySecond } from '../parts/notices.tsx'
import { Printed } from '../parts/printed.tsx'
import { SourcesDialog } from '../parts/sources.tsx'
import { useArePresent, useLoading, useShownState, useStores, useView } from '../parts/stores.tsx'
import { addressOf } from '../view/address.ts'
import type { Loading } from '../view/loaded.ts'
import { othersOf } from '../view/view.ts'
import { words } from '../words/en.ts'
import { whyFailed } from '../words/failed.ts'
import { windowTitle } from '../words/sentences.ts'
import { ActorPage } from './actor.tsx'
import { ChoosePage } from './choose.tsx'
import { DataPage } from './data.tsx'
import { DifferencePage } from './difference.tsx'
import { HomePage } from './home.tsx'
import { MultiplesPage } from './multiples.tsx'
import { NetworkPage } from './network.tsx'
import { NotHadPage } from './not-had.tsx'
import { PairPage } from './pair.tsx'
import { RelationPage } from './relation.tsx'
import { EmptyGraphPage, OtherReleasePage, UnknownPage } from './unknown.tsx'

/** The page that the address names, with what stands above every page. */
export function Pages() {
  const stores = useStores()
  const loading = useLoading()
  const { shown } = useShownState()
  useEffect(() => listenToKeys(stores), [stores])
  useTitle()
  useRecentViews()
  return (
    <>
      <Notices />
      {shown === null ? <NotShown loading={loading} /> : <Loaded />}
      <Said />
      <Printed />
    </>
  )
}

function Loaded() {
  const release = useView((state) => state.release)
  const arePresent = useArePresent()
  const name = useView(({ page }) => page.name)
  const isEmpty = useLoading().data?.actors.length === 0
  if (release !== null && !arePresent) return <OtherReleasePage hash={release} />
  if (isEmpty && name !== 'data') return <EmptyGraphPage />
  return (
    <>
      <Page />
      <CommandsDialog />
      <CodeDialog />
      <HelpDialog />
      <SourcesDialog />
    </>
  )
}

function Page() {
  const page = useView((state) => state.page)
  switch (page.name) {
    case 'home':
      return <HomePage />
    case 'network':
    case 'matrix':
    case 'table':
      return <NetworkPage />
    case 'multiples':
      return <MultiplesPage />
    case 'difference':
      return <DifferencePage />
    case 'pair':
      return <PairPage a={page.a} others={othersOf(page)} key={page.a} />
    case 'choose':
      return <ChoosePage />
    case 'actor':
      return <ActorPage id={page.id} key={page.id} />
    case 'relation':
      return <RelationPage id={page.id} key={page.id} />
    case 'data':
      return <DataPage />
    case 'unknown':
      return <UnknownPage path={page.path} />
  }
}

/** Nothing can be shown yet: the network is on its way, or what was recorded by a day is, or cannot be had. */
function NotShown({ loading }: { loading: Loading }) {
  const { earlier } = useStores()
  const recorded = useView(({ asked }) => asked.recorded)
  useStore(earlier.store)
  const { data } = loading
  const failure = data === null || recorded === null ? null : earlier.failed(data, recorded)
  if (data === null || recorded === null || failure === null) return <Waiting loading={loading} />
  return <NotHadPage data={data} recorded={recorded} failure={failure} />
}

/** Before the network is there: what is being done, or what went wrong and that it is tried again. */
function Waiting({ loading }: { loading: Loading }) {
  const { loaded } = useStores()
  const now = useEverySecond(loading.state === 'failed')
  if (loading.state !== 'failed')
    return (
      <main className="waiting-page" aria-busy="true">
        <h1>{words.loading.title} …</h1>
        <p>{words.loading.note}</p>
      </main>
    )
  const seconds = Math.max(Math.ceil((loading.retryAt - now) / 1000), 0)
  return (
    <main className="waiting-page">
      <h1>{words.notices.failed}</h1>
      <p>
        {whyFailed(loading.failure)}. {words.notices.failedNote}{' '}
        <span className="notice-when">{words.notices.nextTry(seconds, loading.failure.code)}</span>
      </p>
      <button type="button" className="button bordered" onClick={() => void loaded.load()}>
        <Icon name="away" size={16} />
        {words.notices.tryNow}
      </button>
    </main>
  )
}

/** The title of the window: what is shown, so that a bookmark says it. */
function useTitle(): void {
  const { shown } = useShownState()
  const page = useView((state) => state.page)
  useEffect(() => {
    if (['pair', 'actor'].includes(page.name)) return
    const title = shown && windowTitle(page, shown)
    document.title = title ? `${title} · ${words.brand}` : words.brand
  }, [shown, page])
}

/** Remembers in this browser what was looked at, by the title of its window; pages without a title of their own are none, and of a drag only its end is. */
function useRecentViews(): void {
  const { recent } = useStores()
  const address = useView(addressOf)
  const isRunning = useView(({ change }) => change === 'run')
  const isThere = useShownState().shown !== null
  useEffect(() => {
    const title = document.title.replace(` · ${words.brand}`, '')
    if (isThere && !isRunning && title !== words.brand) recent.note({ address, title })
  }, [recent, address, isThere, isRunning])
}
