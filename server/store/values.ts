import neo4j, { type Date as DriverDate, isDate } from 'neo4j-driver'
import { civilOf } from '../domain/time/day.ts'
import { dayOfDate, StoredDate, StoredTime } from './dates.ts'
import type { Parameters } from './query.ts'

/**
 * Parameters as the driver wants them. A bare JavaScript number would arrive as a float, so integers are wrapped; days
 * become DATE without ever passing through a JavaScript `Date`, whose zone shifts them (NEO4J F1, F2).
 */
export const ints = (parameters: Parameters) => outbound(parameters) as Record<string, unknown>

function outbound(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof StoredDate) return dateOf(value)
  if (value instanceof StoredTime) return timeOf(value)
  if (Array.isArray(value)) return value.map(outbound)
  return mapped(value, outbound)
}

function dateOf({ day }: StoredDate) {
  const { year, month, date } = civilOf(day)
  return new neo4j.types.Date(year, month, date)
}

function timeOf({ text }: StoredTime) {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:.Z]/).map(Number)
  const nanoseconds = Number((/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(9, '0'))
  return new neo4j.types.DateTime(year, month, date, hour, minute, second, nanoseconds, 0)
}

/** A value of a row as plain data: DATEs are days, or null where unbounded. */
export function inbound(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inbound)
  if (isDate(value)) return plainDay(value as unknown as DriverDate<number>)
  return mapped(value, inbound)
}

const plainDay = ({ year, month, day }: DriverDate<number>) => dayOfDate(year, month, day)

function mapped(value: object, of: (value: unknown) => unknown): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) plain[name] = of(inner)
  return plain
}
