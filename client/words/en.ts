import type { ActorKind } from '../../server/domain/actor.ts'
import type { Part } from '../../server/domain/network.ts'
import type { Stance, Status } from '../../server/domain/relation.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import type { Family, Sign } from '../../server/domain/types/relation-types.ts'
import type { Shape } from '../view/legend.ts'
import { counted, number } from './counts.ts'

/** What the page says. Every word stands here or in its neighbours, none in a component. */
export const words = {
  brand: 'Entente',
  skip: {
    label: 'Skip',
    search: 'Skip to search',
    view: 'Skip to the view',
    time: 'Skip to time',
    details: 'Skip to details',
  },
  tabs: { network: 'Network', lanes: 'Lanes', table: 'Table', list: 'List' },
  views: 'Views',

  search: {
    label: 'Search actors and pairs',
    placeholder: 'Search actors, pairs',
    example: 'Search actors and pairs: try “Turkey HTS”',
    close: 'Close search',
    pair: (one: string, other: string) => `${one} and ${other}`,
    pairNote: (relations: number) => `All years of the pair, ${counted(relations, 'relation')}`,
    relations: (count: number) => counted(count, 'relation'),
    nothing: (query: string) => `Nothing is named “${query}”.`,
    nearest: 'Nearest names',
    found: (count: number) => (count === 1 ? '1 result' : `${number(count)} results`),
  },

  share: {
    title: 'Share',
    link: 'Copy link',
    linkNote: 'This view, with whatever data are there then',
    releaseLink: (hash: string) => `Copy link to these data (${hash})`,
    releaseNote: 'This view, its days and this state of the data',
    citation: 'Copy citation of this view',
    citationNote: 'For a list of references, with the address that stays',
    copied: { link: 'Link copied', citation: 'Citation copied' },
    failed: 'The browser does not let this page copy. Select the text and copy it:',
  },
  download: {
    title: 'Download',
    csv: (relations: number, actors: number, sources: number) =>
      `CSV, ${counted(relations, 'relation')}, ${counted(actors, 'actor')}, ${counted(sources, 'source')}`,
    csvNote: 'Tables for R, Python, a spreadsheet; with a README',
    json: (relations: number) => `JSON, ${counted(relations, 'relation')}`,
    jsonNote: 'Complete, can be imported again',
    gexf: (relations: number, actors: number) => `GEXF, ${counted(relations, 'relation')}, ${counted(actors, 'actor')}`,
    gexfNote: 'For Gephi, with the time of each relation',
  },
  figure: {
    title: 'Make figure',
    svg: 'SVG',
    svgNote: 'Sharp at any size, can be edited',
    png: 'PNG, 300 dpi',
    pngNote: '6.5 inches wide, for a text',
  },

  rail: {
    label: 'What is shown',
    shown: 'Shown',
    ofRelations: (total: number) => `of ${counted(total, 'relation')}`,
    ofActors: (total: number) => `of ${counted(total, 'actor')}`,
    about: 'Only about',
    onlyAmong: 'Only these actors',
    all: (total: number) => `Show all ${number(total)}`,
    without: (name: string) => `Without ${name}`,
    relation: 'Relation',
    family: 'Kind of relation',
    onThisDay: 'On this day',
    inThisSpan: 'In these days',
    status: 'Status',
    actor: 'Actor',
    leftOut: 'Left out',
    filters: 'Filters',
    show: 'Show',
    hide: 'Hide',
    showAll: 'Show all',
    denied: 'Denied',
    structure: 'Structure',
    filtered: 'Filtered',
    offNote: 'turned off',
    meaning: {
      title: 'What counts as what',
      positive: 'backs, arms, funds, is allied with, cooperates, recognises …',
      negative: 'opposes, fights, attacks, sanctions, designates …',
      neutral: 'meets, negotiates, mediates, has a ceasefire …',
      note: 'The sign follows from the kind of relation alone. It does not say that a relation is good or bad.',
    },
  },
  sign: { positive: 'Positive', negative: 'Negative', neutral: 'Neutral', structure: 'Structure' } satisfies Record<
    Sign | 'structure',
    string
  >,
  status: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    disputed: 'Disputed',
    denied: 'Denied',
  } satisfies Record<Status, string>,
  family: {
    support: 'Support',
    diplomacy: 'Diplomacy',
    opposition: 'Opposition',
    conflict: 'Conflict',
    organisation: 'Organisation',
    recognition: 'Recognition',
    fallback: 'Other',
  } satisfies Record<Family, string>,
  shape: {
    rectangle: 'State, government',
    circle: 'Armed group',
    hexagon: 'Coalition',
    diamond: 'Organisation, party',
    triangle: 'Person',
  } satisfies Record<Shape, string>,
  kind: {
    state: 'State',
    government: 'Government',
    organisation: 'Organisation',
    coalition: 'Coalition',
    'armed-group': 'Armed group',
    party: 'Party',
    person: 'Person',
  } satisfies Record<ActorKind, string>,
  part: {
    certain: 'Certain',
    possible: 'Possible',
    events: 'Event',
    unattested: 'Not attested nearby',
    denied: 'Denied',
    structure: 'Structure',
    filtered: 'Filtered',
  } satisfies Record<Part, string>,
  stance: { supports: 'supports', disputes: 'disputes' } satisfies Record<Stance, string>,

  theme: { toDark: 'Dark', toLight: 'Light', label: 'Light or dark' },
  keys: {
    search: 'Search',
    network: 'Network',
    lanes: 'Lanes of a pair',
    table: 'Table',
    next: 'Next change',
    previous: 'Previous change',
    play: 'Play, stop',
    nextRelation: 'Next row of the details',
    previousRelation: 'Previous row of the details',
    closer: 'Closer',
    farther: 'Farther',
    fit: 'Show the whole picture',
    sources: 'Sources of this view',
    download: 'Download',
    citation: 'Copy citation of this view',
    link: 'Copy link to this view and these data',
    help: 'This list',
    escape: 'Close, then let the choice go',
    arrows: 'On the picture: the nearest actor that way',
    enter: 'On the picture: choose the actor',
    slider: 'On a date: a day; with Shift a month; a tenth; the ends',
    space: 'On a date: play, stop',
  },
  help: {
    title: 'Keys',
    open: 'Keys and help',
    off: 'Single keys',
    offNote: 'Turn off where they get in the way of other tools. Esc, arrows and Tab stay.',
    on: 'On',
    offWord: 'Off',
    close: 'Close',
  },
  foot: {
    sources: 'Sources',
    none: 'none for this view.',
    and: 'and',
    others: (others: string) => `${others} others`,
    list: 'List',
    cite: 'Cite',
    title: (count: number) => `${counted(count, 'source')} of this view`,
  },
  notices: {
    away: (since: string) => `The database has not answered since ${since}.`,
    safe: 'What you see was loaded before and stays usable, on every day. Citations not yet read wait.',
    nextTry: (seconds: number, code: string | null) =>
      `Next try in ${seconds} s${code === null ? '' : ` · code ${code}`}`,
    tryNow: 'Try now',
    failed: 'The network could not be loaded',
    failedNote: 'Nothing is lost. The page asks again by itself.',
    dropped: (parts: readonly { name: string; value: string }[]) =>
      `Not understood in the address, and left out: ${parts
        .map(({ name, value }) => `${name}=${value}`.slice(0, 60))
        .join(' · ')}`,
    understood: 'OK',
    otherRelease: (asked: string) => `These are not the data ${asked}`,
    otherReleaseNote: (present: string) =>
      `The address names a state of the data that is not kept here. Present are ${present}.`,
    toPresent: 'The same view of the present data',
    unknown: 'There is no such page',
    unknownNote: (path: string) => `Nothing stands at ${path}.`,
    noRecord: (id: string) => `Nothing is recorded as ${id}`,
    toNetwork: 'To the network',
    empty: 'The graph is empty',
    emptyNote: 'Nothing has been imported yet. How to bring in a folder of CSV files:',
  },
  details: 'Details',
  ego: { all: 'All', legend: 'Legend' },
  legend: 'Legend and filters',
  empty: {
    title: (isDay: boolean) => `Nothing recorded here ${isDay ? 'on this day' : 'in these days'}`,
    pair: (isDay: boolean) => `Nothing recorded between them ${isDay ? 'on this day' : 'in these days'}`,
    meaning: 'That is a gap in the sources, not neutrality.',
    next: 'The next change of what is asked for',
    last: 'The last change of what is asked for',
    go: 'Go there',
    mayHold: (count: number) => `${counted(count, 'relation')} may hold`,
    filtered: (count: number) => `${counted(count, 'relation')} filtered out`,
    allYears: 'All years of the pair',
  },
  mirror: 'Actors in the picture',
  canvas: 'The network',
  zoom: { label: 'Zoom of the picture', in: 'Closer', out: 'Farther', fit: 'Show all', tidy: 'Tidy up' },
  close: 'Close',
  menu: 'More',
  loading: {
    title: 'Loading the network',
    note: 'All actors, relations and sources come at once; then every day is at hand.',
  },
  unattestedWithin: (word: Word) =>
    word === 'all'
      ? 'Not attested nearby'
      : word === '0'
        ? 'Not attested on the day'
        : `Not attested within ${word} months`,
} as const

export type Words = typeof words
