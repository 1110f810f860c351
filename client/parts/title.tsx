import { countsInWords } from '../words/sentences.ts'
import { namer, titleOf } from '../words/time.ts'
import { useShown } from './stores.tsx'

/** What the picture shows, as its title and a sentence of counts; the day leads to the field where it is typed. */
export function Title() {
  const shown = useShown()
  const { about, join, when } = titleOf(shown.asked, shown.when, namer(shown.data.actor, shown.when))
  return (
    <div className="title">
      <h1>
        {about}
        {join}
        <button type="button" className="title-when" onClick={() => document.getElementById('date')?.focus()}>
          {when}
        </button>
      </h1>
      <p>
        {countsInWords(shown).map((part) => (typeof part === 'string' ? part : <b key={part.key}>{part.strong}</b>))}
      </p>
    </div>
  )
}
