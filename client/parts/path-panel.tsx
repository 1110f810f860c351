import { useMemo } from 'react'
import { fewestSteps, type PathShown } from '../view/path.ts'
import { ALL_YEARS, isAllYears } from '../view/time.ts'
import { dropFilters, findPath, setTime } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { pathInWords, pathWords } from '../words/path.ts'
import { namer } from '../words/time.ts'
import { Icon } from './icon.tsx'
import { RelationItem } from './relation-item.tsx'
import { useShown, useStores, useView } from './stores.tsx'

/** A path from one actor to another: its relations in the order in which they are walked, each with who says so. */
export function PathPanel({ path }: { path: PathShown }) {
  const { view } = useStores()
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  const { a, b, by, steps, shorter } = path
  const arrival = shorter?.at(-1)?.day
  return (
    <>
      <div className="panel-head">
        <div className="panel-name">
          <Icon name="route" />
          <h2>
            <bdi>{name(a)}</bdi> {pathWords.and} <bdi>{name(b)}</bdi>
          </h2>
          <button type="button" className="button icon-only" onClick={() => findPath(view, null)}>
            <Icon name="close" />
            <span className="unseen">{pathWords.letGo}</span>
          </button>
        </div>
        {steps && (
          <p className="names">
            {pathInWords(path)} {'from' in when && pathWords.byDates}
          </p>
        )}
        <div className="panel-acts">
          {shorter && arrival !== undefined && (
            <button
              type="button"
              className="button small bordered"
              onClick={() => findPath(view, { a, b, by: 'fewest' })}
            >
              {pathWords.shorter(shorter.length, arrival)}
            </button>
          )}
          {by === 'fewest' && 'from' in when && (
            <button
              type="button"
              className="button small bordered"
              onClick={() => findPath(view, { a, b, by: 'earliest' })}
            >
              {pathWords.earlier}
            </button>
          )}
          {'from' in when && (
            <button type="button" className="button small bordered" onClick={() => findPath(view, { a: b, b: a, by })}>
              <Icon name="arrowsLeftRight" size={16} />
              {pathWords.turned}
            </button>
          )}
        </div>
      </div>
      {steps ? <Steps steps={steps} /> : <NoPath path={path} />}
    </>
  )
}

function Steps({ steps }: { steps: NonNullable<PathShown['steps']> }) {
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  return (
    <ol className="path-steps">
      {steps.map(({ relation, from, to, day }, at) => (
        <li key={relation.id}>
          <p className="list-head">
            <span>
              <bdi>{name(from)}</bdi> {pathWords.and} <bdi>{name(to)}</bdi>
            </span>
            <span>{pathWords.step(at + 1, 'at' in when ? null : day)}</span>
          </p>
          <ul className="relations">
            <RelationItem relation={relation} from={null} />
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** No path: what that means, and the ways out, with their numbers. */
function NoPath({ path: { a, b } }: { path: PathShown }) {
  const { view } = useStores()
  const { data, when, asked, parts } = useShown()
  const time = useView((state) => state.time)
  const name = namer(data.actor, when)
  const steps = useMemo(() => fewestSteps(data, a, b, asked), [data, a, b, asked])
  return (
    <>
      <p className="panel-empty">
        {pathWords.none(name(a), name(b), when)} {pathWords.noneMeaning}
      </p>
      <p className="panel-empty panel-acts">
        {!isAllYears(time) && steps !== null && (
          <button type="button" className="button small bordered" onClick={() => setTime(view, ALL_YEARS)}>
            {pathWords.allYears(steps)}
          </button>
        )}
        {parts.left.filtered.length > 0 && (
          <button type="button" className="button small bordered" onClick={() => dropFilters(view)}>
            {words.empty.filtered(parts.left.filtered.length)}: {words.rail.show}
          </button>
        )}
      </p>
    </>
  )
}

/** Under the title: that a path is looked at, and how long it is; lets it go. */
export function PathSentence({ path }: { path: PathShown }) {
  const { view } = useStores()
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  return (
    <p>
      {pathWords.between(name(path.a), name(path.b))}: {pathInWords(path)}{' '}
      <button type="button" className="does" onClick={() => findPath(view, null)}>
        {pathWords.letGo}
      </button>
    </p>
  )
}
