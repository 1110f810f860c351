import { ActorId } from './actor.ts'
import { civilOf, type Day, daysIn, isoOf } from './time/day.ts'

/** An actor where a reader put it, in the units of the stored positions. */
export type Pin = { readonly actor: string; readonly x: number; readonly y: number }

/** The address of a view: path and query, pinned to the data of a hash where one is given. Only what would end a parameter is escaped: an address is read by people. */
export function addressText(
  path: string,
  parameters: readonly (readonly [name: string, value: string])[],
  hash: string | null,
): string {
  const query = parameters.map(([name, value]) => `${name}=${written(value)}`).join('&')
  return `${hash === null ? '' : `/v/${hash}`}${path}${query === '' ? '' : `?${query}`}`
}

export const written = (value: string) => encodeURIComponent(value).replace(/%(2C|3A|3B)/g, decodeURIComponent)

/** Tenths of a px are finer than any screen; never −0. */
export const tenths = (number: number) => Math.round(number * 10) / 10 + 0

export const pinsInOrder = (pins: readonly Pin[]) => [...pins].sort((one, other) => (one.actor < other.actor ? -1 : 1))

/** `hts:120,-40;sdf:3,4`: pins as addresses and the API have them. */
export const pinsText = (pins: readonly Pin[]): string =>
  pinsInOrder(pins)
    .map(({ actor, x, y }) => `${actor}:${tenths(x)},${tenths(y)}`)
    .join(';')

const PIN = /^([\w.-]+):(-?\d{1,6}(?:\.\d{1,9})?),(-?\d{1,6}(?:\.\d{1,9})?)$/

/** One of them as it is read, or null: no actor stands a million px off, and a picture that reached there would show nothing. */
export function pinFrom(text: string): Pin | null {
  const [, actor = '', x, y] = PIN.exec(text) ?? []
  return ActorId.safeParse(actor).success ? { actor, x: tenths(Number(x)), y: tenths(Number(y)) } : null
}

const WIDTH = { year: 4, month: 7, day: 10 } as const
type Grain = keyof typeof WIDTH

/** A span in the coarsest grain that fits both ends: `2011..2025`, `2016-07`, `2016-07-28..2016-08-03`; an open end, null, is left out. */
export function spanText({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string {
  const grain = (['year', 'month'] as const).find((one) => opens(from, one) && closes(to, one)) ?? 'day'
  const [start, end] = [from, to].map((day) => (day === null ? '' : isoOf(day).slice(0, WIDTH[grain])))
  return start === end && start !== '' && grain !== 'day' ? (start ?? '') : `${start}..${end}`
}

function opens(day: Day | null, grain: Grain): boolean {
  if (day === null) return true
  const { month, date } = civilOf(day)
  return date === 1 && (grain === 'month' || month === 1)
}

function closes(day: Day | null, grain: Grain): boolean {
  if (day === null) return true
  const { year, month, date } = civilOf(day)
  return date === daysIn(year, month) && (grain === 'month' || month === 12)
}
