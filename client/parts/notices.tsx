import { useEffect, useState } from 'react'
import { hush } from '../view/frame.ts'
import { forgetDropped } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { ClockBar } from './clock-bar.tsx'
import { Icon } from './icon.tsx'
import { useFrame, useLoading, useStores, useView } from './stores.tsx'

/** Bars above the page: the database is away; things are shown as they were known earlier; parts of the address were dropped. */
export function Notices() {
  const { view } = useStores()
  const dropped = useView((state) => state.dropped)
  return (
    <>
      <AwayBar />
      <ClockBar />
      {dropped.length > 0 && (
        <div className="notice" role="status">
          <Icon name="help" />
          <span>{words.notices.dropped(dropped)}</span>
          <span className="space" />
          <button type="button" className="button small bordered" onClick={() => forgetDropped(view)}>
            {words.notices.understood}
          </button>
        </div>
      )}
    </>
  )
}

function AwayBar() {
  const { loaded } = useStores()
  const loading = useLoading()
  const now = useEverySecond(loading.state === 'stale')
  if (loading.state !== 'stale') return null
  const seconds = Math.max(Math.ceil((loading.retryAt - now) / 1000), 0)
  return (
    <div className="notice" role="status">
      <Icon name="away" />
      <span>
        <b>
          {loading.failure.isOtherVersion
            ? `${words.notices.otherVersion}.`
            : words.notices.away(new Date(loading.since).toTimeString().slice(0, 5))}
        </b>{' '}
        {words.notices.safe}
      </span>
      <span className="space" />
      <span className="notice-when" aria-hidden="true">
        {words.notices.nextTry(seconds, loading.failure.code)}
      </span>
      <button type="button" className="button small bordered" onClick={() => void loaded.load()}>
        {words.notices.tryNow}
      </button>
    </div>
  )
}

/** The time, told anew every second while it runs, ms. */
export function useEverySecond(runs: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!runs) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}

/** How long a word stays, ms; one that offers to undo longer (UX 12). */
const [SHOWN_FOR, UNDO_FOR] = [6_000, 10_000]

/** A short word on what was done; what could not be copied stands there to be copied by hand. */
export function Said() {
  const { frame, undo, view } = useStores()
  const said = useFrame((state) => state.said)
  useEffect(() => {
    if (said === null || said.text !== null) return
    const timer = setTimeout(() => hush(frame), said.canUndo ? UNDO_FOR : SHOWN_FOR)
    // What comes next is not what the word speaks of.
    const end = said.canUndo && !said.takeBack ? view.subscribe(() => hush(frame)) : () => {}
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [said, frame, view])
  const takeBack = () => {
    said?.takeBack?.()
    hush(frame)
  }
  return (
    <div className="said" role="status">
      {said && (
        <div className="said-card">
          <span>{said.words}</span>
          {said.text && (
            <textarea
              readOnly
              rows={3}
              value={said.text}
              aria-label={said.words}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
          {said.canUndo && (
            <button type="button" className="does" onClick={said.takeBack ? takeBack : undo.undo}>
              {words.steps.undo}
            </button>
          )}
          <button type="button" className="button icon-only" onClick={() => hush(frame)}>
            <Icon name="close" size={16} />
            <span className="unseen">{words.close}</span>
          </button>
        </div>
      )}
    </div>
  )
}
