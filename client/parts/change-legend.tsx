import { STEPS, type Step } from '../../server/domain/difference.ts'
import { changedCount, changesOf } from '../../server/domain/difference-in-words.ts'
import { CHANGE_OF } from '../../server/drawing/difference-lines.ts'
import { isGone } from '../../server/drawing/lines.ts'
import type { Changed } from '../view/changed.ts'
import { open } from '../view/frame.ts'
import { ask, select } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { differenceWords as said } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { useShown, useStores } from './stores.tsx'

/** What each step looks like in the picture, with the number of its relations. */
export function ChangeLegend({ changed: { difference } }: { changed: Changed }) {
  const changes = changesOf(difference)
  if (changedCount(changes) === 0) return null
  return (
    <>
      <h2>{said.between}</h2>
      {STEPS.filter((step) => changes[step] > 0).map((step) => (
        <div key={step} className="rail-row">
          <span className="rail-sample">
            <ChangeSample step={step} />
          </span>
          <span className="rail-name">{said.legend[step]}</span>
          <span className="rail-count">{number(changes[step])}</span>
        </div>
      ))}
      <p className="rail-words">{said.onLines}</p>
    </>
  )
}

const CERTAIN: readonly Step[] = ['began', 'ended', 'becameCertain']

/** A line as its step draws it: thick where certain, 1 px and without a head where gone, struck through where ended. */
function ChangeSample({ step }: { step: Step }) {
  const change = CHANGE_OF[step]
  const isFilled = CERTAIN.includes(step)
  const width = isGone({ change }) ? 1 : isFilled ? 3 : 1.5
  return (
    <svg className="sample inked" width={42} height={16} viewBox="0 0 42 16" aria-hidden="true">
      <path className="stroke" d="M2,8H40" strokeWidth={width} />
      <circle className={isFilled ? 'sample-disc filled' : 'sample-disc'} cx={21} cy={8} r={isFilled ? 6 : 5.4} />
      {change === 'ended' && <path className="strike" d="M14.5,14.5L27.5,1.5" strokeWidth={1.6} />}
    </svg>
  )
}

/** What is no change: counted, and one click away in the list. */
export function Unchanged({ changed: { difference } }: { changed: Changed }) {
  const { unchanged, events } = changesOf(difference)
  return (
    <>
      <Opens name={said.unchanged} count={unchanged} id="unchanged" />
      <Opens name={said.events} count={events} id="events-between" />
    </>
  )
}

function Opens({ name, count, id }: { name: string; count: number; id: string }) {
  const { view, frame } = useStores()
  if (count === 0) return null
  const show = () => {
    select(view, null)
    open(frame, 'panel')
    requestAnimationFrame(() => {
      const part = document.getElementById(id)
      part?.setAttribute('open', '')
      part?.scrollIntoView({ block: 'start' })
      part?.querySelector('summary')?.focus({ preventScroll: true })
    })
  }
  return (
    <div className="rail-row left">
      <span className="rail-name">{name}</span>
      <span className="rail-count">{number(count)}</span>
      <button type="button" className="does" onClick={show} aria-label={`${words.rail.show}: ${name}`}>
        {words.rail.show}
      </button>
    </div>
  )
}

/** Whether an actor and those that succeed it are one. */
export function Successors() {
  const { view } = useStores()
  const { asked } = useShown()
  return (
    <>
      <h2>{said.successors}</h2>
      <button
        type="button"
        role="switch"
        aria-checked={asked.follow}
        className="follow"
        onClick={() => ask(view, { follow: !asked.follow })}
      >
        <span className="follow-track" aria-hidden="true" />
        {said.follow}
      </button>
    </>
  )
}
