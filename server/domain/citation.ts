import type { Relation, Source, Stance } from './relation.ts'
import { type Release, releaseName } from './release.ts'
import { type Day, yearOf } from './time/day.ts'
import { dayInWords, statedInWords } from './time/in-words.ts'
import { readingOf, STILL_GOING_ON } from './time/stated-date.ts'
import { typeOf } from './types/relation-types.ts'
import { counted, listed, stopped } from './wording.ts'

/** A citation in two forms: for the running text, and for the list of references. Plain text. */
export type CitationText = { readonly inText: string; readonly full: string }

/** A source as it is cited within one list. `label` is `Example Institute (2020a)`, `year` `2020a`, `n.d.`, `n.d.-b`. */
export type CitedSource = CitationText & {
  readonly source: Source
  readonly author: string
  readonly year: string
  readonly label: string
}

/** The publisher stands as author; a source without one is cited by its title. */
const authorOf = ({ publisher, title }: Source) => publisher ?? `“${title}”`

/** The year without its letter: `2020`, `2020?`, `about 2020`, `the 2010s`, or null where undated. A doubt about a month or day stands there. */
function yearInWords(published: string | null): string | null {
  if (published === null) return null
  const { first, precision } = readingOf(published)
  return precision === 'month' || precision === 'day' ? String(yearOf(first)) : statedInWords(published)
}

/** Letters go by the plain year: 2020 and about 2020 of one publisher need them too. */
const letterKey = (source: Source) => JSON.stringify([authorOf(source), plainYear(source)])

function plainYear({ published }: Source): string {
  if (published === null) return 'n.d.'
  const { first, precision } = readingOf(published)
  return precision === 'coarse' ? published : String(yearOf(first))
}

/** By day of publication, then title, then id; undated ones by title. */
function inOrder(one: Source, other: Source): number {
  const [a, b] = [one, other].map(({ published }) => (published === null ? null : readingOf(published)))
  const dated = a && b ? a.first - b.first || a.last - b.last : 0
  return dated || compare(one.title, other.title) || compare(one.id, other.id)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** a … z, aa, ab …: the nth of a publisher's works in one year, counted from 0. */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26))
  return n < 26 ? last : `${letters(Math.floor(n / 26) - 1)}${last}`
}

/**
 * How each source of one list is cited, by id. Sources of one publisher and year get a, b …, undated ones n.d.-a, n.d.-b;
 * so the same list gives the same letters in caption, list and files.
 */
export function citedSources(sources: Iterable<Source>): Map<string, CitedSource> {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const key = letterKey(source)
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  const cited = new Map<string, CitedSource>()
  for (const group of groups.values())
    for (const [n, source] of [...group].sort(inOrder).entries())
      cited.set(source.id, citedAs(source, group.length > 1 ? letters(n) : ''))
  return cited
}

function citedAs(source: Source, letter: string): CitedSource {
  const author = authorOf(source)
  const plain = yearInWords(source.published)
  const year = plain === null ? `n.d.${letter && `-${letter}`}` : `${plain}${letter}`
  const title = source.publisher === null ? '' : ` ${stopped(source.title)}`
  const when = [year, dayOfYear(source.published)].filter(Boolean).join(', ')
  return {
    source,
    author,
    year,
    label: `${author} (${year})`,
    inText: `(${author}, ${year})`,
    full: `${author} (${when}).${title}${source.url === null ? '' : ` ${source.url}`}`,
  }
}

/** Month and day as far as they are stated: `2 February`, `August?`; empty where only the year is. */
function dayOfYear(published: string | null): string {
  if (published === null) return ''
  const { precision } = readingOf(published)
  return precision === 'day' || precision === 'month'
    ? statedInWords(published, 'long').replace(/ \d{4}(\??)$/, '$1')
    : ''
}

/** In the order of a list of references: by author, undated ones first, then by year. */
export const inListOrder = (one: CitedSource, other: CitedSource) =>
  compare(one.author.toLowerCase(), other.author.toLowerCase()) ||
  Number(one.source.published !== null) - Number(other.source.published !== null) ||
  inOrder(one.source, other.source)

/** Author and years of several sources, the years of one author gathered: `Example Institute, n.d.-a, 2020`. */
function byAuthor(cited: readonly CitedSource[]): (readonly [author: string, years: string])[] {
  const authors = new Map<string, string[]>()
  for (const { author, year } of cited) authors.set(author, [...(authors.get(author) ?? []), year])
  return [...authors].map(([author, years]) => [author, years.join(', ')])
}

