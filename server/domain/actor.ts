import { z } from 'zod'
import type { Day } from './time/day.ts'
import { readingOf, STILL_GOING_ON, StatedDate } from './time/stated-date.ts'

export const ActorKind = z.enum(['state', 'government', 'organisation', 'coalition', 'armed-group', 'party', 'person'])
export type ActorKind = z.infer<typeof ActorKind>

/** A global slug: actors and sources carry no colon, so that they never meet the id of a relation. */
export const Slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
export const ActorId = Slug

/** A name and the time in which it was valid, as stated; `to` may be `..`, null is not known. */
export const ActorName = z.object({
  name: z.string(),
  from: StatedDate.nullable(),
  to: z.string().nullable(),
  lang: z.enum(['ar', 'ru', 'he']).nullable(),
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
export type Actor = Readonly<z.infer<typeof Actor>>

export const WholeActor = Actor.extend({
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  note: z.string().nullable(),
})
export type WholeActor = Readonly<z.infer<typeof WholeActor>>

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

/** The name on a day: the first dated alias in file order that covers it, else the name (DESIGN 4). */
export const nameOn = ({ name, names }: Pick<Actor, 'name' | 'names'>, day: Day): string =>
  names.find((entry) => isDated(entry) && covers(entry, day))?.name ?? name

const letters = (name: string) => [...name.replaceAll(/[\s\p{Pd}]/gu, '')].length

/** The short name on a day, for canvas, lanes and matrix: up to 14 letters the name itself, else an alias of at most 12 (DESIGN 4). */
export function shortNameOn(actor: Pick<Actor, 'kind' | 'name' | 'names'>, day: Day): string {
  if (actor.kind === 'state') return actor.name
  const name = nameOn(actor, day)
  if (letters(name) <= 14) return name
  const valid = actor.names.filter((entry) => letters(entry.name) <= 12 && covers(entry, day))
  return (valid.find(isDated) ?? valid[0])?.name ?? name
}

/** Whether an actor is known not to be there yet on a day: its first possible day lies after it. */
export const isToCome = ({ founded }: Pick<Actor, 'founded'>, day: Day) =>
  founded !== null && readingOf(founded).first > day

/** Whether an actor is known to have ceased by a day: its last possible day lies before it. */
export const hasCeased = ({ dissolved }: Pick<Actor, 'dissolved'>, day: Day) =>
  dissolved !== null && readingOf(dissolved).last < day
