import { aboutOf, countsSentence } from './about.ts'
import type { Taken } from './taken.ts'

/** The README of a folder taken along: what it is, and how to read and cite it. Markdown. */
export function readmeOf(taken: Taken): string {
  const about = aboutOf(taken)
  const { title, view, filter, release, terms, address, retrieved, citation, references } = about
  return [
    `# ${plain(title)}`,
    '',
    plain(view),
    '',
    `- In it: ${countsSentence(about)}`,
    `- Filter: ${plain(filter)}`,
    `- Data: ${plain(release)}`,
    `- Address: ${address}`,
    `- Retrieved: ${retrieved}`,
    '',
    '## How to cite',
    '',
    plain(citation),
    '',
    '## Files',
    '',
    'UTF-8, comma, CRLF. `actors.csv`, `sources.csv`, `relations.csv`, `citations.csv` and `datapackage.json` are a data',
    'folder: `npx entente import FOLDER` takes them back. Lists in a cell are parted by `|`. Dates are as stated (EDTF).',
    '`days.csv` has for each relation what follows from them: earliest and latest day of start and end (empty = unbounded),',
    'the span on which it is shown, its sign (1, 0, -1), its intensity (a Goldstein weight) and its standing in this view.',
    "A text that a spreadsheet would run as a formula has a quote (') before it; the import takes it off again.",
    '',
    '## Terms',
    '',
    ...terms.map(({ dataset, terms: said }) => `- ${dataset}: ${plain(said)}`),
    '',
    '## Sources',
    '',
    ...references.map(({ source, full }) => `- ${plain(full)} (\`${source}\`)`),
    '',
  ].join('\n')
}

/** Text of the data as Markdown shows it: on one line, no markup of its own, and addresses readable as they stand. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*<]/g, (sign) => `\\${sign}`)
    .replaceAll('](', ']\\(')