/** Some sources of a `total` as one clause: `Example Institute (2020, 2021); Example Daily (2016) and 108 others`. */
export function sourcesInWords(cited: readonly CitedSource[], total: number): string {
  const named = byAuthor(cited).map(([author, years]) => `${author} (${years})`)
  const others = total - cited.length
  if (others === 0) return named.join('; ')
  return `${named.join('; ')} and ${counted(others, 'other')}`
}

/** What is cited beside the sources: the data, as the page shows them at an address. */
export type Cited = { readonly release: Release; readonly address: string; readonly retrieved: Day }

/**
 * A view of the data as a work of its own. `subset` says which part in a few words (`Turkey × HTS; 2011 to 2025`),
 * null for the whole.
 */
export function dataCitation({ release, address, retrieved }: Cited, subset: string | null): CitationText {
  const year = yearOf(retrieved)
  const titles = release.datasets.map(({ title, version }) => (version ? `${title}, version ${version}` : title))
  const named = release.number === null ? (release.hash ?? 'no data') : `release ${release.number}, ${release.hash}`
  const title = titles.length === 0 ? 'Political relations over time' : titles.join('; ')
  return {
    inText: `(Entente, ${year})`,
    full:
      `Entente (${year}). ${title} [dataset] (${named}).` +
      `${subset === null ? '' : ` Subset: ${stopped(subset)}`} Retrieved ${dayInWords(retrieved, 'long')}, from ${address}`,
  }
}

/** When a relation held or happened, as stated: `since 2011`, `2018 to Dec 2024`, `attested Aug 2012 and 2 May 2013`. */
export function datesInWords({ type, start, end, observed }: Pick<Relation, 'type' | 'start' | 'end' | 'observed'>) {
  const seen = observed.length === 0 ? [] : [`attested ${listed(observed.map((date) => statedInWords(date)))}`]
  const began = start === null ? null : statedInWords(start)
  if (typeOf(type).kind === 'event') return began ?? 'undated'
  const span =
    end === null || end === STILL_GOING_ON
      ? [began === null ? '' : `since ${began}`, end === null ? '' : statedInWords(end)]
      : [began === null ? `until ${statedInWords(end)}` : start === end ? began : `${began} to ${statedInWords(end)}`]
  return [...span, ...seen].filter(Boolean).join(', ')
}

/** A relation as a sentence without its full stop: `Turkey backs Syrian rebels, since 2011`. */
export const relationInWords = (
  relation: Pick<Relation, 'type' | 'source' | 'target' | 'start' | 'end' | 'observed'>,
  nameOf: (actor: string) => string,
) => `${nameOf(relation.source)} ${typeOf(relation.type).label} ${nameOf(relation.target)}, ${datesInWords(relation)}`

/** A relation, cited with its sources and the data (UX 10). Sources that dispute it say so; each stands once. */
export function relationCitation(
  relation: Pick<Relation, 'id' | 'type' | 'source' | 'target' | 'start' | 'end' | 'observed'> & {
    readonly citations: readonly { readonly source: Source; readonly stance: Stance }[]
  },
  nameOf: (actor: string) => string,
  data: Cited,
): CitationText {
  const sources = new Map(relation.citations.map(({ source }) => [source.id, source]))
  const supporting = new Set(
    relation.citations.filter(({ stance }) => stance === 'supports').map(({ source }) => source.id),
  )
  const cited = [...citedSources(sources.values()).values()].sort(inListOrder)
  const dataset = dataCitation(data, `${relation.id}, ${relationInWords(relation, nameOf)}`)
  return {
    inText: `(${[...byAuthor(cited), ['Entente', yearOf(data.retrieved)]].map((work) => work.join(', ')).join('; ')})`,
    full: [
      ...cited.map(({ source, full }) => (supporting.has(source.id) ? full : `${full} [disputes]`)),
      dataset.full,
    ].join('\n'),
  }
}

/** The release as captions name it: `Entente, Syria 1.2.0 (a1b2c3d4), retrieved 22 November 2026, https://…`. */
export const dataInWords = ({ release, address, retrieved }: Cited) =>
  `Entente, ${releaseName(release)}, retrieved ${dayInWords(retrieved, 'long')}, ${address}`
