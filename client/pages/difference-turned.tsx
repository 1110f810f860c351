import { useState } from 'react'
import { pairOf, type Signs } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { asFollowed } from '../../server/domain/successors.ts'
import { turnedBy } from '../../server/domain/turned-by.ts'
import { ChangeList, laterNames } from '../parts/change-item.tsx'
import { Icon } from '../parts/icon.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { useShown } from '../parts/stores.tsx'
import type { Changed } from '../view/changed.ts'
import { differenceWords as said } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { typeInWords } from '../words/types.ts'

/** A pair of which the signs are others, and the relations that changed between its actors. */
type TurnedPair = {
  readonly actors: readonly [string, string]
  readonly from: Signs
  readonly to: Signs
  readonly relations: readonly Relation[]
}

/** The pairs that turned, with what changed between them. */
export function turnedOf({ difference, relations, followed }: Changed): TurnedPair[] {
  const pairs = new Map<string, Relation[]>()
  for (const relation of relations) {
    const pair = pairOf(asFollowed(relation, followed)).join()
    pairs.set(pair, [...(pairs.get(pair) ?? []), relation])
  }
  return difference.turned.map((pair) => ({ ...pair, relations: pairs.get(pair.actors.join()) ?? [] }))
}

type Props = { turned: readonly TurnedPair[]; chosen: readonly string[] }

/** Turned pairs, each with its signs before and after; opened, what changed between them. */
export function TurnedPairs({ turned, chosen }: Props) {
  const relations = turned.reduce((sum, pair) => sum + pair.relations.length, 0)
  return (
    <section aria-label={said.turned}>
      <h3 className="list-head">
        <span>{said.turned}</span>
        <span>{said.turnedCount(turned.length, relations)}</span>
      </h3>
      <ul className="partners">
        {turned.map((pair) => (
          <Turned key={pair.actors.join()} pair={pair} chosen={chosen} />
        ))}
      </ul>
    </section>
  )
}

function Turned({ pair: { actors, from, to, relations }, chosen }: { pair: TurnedPair; chosen: readonly string[] }) {
  const { data, changed } = useShown()
  const [isOpened, setOpened] = useState(false)
  const isOpen = isOpened || relations.some(({ id }) => chosen.includes(id))
  if (changed === null) return null
  const name = laterNames(data.actor, changed)
  const [one, other] = actors
  return (
    <li className={isOpen ? 'partner open' : 'partner'}>
      <button
        type="button"
        className="partner-row turned-row"
        aria-expanded={isOpen}
        onClick={() => setOpened(!isOpen)}
      >
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
        <span className="turned-pair">
          <bdi>{name(one)}</bdi>
          {said.and}
          <bdi>{name(other)}</bdi>
        </span>
        <span className="turned-signs">
          <SignRow signs={from} />
          <Icon name="arrowRight" size={14} />
          <span className="unseen">{said.turnedTo}</span>
          <SignRow signs={to} />
        </span>
        <TurnedBy pair={{ actors, from, to }} />
      </button>
      {isOpen && <ChangeList relations={relations} chosen={chosen} withSteps />}
    </li>
  )
}

/** What took the signs that the pair lost, and what brought those that it gained: each kind of relation with its step. */
function TurnedBy({ pair }: { pair: Changed['difference']['turned'][number] }) {
  const { changed, asked } = useShown()
  if (changed === null) return null
  const { a, b, difference, followed } = changed
  const { went, came } = turnedBy(difference, pair, { a, b, word: asked.word }, followed)
  const all = [...went, ...came].map(
    ({ relation, step }) => `${typeInWords(relation.type).label}: ${said.step[step].toLowerCase()}`,
  )
  return <span className="turned-by">{[...new Set(all)].join(' · ')}</span>
}

const SignRow = ({ signs }: { signs: Signs }) =>
  signs.map((sign) => (
    <span key={sign}>
      <SignMark sign={sign} filled size={6.5} />
      <span className="unseen">{words.sign[sign].toLowerCase()} </span>
    </span>
  ))
