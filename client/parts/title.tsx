import type { ReactNode } from 'react'
import { pairsOf } from '../view/matrix.ts'
import { matrixWords } from '../words/matrix.ts'
import { type CountedPart, countsInWords, titleParts } from '../words/sentences.ts'
import { CompareButton } from './compare-button.tsx'
import { useShown, useView } from './stores.tsx'

/** What the picture shows, as its title and a sentence of counts; the day leads to the field where it is typed. */
export function Title() {
  const shown = useShown()
  const isMatrix = useView(({ page }) => page.name === 'matrix')
  const drawn = isMatrix ? matrixWords.drawnIn(pairsOf(shown)) : undefined
  const { about, join, when } = titleParts(shown)
  return (
    <div className="title">
      <h1>
        {about}
        {join}
        <WhenButton>{when}</WhenButton>
      </h1>
      <p>
        <CountedWords parts={countsInWords(shown, drawn)} /> <CompareButton />
      </p>
    </div>
  )
}

/** The time in a title: it leads to the field where a day is typed. */
export const WhenButton = ({ children }: { children: ReactNode }) => (
  <button type="button" className="title-when" onClick={() => document.getElementById('date')?.focus()}>
    {children}
  </button>
)

/** A sentence of which the numbers bear weight. */
export const CountedWords = ({ parts }: { parts: readonly CountedPart[] }) =>
  parts.map((part) => (typeof part === 'string' ? part : <b key={part.key}>{part.strong}</b>))
