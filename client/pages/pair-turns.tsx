import type { Signs } from '../../server/domain/network.ts'
import type { TurningPoint } from '../../server/domain/pair.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { turnsOf } from '../../server/drawing/lanes-turns.ts'
import { Icon } from '../parts/icon.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { turnedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { sentenceOf } from '../words/records.ts'
import { type Band, type History, namerOf } from './pair-history.ts'

type Props = { history: History; onOpen: (relations: readonly string[]) => void }

/** The days on which the signs of a pair turned, how and why, numbered through all bands; each opens the relations whose date it is. */
export function TurningPoints({ history, onOpen }: Props) {
  const { bands, word, from, to } = history
  const nameOf = namerOf(history)
  const turns = turnsOf(bands, word, { from, to }).flatMap((ofBand, at) =>
    ofBand.map((turn) => ({ ...turn, band: bands[at] as Band })),
  )
  return (
    <section className="turnings">
      <h2 className="list-head">{pairWords.turningPoints}</h2>
      {turns.length === 0 && <p className="panel-empty">{pairWords.noTurns}</p>}
      <ol>
        {turns.map(({ number, point, band }) => (
          <li key={number}>
            <button
              type="button"
              className={bands.length > 1 ? 'turning named' : 'turning'}
              onClick={() => onOpen(point.relations)}
            >
              <span className="turning-number">{number}</span>
              <span className="turning-date">{turnedInWords(point)}</span>
              <span className="turning-signs">
                <SignSet signs={point.from} />
                <Icon name="chevronRight" size={14} />
                <span className="unseen"> {pairWords.turnedTo} </span>
                <SignSet signs={point.to} />
              </span>
              {bands.length > 1 && <span className="turning-other">{nameOf(band.b.id)}</span>}
              <span className="turning-reason">{reasonOf(band, point, nameOf)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The relation that begins, is attested or ends then, as a sentence; of several the first, and how many more. */
function reasonOf({ relations }: Band, { at, stated, relations: ids }: TurningPoint, nameOf: (id: string) => string) {
  const reasons = relations.filter(({ id }) => ids.includes(id))
  const [first] = reasons
  if (!first) return ''
  const how = at > readingOf(stated).last ? 'ends' : first.start === stated ? 'begins' : 'attested'
  return pairWords.reason(sentenceOf(first, nameOf), how, reasons.length - 1)
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
