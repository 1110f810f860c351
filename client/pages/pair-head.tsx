import { useId } from 'react'
import { Word } from '../../server/domain/time/last-word.ts'
import { Choice } from '../parts/choice.tsx'
import { SpanFields } from '../parts/span-fields.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { CountedWords, Known } from '../parts/title.tsx'
import { ALL_YEARS } from '../view/time.ts'
import { ask, setTime } from '../view/view-store.ts'
import { pairWords } from '../words/pair.ts'
import { timeWords } from '../words/time.ts'
import { pairTitle } from '../words/views.ts'
import { ComparedActors } from './pair-compared.tsx'
import { comparedIn, type History, namerOf } from './pair-history.ts'

/** What the lanes show, as a title and a sentence of counts, and what decides it. */
export function PairHead({ history }: { history: History }) {
  const first = useId()
  const { view } = useStores()
  const { parts, sources, word, from, to } = history
  const { drawn, outside, unattested } = parts
  const { asked } = useShown()
  const { about, join, when, known } = pairTitle(comparedIn(history), { from, to }, asked, namerOf(history))
  return (
    <div className="pair-head">
      <div className="title">
        <h1>
          {about}
          {join}
          <button type="button" className="title-when" onClick={() => document.getElementById(first)?.focus()}>
            {when}
          </button>
          <Known words={known} />
        </h1>
        <p>
          <CountedWords parts={pairWords.counts(drawn.length, sources)} />
          {pairWords.band(word)}
          {outside.length + unattested.length > 0 && (
            <>
              {pairWords.left(outside.length, unattested.length, from, to)}{' '}
              <button
                type="button"
                className="does"
                onClick={() => (unattested.length > 0 ? ask(view, { word: 'all' }) : setTime(view, ALL_YEARS))}
              >
                {pairWords.show}
              </button>
            </>
          )}
        </p>
      </div>
      <ComparedActors history={history} />
      <Controls history={history} first={first} />
    </div>
  )
}

/** The years looked at, typed one by one or as `2011..2025`, and how near an attestation must be. */
function Controls({ history: { from, to, word, allYears }, first }: { history: History; first: string }) {
  const { view } = useStores()
  return (
    <div className="pair-controls" id="time" tabIndex={-1}>
      <SpanFields id={first} from={from} to={to} />
      {!allYears && (
        <button type="button" className="does" onClick={() => setTime(view, ALL_YEARS)}>
          {pairWords.allYears}
        </button>
      )}
      <span className="space" />
      <Choice
        name={timeWords.word}
        value={word}
        options={Word.options.map((value) => ({ value, word: timeWords.wordChoice(value) }))}
        onChoose={(value) => ask(view, { word: value })}
      />
    </div>
  )
}
