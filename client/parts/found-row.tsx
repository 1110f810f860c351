import { Fragment } from 'react'
import { type Actor, shortNameOn } from '../../server/domain/actor.ts'
import type { Found } from '../view/finding.ts'
import { lastDay } from '../view/time.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'
import { lifeInWords, nameSpan } from '../words/records.ts'
import { Icon } from './icon.tsx'
import { Option } from './option.tsx'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useShown } from './stores.tsx'

type Props = { id: string; found: Found; chosen: boolean; onChoose: () => void }

/** One answer of the search. A name of several actors lists each with its years. */
export function FoundRow({ id, found, chosen, onChoose }: Props) {
  return (
    <Option id={id} chosen={chosen} className="found-row" onChoose={onChoose}>
      {found.kind === 'pair' ? <PairFound {...found} /> : <ActorFound {...found} />}
    </Option>
  )
}

function PairFound({ a, b, more, relations }: Extract<Found, { kind: 'pair' }>) {
  const { when } = useShown()
  const name = (actor: Actor) => shortNameOn(actor, lastDay(when))
  return (
    <>
      <Icon name="timeline" />
      <span>
        <bdi>{name(a)}</bdi> × <bdi>{name(b)}</bdi>
        {more.map((actor) => (
          <Fragment key={actor.id}>
            , <bdi>{name(actor)}</bdi>
          </Fragment>
        ))}
        <small>{words.search.pairNote(relations, 1 + more.length)}</small>
      </span>
    </>
  )
}

function ActorFound({ actor, matched, relations }: Extract<Found, { kind: 'actor' }>) {
  const { when } = useShown()
  const years = lifeInWords(actor)
  const valid = nameSpan(matched)
  return (
    <>
      <ShapeMark shape={shapeOf(actor.kind)} />
      <span>
        <bdi>{actor.name}</bdi>
        {matched.name !== actor.name && matched.name !== shortNameOn(actor, lastDay(when)) && (
          <>
            {' · '}
            <bdi lang={matched.lang ?? undefined}>{matched.name}</bdi>
            {valid && ` (${valid})`}
          </>
        )}
        <small>
          {words.kind[actor.kind]}
          {years && COMMA + years} · {words.search.relations(relations)}
        </small>
      </span>
    </>
  )
}
