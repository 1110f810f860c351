import type { Title as TitleInParts } from '../../server/domain/view-in-words.ts'
import { pairsOf } from '../view/matrix.ts'
import { matrixWords } from '../words/matrix.ts'
import { type CountedPart, countsInWords, titleParts } from '../words/sentences.ts'
import { CompareButton } from './compare-button.tsx'
import { InForce } from './in-force.tsx'
import { PathSentence } from './path-panel.tsx'
import { useShown, useShownState, useView } from './stores.tsx'

/** What the picture shows, as its title and a sentence of counts; the day leads to the field where it is typed. */
export function Title() {
  const shown = useShown()
  const { path } = useShownState()
  const isMatrix = useView(({ page }) => page.name === 'matrix')
  const drawn = isMatrix && shown.actors.length > 0 ? matrixWords.drawnIn(pairsOf(shown)) : undefined
  return (
    <div className="title">
      <Heading {...titleParts(shown)} />
      {path ? (
        <PathSentence path={path} />
      ) : (
        <p>
          <CountedWords parts={countsInWords(shown, drawn)} /> <CompareButton />
        </p>
      )}
      <InForce />
    </div>
  )
}

/** A title, of which the time leads to the field where a day is typed. */
export const Heading = ({ about, join, when, known }: TitleInParts) => (
  <h1>
    {about}
    {join}
    <button type="button" className="title-when" onClick={() => document.getElementById('date')?.focus()}>
      {when}
    </button>
    <Known words={known} />
  </h1>
)

/** How things were known, after the comma: as a whole on the next line where it does not fit beside the title. */
export function Known({ words }: { words: string }) {
  const [, comma = '', known = ''] = /^(\P{L}*)(.*)$/u.exec(words) ?? []
  return (
    known !== '' && (
      <>
        {comma}
        <span className="title-known">{known}</span>
      </>
    )
  )
}

/** A sentence of which the numbers bear weight. */
export const CountedWords = ({ parts }: { parts: readonly CountedPart[] }) =>
  parts.map((part) => (typeof part === 'string' ? part : <b key={part.key}>{part.strong}</b>))
