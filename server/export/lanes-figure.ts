import { type Actor, calledIn } from '../domain/actor.ts'
import { type CitedSource, citedSources } from '../domain/citation.ts'
import { isolated } from '../domain/direction.ts'
import { between } from '../domain/pair.ts'
import type { WholeRelation } from '../domain/relation.ts'
import { dayFrom, yearOf } from '../domain/time/day.ts'
import { statedInWords, turnedInWords } from '../domain/time/in-words.ts'
import { type Cause, causesOf } from '../domain/turn-causes.ts'
import { typeOf } from '../domain/types/relation-types.ts'
import { pairTitle, type Span, titleText } from '../domain/view-in-words.ts'
import { listed } from '../domain/wording.ts'
import { lanesOf, yearsOfPair } from '../drawing/lanes.ts'
import { laneNames } from '../drawing/lanes-names.ts'
import type { Turn } from '../drawing/lanes-turns.ts'
import type { Measure } from '../drawing/mark.ts'
import { namesOfActors } from './about.ts'
import { captionOf, mostCited, NAMED_SOURCES } from './caption.ts'
import { INNER, type Note, type Page, pageOf } from './page.ts'
import { presentInLanes } from './present.ts'
import { sourcesLine } from './sources-line.ts'
import { sourcesOf, type Taken } from './taken.ts'
import type { Run } from './typeset.ts'

/** A turning point, the relation that made it one, and the other of its pair where the page shows several. */
type Told = Turn & { readonly other: string | null; readonly cause: Cause<WholeRelation> | null }

/** What an A4 sheet has between margins of an inch, px. */
const SHEET = (297 / 25.4 - 2) * 96

/** A lane for each type or each sign; at most so many notes, which tell what happened, or name day, signs and source alone. */
type Form = { readonly by: 'type' | 'sign'; readonly isTold: boolean; readonly notes: number }

/** From the fullest to the lowest: the first that fits a sheet is drawn. */
const FULLEST: Form = { by: 'type', isTold: true, notes: 24 }
const LOWER: readonly Form[] = [
  { by: 'type', isTold: false, notes: 24 },
  { by: 'sign', isTold: false, notes: 24 },
  { by: 'sign', isTold: false, notes: 12 },
  { by: 'sign', isTold: false, notes: 0 },
]

/** The history of one pair or several as a page: lanes, with a note and its source for each turning point, on one sheet where that can be. */
export function lanesFigure(taken: Taken, measure: Measure): Page {
  let page = inForm(taken, FULLEST, measure)
  for (const form of LOWER) if (page.height > SHEET) page = inForm(taken, form, measure)
  return page
}

function inForm(taken: Taken, { by, isTold, notes }: Form, measure: Measure): Page {
  const { view, asked, relations, history } = taken
  if (view.of !== 'pair') throw new Error(`no pair: ${view.of}`)
  const [a, ...others] = view.actors.map((id) => actorOf(taken, id)) as [Actor, ...Actor[]]
  const { from, to } = view.span ?? yearsOf(taken)
  const pairs = others.map((b) => ({ a, b, relations: between(history, a.id, b.id) }))
  const lanes = lanesOf({ pairs, word: asked.word, from, to, width: INNER, sizes: 'figure', by }, measure)
  const undrawn = new Set([...lanes.left.unattested, ...lanes.left.outside])
  const drawn = relations.filter(({ id }) => !undrawn.has(id))
  const shown = { ...taken, relations: drawn, sources: sourcesOf(drawn) }
  const span = history.length === 0 ? view.span : { from, to }
  const nameOf = namesOfActors(taken)
  const title = titleText(pairTitle(view.actors, span, asked, nameOf))
  const present = { ...presentInLanes(taken, drawn, { from, to }), gathered: by === 'sign' }
  const turns = lanes.pairs.flatMap((pair, index) =>
    pair.turns.map(
      (turn): Told => ({
        ...turn,
        other: others.length > 1 ? (others[index]?.id ?? null) : null,
        cause: causesOf(pairs[index]?.relations ?? [], turn.point, asked.word)[0] ?? null,
      }),
    ),
  )
  const noted = turns.slice(0, notes)
  const numbered = numberedSources(noted, shown)
  const names = laneNames([a, ...others], to)
  const inWords = (turn: Told) => turnInWords(turn, nameOf)
  const caption = captionOf(shown, present, title, relations.length - drawn.length, turns.map(inWords), noted.length)
  return pageOf(
    {
      title,
      kind: 'lanes',
      present,
      picture: drawn.length === 0 ? null : lanes,
      empty: `No relation of ${nameOf(a.id)} with ${listed(
        others.map(({ id }) => nameOf(id)),
        'or',
      )} is recorded${view.span ? ' for these days' : ''}.`,
      notes: notesOf(noted, taken, numbered, isTold ? null : (id) => names.get(id) ?? id),
      caption,
      sources: sourcesLine(filledUp(numbered, shown), shown.sources.length),
    },
    measure,
  )
}

