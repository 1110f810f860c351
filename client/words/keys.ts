import { keyWords as arabic } from './ar/keys.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the list of keys says beside what each does, and by which other words an act is found. */
const english = {
  left: 'Left',
  up: 'Up',
  right: 'Right',
  down: 'Down',
  /** Where keys work; elsewhere they do nothing. */
  where: {
    everywhere: 'On every page',
    views: 'Where relations are shown',
    days: 'Network, matrix and table',
    actor: 'There, with an actor chosen',
    picture: 'In the picture',
    details: 'Where details stand beside',
    lanes: 'Lanes',
    matrix: 'Matrix',
    panels: 'Panels',
    time: 'On a date of the time line, not in its field',
  },
  toActor: 'The nearest actor that way',
  choose: 'Choose the actor',
  enter: 'Choose it and go into its details',
  toMark: 'The nearest mark that way; the ends of its lane',
  openMark: 'Open it and go to its details',
  nextMark: 'Next, previous relation',
  rows: 'The table of the lanes',
  toCell: 'The next cell that way; the ends of its row',
  openCell: 'Open it and go to its details',
  moveRow: 'Move the row',
  openDay: 'Open that day, with the actor marked',
  step: 'A day; with Shift a month',
  far: 'A tenth; the ends',
  play: 'Play or stop',
  /** Other words for an act, by its name, with commas between. */
  also: {
    network: 'graph, map',
    matrix: 'grid, cells',
    lanes: 'history, pair, timeline',
    difference: 'compare, comparison, change, changes, two days',
    multiples: 'small multiples, compare days',
    table: 'list, rows',
    data: 'import, about, release',
    hide: 'remove, leave out, exclude',
    'show-all': 'reset, unhide',
    closer: 'zoom in',
    farther: 'zoom out',
    fit: 'zoom, reset zoom',
    sources: 'references, bibliography, who says so',
    csv: 'export, save, file, spreadsheet',
    json: 'export, save, file',
    gexf: 'export, save, file, gephi',
    code: 'script, load, pandas',
    figure: 'picture, image, export, svg, png, print',
    svg: 'picture, image, export, make figure',
    png: 'picture, image, export, make figure',
    citation: 'cite, reference',
    link: 'share, address, url',
    'open-link': 'share, address, url',
    undo: 'back, take back, revert',
    redo: 'again, repeat',
    dark: 'theme, night',
    light: 'theme, day',
    note: 'comment, memo',
    help: 'shortcuts, keyboard',
  },
} as const
export const keyWords = inLanguage(english, arabic)
export type KeyWords = Spoken<typeof english>

/** The other words for an act. */
export const alsoCalled = (act: string): readonly string[] =>
  (keyWords.also as { readonly [name: string]: string | undefined })[act]?.split(/[,،] /) ?? []
