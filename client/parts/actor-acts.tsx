import { type Actor, nameOn } from '../../server/domain/actor.ts'
import { lastDay } from '../view/time.ts'
import { showsNetwork } from '../view/view.ts'
import { words } from '../words/en.ts'
import { hideActor, onlyOwn, onlyWithin, turnPin } from './acts-on-actor.ts'
import { useShown, useStores, useView } from './stores.tsx'

const STEPS = [1, 2, 3]

/** What can be done with the actor chosen: see only its relations, or who is near it, hide it, pin it where it stands. */
export function ActorActs({ actor }: { actor: Actor }) {
  const stores = useStores()
  const mayAct = useView(({ sel, page }) => sel?.kind === 'actor' && showsNetwork(page))
  const isPinned = useView(({ pins }) => pins.some((pin) => pin.actor === actor.id))
  const isAlone = useView(({ asked }) => asked.actor === actor.id)
  const name = nameOn(actor, lastDay(useShown().when))
  if (!mayAct) return null
  return (
    <div className="actor-acts">
      <button type="button" className="does own" onClick={() => onlyOwn(stores)}>
        {isAlone ? words.acts.notOnlyOwn : words.acts.onlyOwn}
      </button>
      <span>{words.acts.steps}</span>
      {STEPS.map((steps) => (
        <button
          key={steps}
          type="button"
          className="does"
          aria-label={words.acts.within(steps, name)}
          onClick={() => onlyWithin(stores, steps)}
        >
          {steps}
        </button>
      ))}
      <span>{words.acts.stepsWord}</span>
      <span className="space" />
      <button type="button" className="does" onClick={() => turnPin(stores)}>
        {isPinned ? words.acts.unpin : words.acts.pin}
      </button>
      <button type="button" className="does" onClick={() => hideActor(stores)}>
        {words.acts.hide}
      </button>
    </div>
  )
}
