import type { Signs } from '../../server/domain/network.ts'
import { turningPoints } from '../../server/domain/pair.ts'
import { turnedInWords } from '../../server/domain/time/in-words.ts'
import { turnsIn } from '../../server/drawing/lanes-turns.ts'
import { Icon } from '../parts/icon.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import type { History } from './pair-history.ts'

type Props = { history: History; onOpen: (relations: readonly string[]) => void }

/** The days on which the signs of the pair turned, and how; each opens the relations whose date it is. */
export function TurningPoints({ history: { relations, word, from, to }, onOpen }: Props) {
  const turns = turnsIn(turningPoints(relations, word), { from, to })
  return (
    <section className="turnings">
      <h2 className="list-head">{pairWords.turningPoints}</h2>
      {turns.length === 0 && <p className="panel-empty">{pairWords.noTurns}</p>}
      <ol>
        {turns.map(({ number, point }) => (
          <li key={number}>
            <button type="button" className="turning" onClick={() => onOpen(point.relations)}>
              <span className="turning-number">{number}</span>
              <span className="turning-date">{turnedInWords(point)}</span>
              <span className="turning-signs">
                <SignSet signs={point.from} />
                <Icon name="chevronRight" size={14} />
                <span className="unseen"> {pairWords.turnedTo} </span>
                <SignSet signs={point.to} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function SignSet({ signs }: { signs: Signs }) {
  if (signs.length === 0) return <em>{pairWords.noSigns}</em>
  return signs.map((sign) => (
    <span key={sign}>
      <SignMark sign={sign} filled size={6} />
      <span className="unseen">{words.sign[sign]} </span>
    </span>
  ))
}