function actorOf({ actors, labels }: Taken, id: string): Actor {
  const found = calledIn(actors, labels).find((actor) => actor.id === id)
  if (!found) throw new Error(`an actor of the pair is missing: ${id}`)
  return found
}

/** The whole years of the history, as the page shows it; this one where it has none. */
const yearsOf = ({ history, retrieved }: Taken): Span =>
  yearsOfPair(history) ?? { from: dayFrom(yearOf(retrieved), 1, 1), to: dayFrom(yearOf(retrieved), 12, 31) }

/** The source that a note names: the first that supports its relation, by id of the citation. */
const sourceOf = (relation: WholeRelation | undefined) =>
  relation?.citations.find(({ stance }) => stance === 'supports')?.source.id

/** The sources of the notes, numbered in their order, each once. */
function numberedSources(turns: readonly Told[], { sources }: Taken): CitedSource[] {
  const cited = citedSources(sources)
  const ids = turns.map(({ cause }) => sourceOf(cause?.relation))
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (cited.get(id) ?? [])))
}

/** After the sources of the notes those most cited, up to the number that a caption names. */
function filledUp(numbered: readonly CitedSource[], taken: Taken): CitedSource[] {
  const more = mostCited(taken).filter(({ source }) => numbered.every((one) => one.source.id !== source.id))
  return [...numbered, ...more.slice(0, Math.max(0, NAMED_SOURCES - numbered.length))]
}

/** When a pair turned, and to which signs: `8 Oct 2017, HTS, to positive`; where an end turned it, `after 12 Dec 2024`. */
const turnInWords = ({ point, other }: Told, nameOf: (actor: string) => string): string =>
  [turnedInWords(point), ...(other === null ? [] : [nameOf(other)]), `to ${listed(point.to)}`].join(', ')

/** What begins or is attested is told; what ends, or lies near, is only named, since its text tells of another day. */
const COMES: readonly Cause['how'][] = ['begins', 'attested']

/**
 * `8 Oct 2017, to positive: what happened`, and the number of its source. A relation is told once, then only named. With
 * `shortOf` actors bear short names, and what happened is left out.
 */
function notesOf(
  turns: readonly Told[],
  taken: Taken,
  numbered: readonly CitedSource[],
  shortOf: ((actor: string) => string) | null,
): Note[] {
  const told = new Set<string>()
  const nameOf = namesOfActors(taken)
  return turns.map((turn) => {
    const { cause } = turn
    const at = numbered.findIndex(({ source }) => source.id === sourceOf(cause?.relation))
    const raised: Run[] = at === -1 ? [] : [{ text: String(at + 1), raised: true }]
    if (shortOf) return { number: turn.number, runs: [{ text: turnInWords(turn, shortOf), weight: 600 }, ...raised] }
    const isNew = cause !== null && COMES.includes(cause.how) && !told.has(cause.relation.id)
    if (cause) told.add(cause.relation.id)
    const text = (isNew ? cause.relation.summary : null) ?? (cause ? namedIn(cause, nameOf) : '')
    return {
      number: turn.number,
      runs: [{ text: `${turnInWords(turn, nameOf)}: `, weight: 600 }, { text: isolated(text) }, ...raised],
    }
  })
}

function namedIn({ relation: { type, source, target }, how, stated }: Cause, nameOf: (actor: string) => string) {
  const day = stated === null ? '' : statedInWords(stated)
  const said = {
    begins: ', from then',
    attested: ', attested then',
    ends: ', until then',
    possible: `, possible${day && `: ${day}`}`,
    silent: `, no longer attested${day && `: last ${day}`}`,
  }[how]
  return `${nameOf(source)} ${typeOf(type).label} ${nameOf(target)}${said}.`
}
