import { useMemo } from 'react'
import type { Actor } from '../../server/domain/actor.ts'
import { dayFrom, yearOf } from '../../server/domain/time/day.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import { Way } from '../parts/empty-view.tsx'
import { GoToPage } from '../parts/go.tsx'
import { ShapeMark, shapeOf } from '../parts/shape-mark.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { fewestSteps } from '../view/path.ts'
import { ALL_YEARS } from '../view/time.ts'
import { ask, freshNetwork, go, lookBetween, setTime } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { pathWords } from '../words/path.ts'
import { recordWords } from '../words/records.ts'
import { firstSeen, type History, namerOf } from './pair-history.ts'

const said = pairWords.nothing

/** Nothing to draw: both actors, a dotted nothing between them, what that means, and the ways out with their numbers. */
export function PairEmpty({ history }: { history: History }) {
  const { a, bands, from, to, relations } = history
  const nameOf = namerOf(history)
  return (
    <div className="empty-view pair-nothing">
      <div className="nothing-pair">
        <Standing actor={a} name={nameOf(a.id)} />
        <span className="nothing-between" />
        {bands.map(({ b }) => (
          <Standing key={b.id} actor={b} name={nameOf(b.id)} />
        ))}
      </div>
      <h2>{relations.length === 0 ? said.ever : said.inSpan(from, to)}</h2>
      <p>{words.empty.meaning}</p>
      <ul>{relations.length === 0 ? <OtherWays history={history} /> : <WaysInTime history={history} />}</ul>
    </div>
  )
}

const Standing = ({ actor, name }: { actor: Actor; name: string }) => (
  <span className="nothing-actor">
    <ShapeMark shape={shapeOf(actor.kind)} />
    <bdi>{name}</bdi>
  </span>
)

function WaysInTime({ history: { relations, parts, word } }: { history: History }) {
  const { view } = useStores()
  const years = yearsOfPair(relations)
  const first = relations.map(firstSeen).find((seen) => seen !== null)
  const { unattested } = parts
  return (
    <>
      {first && (
        <Way icon="skip" title={said.first(first.stated)} note={said.firstNote}>
          <button
            type="button"
            className="button bordered"
            onClick={() => lookBetween(view, dayFrom(yearOf(first.day), 1, 1), dayFrom(yearOf(first.day), 12, 31))}
          >
            {said.goThere}
          </button>
        </Way>
      )}
      {unattested.length > 0 && (
        <Way icon="eye" title={said.unattested(unattested.length)} note={said.unattestedNote(word)}>
          <button type="button" className="button bordered" onClick={() => ask(view, { word: 'all' })}>
            {pairWords.show}
          </button>
        </Way>
      )}
      {years && (
        <Way icon="timeline" title={said.all(relations.length, years.from, years.to)} note={recordWords.pairLanes}>
          <button type="button" className="button bordered" onClick={() => setTime(view, ALL_YEARS)}>
            {said.lanes}
          </button>
        </Way>
      )}
    </>
  )
}

/** With nothing recorded between the two: what leads from one to the other, and each of them by itself. */
function OtherWays({ history }: { history: History }) {
  const { data } = useShown()
  const { view } = useStores()
  const { a, bands } = history
  const [one, other] = bands
  const steps = useMemo(() => (one && !other ? fewestSteps(data, a.id, one.b.id) : null), [data, a, one, other])
  const walk = (b: string) => go(view, freshNetwork({ time: ALL_YEARS, path: { a: a.id, b, by: 'fewest' } }))
  return (
    <>
      {one && steps !== null && (
        <Way icon="route" title={pathWords.linked(steps)} note={pathWords.linkedNote}>
          <button type="button" className="button bordered" onClick={() => walk(one.b.id)}>
            {pathWords.show}
          </button>
        </Way>
      )}
      <Themselves history={history} />
    </>
  )
}

function Themselves({ history }: { history: History }) {
  const { a, bands } = history
  const { data } = useShown()
  const nameOf = namerOf(history)
  return [a, ...bands.map(({ b }) => b)].map((actor) => (
    <Way
      key={actor.id}
      icon="chartDots"
      title={said.actor(nameOf(actor.id), data.degree.get(actor.id) ?? 0)}
      note={said.actorNote}
    >
      <GoToPage page={{ name: 'actor', id: actor.id }} className="button bordered">
        {said.open}
      </GoToPage>
    </Way>
  ))
}
