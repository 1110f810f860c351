import { dataWords } from '../words/pages.ts'

/** Files to begin with, served beside the page; each bears a few rows as examples. */
const EXAMPLES = [
  { file: 'actors.csv', columns: 'id, name, type' },
  { file: 'relations.csv', columns: 'id, source_actor, type, target_actor, start, end, source_ids' },
  { file: 'sources.csv', columns: 'id, title, publisher, published, url' },
] as const

const COMMANDS = [
  'npx entente import FOLDER --dry-run',
  'npx entente import FOLDER',
  'npx entente imports',
  'npx entente undo NUMBER',
].join('\n')
const APART = 'npm start -- --home NAME --load FOLDER'

/** How one's own data are brought in: files to begin with, what goes in, and the commands. */
export function DataOwn() {
  return (
    <section id="own">
      <h2>{dataWords.own}</h2>
      <p>{dataWords.ownLead}</p>
      <table className="years wanted files">
        <thead>
          <tr>
            <th scope="col">{dataWords.ownFile}</th>
            <th scope="col">{dataWords.ownHolds}</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLES.map(({ file, columns }) => (
            <tr key={file}>
              <td>
                <a className="link" href={`/example/${file}`} download dir="ltr">
                  {file}
                </a>
              </td>
              <td>
                {dataWords.ownHeld[file]} <bdi>{columns}</bdi> …
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {dataWords.ownRules} <bdi>docs/data-format.md</bdi>.
      </p>
      <h3>{dataWords.ownSteps}</h3>
      <p>{dataWords.ownUndo}</p>
      <pre dir="ltr">{COMMANDS}</pre>
      <h3>{dataWords.ownApart}</h3>
      <pre dir="ltr">{APART}</pre>
    </section>
  )
}
