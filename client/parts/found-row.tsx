import { Fragment } from 'react'
import { nameOn, shortNameOn } from '../../server/domain/actor.ts'
import { between } from '../../server/domain/pair.ts'
import { today } from '../../server/domain/time/day.ts'
import { actorsFound, type Found, type FoundTime, isShared } from '../view/finding.ts'
import { lastDay, type Time, timeText, whenOf } from '../view/time.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'
import { lifeInWords, nameSpan, onWhen } from '../words/records.ts'
import { searchWords } from '../words/search.ts'
import { namerAmong, whenInWords } from '../words/time.ts'
import { Name } from './actor-name.tsx'
import { Icon } from './icon.tsx'
import { Option } from './option.tsx'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useShown } from './stores.tsx'

type Props = { id: string; found: Found | FoundTime; chosen: boolean; onChoose: () => void }

/** Tells the rows of a list apart. */
export const rowKey = (found: Found | FoundTime): string =>
  found.kind === 'time'
    ? found.page
    : [...actorsFound(found).map(({ id }) => id), found.time === null ? '' : timeText(found.time)].join(' ')

/** One answer of the search. A name of several actors lists each with its years. */
export function FoundRow({ id, found, chosen, onChoose }: Props) {
  return (
    <Option id={id} chosen={chosen} className="found-row" onChoose={onChoose}>
      {found.kind === 'pair' && <PairFound {...found} />}
      {found.kind === 'actor' && <ActorFound {...found} />}
      {found.kind === 'time' && <TimeFound {...found} />}
    </Option>
  )
}

/** The days of a query in words, after whom it names. */
function Days({ time }: { time: Time | null }) {
  const { data } = useShown()
  return time && COMMA + whenInWords(whenOf(time, data.edges, today()))
}

/** Each by the name it had when the pair was last known; where two bear it, also in full and with its years. */
function PairFound({ a, b, more, relations, time }: Extract<Found, { kind: 'pair' }>) {
  const { data } = useShown()
  const actors = [a, b, ...more]
  const [first, ...others] = actors.map(({ id }) => id)
  const name = namerAmong(data, between(data.relations, first ?? '', ...others))
  const shared = actors.filter((actor) => isShared(data, actor, name(actor.id)))
  return (
    <>
      <Icon name="timeline" />
      <span>
        <Name name={name(a.id)} /> × <Name name={name(b.id)} />
        {more.map((actor) => (
          <Fragment key={actor.id}>
            {COMMA}
            <Name name={name(actor.id)} />
          </Fragment>
        ))}
        <Days time={time} />
        <small>
          {shared.map((actor) => (
            <Fragment key={actor.id}>
              <bdi>{[actor.name, lifeInWords(actor)].filter(Boolean).join(COMMA)}</bdi> ·{' '}
            </Fragment>
          ))}
          {searchWords.pairNote(relations, 1 + more.length)}
        </small>
      </span>
    </>
  )
}

/** A time by itself, on one of the pages that show it. */
function TimeFound({ time, page }: FoundTime) {
  const { data } = useShown()
  const when = whenOf(time, data.edges, today())
  const days = page === 'difference' ? whenInWords(when) : onWhen(when, whenInWords(when))
  return (
    <>
      <Icon name={TIME_ICONS[page]} />
      <span>
        {searchWords.onTime[page](days)}
        <small>{searchWords.onTimeNote[page]}</small>
      </span>
    </>
  )
}

const TIME_ICONS = { network: 'chartDots', difference: 'arrowsDiff', matrix: 'matrix', table: 'list' } as const

function ActorFound({ actor, matched, relations, time }: Extract<Found, { kind: 'actor' }>) {
  const { when } = useShown()
  const day = lastDay(when)
  const years = lifeInWords(actor)
  const valid = nameSpan(matched)
  const name = actor.called === undefined ? actor.name : nameOn(actor, day)
  const isNamed = [name, actor.name, shortNameOn(actor, day)].includes(matched.name)
  return (
    <>
      <ShapeMark shape={shapeOf(actor.kind)} />
      <span>
        <Name name={name} />
        {name !== actor.name && (
          <>
            {' '}
            <Name name={actor.name} small />
          </>
        )}
        {!isNamed && (
          <>
            {' · '}
            <Name name={matched.name} />
            {valid && ` (${valid})`}
          </>
        )}
        <Days time={time} />
        <small>
          {words.kind[actor.kind]}
          {years && COMMA + years} · {searchWords.relations(relations)}
        </small>
      </span>
    </>
  )
}
