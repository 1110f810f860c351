import type { Actor } from '../../server/domain/actor.ts'
import { DateField, takeTime } from '../parts/date-field.tsx'
import { GoTo, GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { useShown, useShownState, useStores, useView } from '../parts/stores.tsx'
import { TallyMarks } from '../parts/tally-marks.tsx'
import { type Sides, sidesOf } from '../view/about-actor.ts'
import { type Partner, tallyOf } from '../view/partners.ts'
import { changeFrom } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { freshNetwork, lookAt } from '../view/view-store.ts'
import { actorWords } from '../words/actor.ts'
import { words } from '../words/en.ts'
import { noneInWords } from '../words/none.ts'
import { onWhen } from '../words/records.ts'
import { namer, peopled, timeWords, whenInWords } from '../words/time.ts'

const ORDER: readonly (keyof Sides)[] = ['allies', 'opponents', 'both', 'otherwise']

/** Who stands with an actor and who against it on the day of the address, as the network of that day says it. */
export function ActorStanding({ actor }: { actor: Actor }) {
  const shown = useShown()
  const time = useView((state) => state.time)
  const { when, asked, parts, relations } = shown
  const sides = sidesOf(shown, actor.id)
  const { unattested, denied, structure, later } = parts.left
  const left = actorWords.leftOut(unattested.length, denied.length, structure.length, later.length)
  const partners = ORDER.reduce((sum, side) => sum + sides[side].length, 0)
  return (
    <section className="standing">
      <h2>{actorWords.standing(onWhen(when, whenInWords(when)))}</h2>
      <Day />
      <p className="standing-sum">
        {relations.length === 0 ? noneInWords(shown, [actor.id]) : peopled(relations.length, partners)}
        {relations.length > 0 && <TallyMarks tally={tallyOf(relations, shown.partOf)} />}
        {left && (
          <GoTo to={freshNetwork({ time, asked, sel: { kind: 'actor', id: actor.id } })} className="link">
            {relations.length === 0 ? words.rail.show : left}
          </GoTo>
        )}
      </p>
      <div className="sides">
        {ORDER.map(
          (side) => sides[side].length > 0 && <Side key={side} side={side} actor={actor.id} of={sides[side]} />,
        )}
      </div>
    </section>
  )
}

function Side({ side, actor, of }: { side: keyof Sides; actor: string; of: readonly Partner[] }) {
  const { data, when } = useShown()
  return (
    <div>
      <h3>{actorWords.side[side]}</h3>
      <ul>
        {of.map(({ other, tally }) => (
          <li key={other}>
            <GoToPage page={{ name: 'pair', a: actor, b: other }} className="link">
              <bdi>{namer(data.actor, when)(other)}</bdi>
            </GoToPage>
            <TallyMarks tally={tally} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The day, to be typed, or the nearest one on which something of the actor changes. */
function Day() {
  const { view } = useStores()
  const { when } = useShown()
  const { years } = useShownState()
  const day = lastDay(when)
  const steps = [
    { to: changeFrom(years?.changes ?? [], day, -1), name: timeWords.previous, icon: 'chevronLeft' as const },
    { to: changeFrom(years?.changes ?? [], day, 1), name: timeWords.next, icon: 'chevronRight' as const },
  ]
  return (
    <div className="standing-day">
      <DateField name={timeWords.date} day={day} take={(text) => takeTime(view, text)} />
      <span className="standing-steps" dir="ltr">
        {steps.map(({ to, name, icon }) => (
          <button
            key={name}
            type="button"
            className="button small bordered"
            disabled={to === null}
            onClick={() => to !== null && lookAt(view, to)}
          >
            <Icon name={icon} size={16} />
            {name}
          </button>
        ))}
      </span>
    </div>
  )
}
