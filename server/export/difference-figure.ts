import { calledIn, hasCeased } from '../domain/actor.ts'
import type { Pin } from '../domain/address-text.ts'
import type { Act } from '../domain/alike.ts'
import { dataInWords, sourcesInWords } from '../domain/citation.ts'
import { changesInWords, followedInWords } from '../domain/difference-in-words.ts'
import { renamedBetween, renamedInWords } from '../domain/renamed.ts'
import { Sign } from '../domain/types/relation-types.ts'
import { filtersInWords, leftInWords, titleOf, titleText } from '../domain/view-in-words.ts'
import { capital, counted } from '../domain/wording.ts'
import { differenceLines } from '../drawing/difference-lines.ts'
import { type Change, type Line, STATUSES } from '../drawing/lines.ts'
import type { Measure } from '../drawing/mark.ts'
import { fittedNetwork } from '../drawing/network-marks.ts'
import { namesOfActors } from './about.ts'
import { type Caption, labelsInWords, mostCited, patternsInWords, SIGNS_IN_WORDS } from './caption.ts'
import { INNER, type Page, pageOf } from './page.ts'
import type { Present } from './present.ts'
import { checkReadable } from './readable.ts'
import { scaled } from './scaled.ts'
import { sourcesLine } from './sources-line.ts'
import type { Taken } from './taken.ts'

/** As a network's figure is drawn. */
const [SCALE, HIGHEST] = [0.8, 560]

/** What changed between two days as a page: the picture of the screen, its legend, and the counts in words. */
export function differenceFigure(taken: Taken, all: readonly Act[], pins: readonly Pin[], measure: Measure): Page {
  const { view, asked, labels, sources, difference } = taken
  if (view.of !== 'difference' || !difference) throw new Error(`no difference: ${view.of}`)
  const { found } = difference
  const followed = (actor: string) => difference.followed.get(actor) ?? actor
  const title = titleText(titleOf(view, asked, namesOfActors(taken)))
  const lines = differenceLines(found, { b: view.b, word: asked.word, followed })
  checkReadable(lines, 'Narrow it by actor, type or sign, or ask for csv.')
  const present = presentIn(lines, taken)
  const ones = onesOf(lines, taken)
  const picture = fittedNetwork(
    {
      actors: calledIn(taken.actors, labels),
      ...{ relations: all, asked, lines, when: { at: view.b }, succeeded: new Set(ones.keys()) },
      pins: new Map(pins.map(({ actor, x, y }) => [actor, { x, y }])),
    },
    measure,
    { width: INNER / SCALE, maxHeight: HIGHEST / SCALE },
  )
  return pageOf(
    {
      title,
      kind: 'difference',
      present,
      picture: lines.length === 0 ? null : { marks: scaled(picture.marks, SCALE), height: picture.height * SCALE },
      empty: 'Nothing changed between these days. What is left out, and why, is said below.',
      notes: [],
      caption: captionFor(taken, lines, present, title, ones),
      sources: sourcesLine(mostCited(taken), sources.length),
    },
    measure,
  )
}

/** Whom each actor that is followed to stands for, among the ends of the lines. */
function onesOf(lines: readonly Line[], { relations, difference }: Taken): Map<string, string[]> {
  const drawn = new Set(lines.flatMap(({ pair }) => pair))
  const ones = new Map<string, string[]>()
  for (const actor of new Set(relations.flatMap(({ source, target }) => [source, target]))) {
    const last = difference?.followed.get(actor) ?? actor
    if (last !== actor && drawn.has(last)) ones.set(last, [...(ones.get(last) ?? []), actor].sort())
  }
  return ones
}

function presentIn(lines: readonly Line[], { actors }: Taken): Present {
  const has = (wanted: (line: Line) => boolean) => lines.some(wanted)
  const drawn = new Set(lines.flatMap(({ pair }) => pair))
  return {
    signs: Sign.options.filter((sign) => has((line) => line.sign === sign)),
    structure: has(({ sign }) => sign === 'structure'),
    certain: has(({ part }) => part === 'certain'),
    possible: has(({ part }) => part === 'possible'),
    attested: false,
    events: false,
    unattested: false,
    statuses: STATUSES.filter((status) => has((line) => line.status === status && line.sign !== 'structure')),
    kinds: [...new Set(actors.flatMap(({ id, kind }) => (drawn.has(id) ? [kind] : [])))],
    gathered: has(({ relations }) => relations.length > 1),
    changes: [...new Set(lines.flatMap(({ change }) => (change ? [change] : [])))],
  }
}

const CHANGES: { readonly [change in Change]: string } = {
  new: '“new”: began',
  ended: 'thin with a mark struck through: ended',
  again: '“again”: attested again',
  unattested: 'thin without a head: no longer attested',
  certain: 'thick without a word: became certain',
  uncertain: '≈ without a word: no longer certain',
}

function captionFor(
  taken: Taken,
  lines: readonly Line[],
  present: Present,
  title: string,
  ones: ReadonlyMap<string, readonly string[]>,
): Caption {
  const { view, asked, left, sources, difference } = taken
  if (view.of !== 'difference' || !difference) throw new Error(`no difference: ${view.of}`)
  const nameOf = namesOfActors(taken)
  const said = changesInWords(difference.found, view, nameOf)
  const filters = filtersInWords({ ...asked, follow: false }, nameOf)
  const missing = leftInWords({ ...left, unchanged: 0 }, asked, view)
  const named = mostCited(taken)
  const ends = new Set(lines.flatMap(({ pair }) => pair))
  const drawn = taken.actors.filter(({ id }) => ends.has(id))
  const marks = [
    ...(present.changes ?? []).map((change) => CHANGES[change]),
    ...(present.possible ? ['hollow: possible by the dates'] : []),
    ...(drawn.some((actor) => hasCeased(actor, view.b)) ? ['dotted shape: no more by the second day'] : []),
  ]
  const sentences = [
    `${title}.`,
    filters.length === 0 ? null : `Filter: ${filters.join('; ')}.`,
    capital(`${present.signs.map((sign) => SIGNS_IN_WORDS[sign]).join('; ')}.`),
    capital(`${marks.join('; ')}.`),
    capital(`${patternsInWords(present.statuses)}.`),
    ...said,
    `Drawn as ${counted(lines.length, 'line')}.`,
    followedInWords([...ones].map(([last, before]) => [nameOf(last), before.map(nameOf)] as const)),
    ...renamedBetween(drawn, [view.a, view.b]).map((one) => renamedInWords(one, view.a)),
    missing.length === 0 ? null : `Not shown: ${missing.join(', ')}.`,
    labelsInWords(taken),
    `Data: ${dataInWords(taken)}`,
  ].filter((sentence): sentence is string => sentence !== null && sentence !== '.')
  const cited =
    named.length === 0 ? [] : [`Sources: ${sourcesInWords(named, sources.length)}, listed at the same address.`]
  return {
    title,
    sentences,
    text: ['Figure.', ...sentences, ...cited].join(' '),
    alternative: `Difference: ${title}. ${said.join(' ')}`,
  }
}
