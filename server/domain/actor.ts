import { z } from 'zod'
import type { Day } from './time/day.ts'
import { readingOf, STILL_GOING_ON, StatedDate } from './time/stated-date.ts'

export const ActorKind = z.enum(['state', 'government', 'organisation', 'coalition', 'armed-group', 'party', 'person'])
export type ActorKind = z.infer<typeof ActorKind>

export const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
/** A global slug: actors and sources carry no colon, so that they never meet the id of a relation. */
export const Slug = z.string().regex(SLUG)
export const ActorId = Slug

/** A language in which an actor can be named beside the data's own name, told by its script. */
export const NameLanguage = z.enum(['ar', 'ru', 'he'])
export type NameLanguage = z.infer<typeof NameLanguage>

/** A name and the time in which it was valid, as stated; `to` may be `..`, null is not known. */
export const ActorName = z.object({
  name: z.string(),
  from: StatedDate.nullable(),
  to: z.string().nullable(),
  lang: NameLanguage.nullable(),
})
export type ActorName = Readonly<z.infer<typeof ActorName>>

export const Actor = z.object({
  id: ActorId,
  kind: ActorKind,
  name: z.string(),
  names: z.array(ActorName).readonly(),
  founded: StatedDate.nullable(),
  dissolved: StatedDate.nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
})
/** `called`, where it is there, is the language in which it is named wherever it has such a name. */
export type Actor = Readonly<z.infer<typeof Actor>> & Called
type Called = { readonly called?: NameLanguage }

export const WholeActor = Actor.extend({
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  note: z.string().nullable(),
})
export type WholeActor = Readonly<z.infer<typeof WholeActor>> & Called

const SCRIPTS = [
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['he', /\p{Script=Hebrew}/u],
] as const

/** The language tag of a name, told from its script alone (DESIGN 4). */
export const langOf = (name: string): ActorName['lang'] => SCRIPTS.find(([, script]) => script.test(name))?.[0] ?? null

/** Splits an alias as its file gives it: `Name@from/to` dates a name; any other `@` belongs to it. */
export function aliasParts(alias: string): { name: string; from: string | null; to: string | null } {
  const parts = /^(.*)@([0-9X?~%.-]*)\/([0-9X?~%.-]*)$/s.exec(alias)
  if (!parts || (parts[2] === '' && parts[3] === '')) return { name: alias, from: null, to: null }
  const [, name = '', from = '', to = ''] = parts
  return { name: name.trim(), from: from === '' || from === STILL_GOING_ON ? null : from, to: to === '' ? null : to }
}

/** The name, then the aliases in file order, none twice: of one name the dated entries stay. */
export function namesOf(name: string, aliases: readonly string[]): ActorName[] {
  const all = [{ name, from: null, to: null }, ...aliases.map(aliasParts)]
  const dated = new Set(all.filter(isDated).map((entry) => entry.name))
  const seen = new Set<string>()
  return all.flatMap((entry) => {
    const key = JSON.stringify([entry.name, entry.from, entry.to])
    if (seen.has(key) || (!isDated(entry) && dated.has(entry.name))) return []
    seen.add(key)
    return [{ ...entry, lang: langOf(entry.name) }]
  })
}

const isDated = ({ from, to }: { from: string | null; to: string | null }) => from !== null || to !== null

const covers = ({ from, to }: ActorName, day: Day) =>
  (from === null || readingOf(from).first <= day) && (to === null || to === STILL_GOING_ON || readingOf(to).last >= day)

type Named = Pick<Actor, 'name' | 'names' | 'called'>

/** The same actors, named in a language wherever they have such a name; null is as the data name them. */
export const calledIn = <One extends Named>(actors: readonly One[], language: NameLanguage | null): readonly One[] =>
  language === null ? actors : actors.map((actor) => ({ ...actor, called: language }))

/** The same actor as the data name it. */
export function asGiven<One extends Named>({ called, ...given }: One): Omit<One, 'called'> {
  return given
}

/** The data's own name on a day: the first dated alias in file order that covers it, else the name (DESIGN 4). */
const givenNameOn = ({ name, names }: Named, day: Day): string =>
  names.find((entry) => isDated(entry) && covers(entry, day))?.name ?? name

/**
 * The names an actor bears on a day in the language it is called in, dated ones first. An undated one is a name of today:
 * it stands for the plain name alone, never for one that the data give to a time. Where the plain name outlives its own
 * dates, so does what it is called in the other language for the very same time.
 */
function calledNames(actor: Named, day: Day): readonly ActorName[] {
  const { name, names, called } = actor
  if (called === undefined) return []
  const all = names.filter(({ lang }) => lang === called)
  const dated = all.filter((entry) => isDated(entry) && covers(entry, day))
  if (givenNameOn(actor, day) !== name) return dated
  const times = names.filter((entry) => isDated(entry) && entry.name === name)
  const outlived = all.filter((entry) => times.some(({ from, to }) => entry.from === from && entry.to === to))
  return [...dated, ...all.filter((entry) => !isDated(entry)), ...outlived]
}

/** The name on a day: in the language the actor is called in, where it has one then, else the data's own. */
export const nameOn = (actor: Named, day: Day): string => calledNames(actor, day)[0]?.name ?? givenNameOn(actor, day)

const letters = (name: string) => [...name.replaceAll(/[\s\p{Pd}]/gu, '')].length
const [MOST_WHOLE, MOST_SHORT] = [14, 12]
const isShort = ({ name }: ActorName) => letters(name) <= MOST_SHORT

/**
 * The short name on a day, for canvas, lanes and matrix: up to 14 letters the name itself, else an alias of at most 12, of
 * the same language where the actor is called in one; states by name (DESIGN 4).
 */
export function shortNameOn(actor: Named & Pick<Actor, 'kind'>, day: Day): string {
  const called = calledNames(actor, day)
  const name = called[0]?.name ?? (actor.kind === 'state' ? actor.name : givenNameOn(actor, day))
  if (actor.kind === 'state' || letters(name) <= MOST_WHOLE) return name
  const valid = called.length > 0 ? called : actor.names.filter((entry) => covers(entry, day))
  const short = valid.filter(isShort)
  return (short.find(isDated) ?? short[0])?.name ?? name
}

/** The data's own name on a day where the actor is called by another then, else null: it stands small beside that one. */
export function otherNameOn(actor: Named, day: Day): string | null {
  const given = givenNameOn(actor, day)
  return nameOn(actor, day) === given ? null : given
}

/** Whether an actor is known not to be there yet on a day: its first possible day lies after it. */
export const isToCome = ({ founded }: Pick<Actor, 'founded'>, day: Day) =>
  founded !== null && readingOf(founded).first > day

/** Whether an actor is known to have ceased by a day: its last possible day lies before it. */
export const hasCeased = ({ dissolved }: Pick<Actor, 'dissolved'>, day: Day) =>
  dissolved !== null && readingOf(dissolved).last < day
