import { meaningsWords } from '../words/meanings.ts'

/** What the words mean by which relations are told apart. */
export const Meanings = () => (
  <>
    <h3>{meaningsWords.title}</h3>
    <dl className="meanings">
      {meaningsWords.terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </>
)
