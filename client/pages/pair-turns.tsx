import type { Signs } from '../../server/domain/network.ts'
import { type Cause, causesOf } from '../../server/domain/turn-causes.ts'
import { turnsOf } from '../../server/drawing/lanes-turns.ts'
import { Icon } from '../parts/icon.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { turnedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { sentenceOf } from '../words/records.ts'
import { type Band, type History, namerOf } from './pair-history.ts'

type Props = { history: History; onOpen: (relations: readonly string[]) => void }

/** The days on which the signs of a pair turned, how and why, numbered through all bands; each opens the relations that made it one. */
export function TurningPoints({ history, onOpen }: Props) {
  const { bands, word, from, to } = history
  const nameOf = namerOf(history)
  const turns = turnsOf(bands, word, { from, to }).flatMap((ofBand, at) =>
    ofBand.map((turn) => {
      const band = bands[at] as Band
      return { ...turn, band, causes: causesOf(band.relations, turn.point, word) }
    }),
  )
  const reasonOf = (causes: readonly Cause[]) => {
    const [first] = causes
    if (!first) return ''
    return pairWords.reason(sentenceOf(first.relation, nameOf), first.how, first.stated, causes.length - 1)
  }
  return (
    <section className="turnings">
      <h2 className="list-head">{pairWords.turningPoints}</h2>
      {turns.length === 0 && <p className="panel-empty">{pairWords.noTurns}</p>}
      <ol>
        {turns.map(({ number, point, band, causes }) => (
          <li key={number}>
            <button
              type="button"
              className={bands.length > 1 ? 'turning named' : 'turning'}
              onClick={({ currentTarget }) => {
                onOpen(causes.map(({ relation }) => relation.id))
                // The list gives way to what it opened: this point of it stays in sight.
                requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }))
              }}
            >
              <span className="turning-number">{number}</span>
              <span className="turning-date">{turnedInWords(point)}</span>
              <span className="turning-signs">
                <SignSet signs={point.from} />
                <Icon name="chevronRight" size={14} />
                <span className="unseen"> {pairWords.turnedTo} </span>
                <SignSet signs={point.to} />
              </span>
              {bands.length > 1 && <bdi className="cut-short">{nameOf(band.b.id)}</bdi>}
              <span className="turning-reason">{reasonOf(causes)}</span>
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
