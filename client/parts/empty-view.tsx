import { between } from '../../server/domain/pair.ts'
import { changeFrom } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { ask, dropFilters, lookAt } from '../view/view-store.ts'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { absentInWords } from '../words/none.ts'
import { capital, listed } from '../words/phrases.ts'
import { recordWords } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { clocksInWords } from '../words/views.ts'
import { GoToPage } from './go.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useShown, useShownState, useStores } from './stores.tsx'

/** More actors than this are not named one by one. */
const MOST_NAMED = 4

/** A view with nothing in it: what that means, and the ways out, with numbers. */
export function EmptyView() {
  const { view } = useStores()
  const shown = useShown()
  const { asked, parts, when, data } = shown
  const { years } = useShownState()
  const day = lastDay(when)
  const next = years && (changeFrom(years.changes, day, 1) ?? changeFrom(years.changes, day, -1))
  const [a, b] = asked.actors ?? []
  const pair = a !== undefined && b !== undefined && asked.actors?.length === 2 ? between(data.relations, a, b) : null
  const { unattested, filtered, later } = parts.left
  // What is not attested nearby is a gap in the sources as well.
  const { unattested: _, ...others } = parts.left
  const isLeftOut = Object.values(others).some((relations) => relations.length > 0)
  const absent = absentInWords(shown, [asked.actor ?? [], asked.actors ?? []].flat())
  return (
    <div className="empty-view">
      {pair && a && b && <Apart a={a} b={b} />}
      <h2>{words.empty.title(isLeftOut ? 'shown' : 'recorded', pair ? 'between them' : 'here', 'at' in when)}</h2>
      <p>{isLeftOut ? words.empty.leftOut : (absent ?? words.empty.meaning)}</p>
      <ul>
        {next !== null && (
          <Way icon="skip" title={dayInWords(next, 'long')} note={next > day ? words.empty.next : words.empty.last}>
            <button type="button" className="button bordered" onClick={() => lookAt(view, next)}>
              {words.empty.go}
            </button>
          </Way>
        )}
        {unattested.length > 0 && (
          <Way icon="eye" title={words.empty.mayHold(unattested.length)} note={words.unattestedWithin(asked.word)}>
            <button type="button" className="button bordered" onClick={() => ask(view, { word: 'all' })}>
              {words.rail.show}
            </button>
          </Way>
        )}
        {filtered.length > 0 && (
          <Way icon="list" title={words.empty.filtered(filtered.length)} note={words.rail.filters}>
            <button type="button" className="button bordered" onClick={() => dropFilters(view)}>
              {words.rail.show}
            </button>
          </Way>
        )}
        {(asked.actor !== null || asked.actors !== null) && (
          <Way
            icon="chartDots"
            title={asked.actor === null ? words.rail.onlyAmong : words.rail.about}
            note={listed(
              [asked.actor ?? [], asked.actors ?? []].flat().slice(0, MOST_NAMED).map(namer(data.actor, when)),
            )}
          >
            <button type="button" className="button bordered" onClick={() => ask(view, { actor: null, actors: null })}>
              {words.rail.all(data.actors.length)}
            </button>
          </Way>
        )}
        {later.length > 0 && (
          <Way icon="clock" title={words.empty.later(later.length)} note={capital(listed(clocksInWords(asked)))}>
            <button
              type="button"
              className="button bordered"
              onClick={() => ask(view, { published: null, recorded: null })}
            >
              {words.rail.show}
            </button>
          </Way>
        )}
        {pair && a && b && (
          <Way icon="timeline" title={counted(pair.length, 'relation')} note={recordWords.pairLanes}>
            <GoToPage page={{ name: 'pair', a, b }} className="button bordered">
              {words.tabs.lanes}
            </GoToPage>
          </Way>
        )}
      </ul>
    </div>
  )
}

/** A way out, with its number. */
export const Way = ({
  icon,
  title,
  note,
  children,
}: {
  icon: IconName
  title: string
  note: string
  children: React.ReactNode
}) => (
  <li>
    <Icon name={icon} />
    <span>
      <b>{title}</b>
      <small>{note}</small>
    </span>
    {children}
  </li>
)

/** The two actors, and between them nothing. */
function Apart({ a, b }: { a: string; b: string }) {
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  return (
    <div className="apart">
      {[a, b].map((id) => (
        <span key={id}>
          <ShapeMark shape={shapeOf(data.kindOf(id) ?? 'organisation')} />
          <bdi>{name(id)}</bdi>
        </span>
      ))}
    </div>
  )
}
