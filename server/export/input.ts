import type { NameLanguage } from '../domain/actor.ts'
import type { Pin } from '../domain/address-text.ts'
import { type Asked, askedFrom, tidied } from '../domain/asked.ts'
import { FEWEST_BESIDE } from '../domain/beside.ts'
import { Invalid } from '../domain/errors.ts'
import { checkSpan, checkTwoDays } from '../domain/in-order.ts'
import type { MatrixOrder } from '../domain/matrix-order.ts'
import type { Compared } from '../domain/pair.ts'
import type { PathAsked } from '../domain/path-asked.ts'
import type { Day } from '../domain/time/day.ts'
import type { Span } from '../domain/view-in-words.ts'
import type { TableName } from './tables.ts'
import type { View } from './taken.ts'

export type Format = 'csv' | 'json' | 'gexf' | 'svg' | 'png'

/** What is asked of an export, as the contract reads it. */
export type ExportInput = { readonly [name in keyof Asked]?: Asked[name] | undefined } & {
  readonly format: Format
  readonly at?: Day | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly a?: Day | undefined
  readonly b?: Day | undefined
  readonly days?: readonly Day[] | undefined
  readonly pair?: Compared | undefined
  readonly view?: 'matrix' | undefined
  readonly order?: MatrixOrder | undefined
  readonly file?: TableName | undefined
  readonly pin?: readonly Pin[] | undefined
  readonly groups?: boolean | undefined
  readonly path?: PathAsked | undefined
  readonly labels?: NameLanguage | undefined
  readonly width?: number | undefined
}

/** What is taken along: the view, what it asks and how a picture names actors, once the parameters are known to go together. */
export type Wanted = { readonly view: View; readonly asked: Asked; readonly labels: NameLanguage | null }

/** The view that the parameters name. `Invalid` names the parameter that does not go with the others. */
export function wantedFrom(input: ExportInput): Wanted {
  const { format, file, pin, width } = input
  if (file !== undefined && format !== 'csv') throw only('file', 'csv')
  if (width !== undefined && format !== 'png') throw only('width', 'png')
  const view = viewAs(viewFrom(input), input)
  const isMoment = view.of === 'days' || (view.of === 'network' && 'at' in view.when)
  const isDifference = view.of === 'difference'
  if (
    pin !== undefined &&
    !(isPicture(format) && ((view.of === 'network' && !view.matrix) || view.of === 'days' || isDifference))
  )
    throw new Invalid('Actors are pinned in a picture of the network only', 'Leave pin out.', 'pin')
  if (input.groups !== undefined && !(isPicture(format) && view.of === 'network' && !view.matrix))
    throw new Invalid('Groups are drawn in a picture of the network only', 'Leave groups out.', 'groups')
  if (input.path !== undefined && !(isPicture(format) && view.of === 'network' && !view.matrix))
    throw new Invalid('A path is drawn in a picture of the network only', 'Leave path out.', 'path')
  if (input.labels !== undefined && !isPicture(format))
    throw new Invalid(
      'Data keep the names that they give; only a picture names actors in another language',
      'Leave labels out, or ask for svg or png.',
      'labels',
    )
  if (isDifference && format === 'gexf')
    throw new Invalid(
      'A difference is two days, not a network over time',
      'Ask for csv, json, svg or png, or give from and to in place of a and b.',
      'format',
    )
  if (input.follow !== undefined && !isDifference)
    throw new Invalid(
      'Successors are followed in a difference only',
      'Leave follow out, or give a=DAY and b=DAY.',
      'follow',
    )
  if (isPicture(format) && view.of === 'everything')
    throw new Invalid(
      'A picture needs its days',
      'Give at=DAY, or from=DAY and to=DAY, or days=DAY,DAY, or a=DAY and b=DAY, or pair=A,B.',
      'at',
    )
  if (input.events !== undefined && !isMoment)
    throw new Invalid(
      'The window of events belongs to a moment',
      'Leave events out, or give at=DAY or days=DAY,DAY.',
      'events',
    )
  return { view, asked: tidied(askedFrom(input)), labels: input.labels ?? null }
}

export const isPicture = (format: Format) => format === 'svg' || format === 'png'

/** The same view drawn as a matrix, where that is asked. */
function viewAs(view: View, { format, view: as, order }: ExportInput): View {
  if (as === undefined) {
    if (order !== undefined)
      throw new Invalid('Only a matrix has an order', 'Leave order out, or give view=matrix.', 'order')
    return view
  }
  if (!isPicture(format) || view.of !== 'network')
    throw new Invalid(
      'A matrix is a picture of a day or a span',
      'Leave view out, or ask for svg or png with at=DAY.',
      'view',
    )
  return { ...view, matrix: order ?? 'similarity' }
}

const only = (parameter: string, format: Format) =>
  new Invalid(`Only ${format} takes ${parameter}`, `Leave ${parameter} out, or ask for ${format}.`, parameter)

function viewFrom({ at, from, to, a, b, days, pair }: ExportInput): View {
  if (days !== undefined) return besideFrom(days, { at, from, to, a, b, pair })
  if (a !== undefined || b !== undefined) return differenceFrom(a, b, { at, from, to, pair })
  if (at !== undefined) {
    const other = pair !== undefined ? 'pair' : from !== undefined ? 'from' : to !== undefined ? 'to' : null
    if (other !== null) throw new Invalid(`at and ${other} do not go together`, `Give either at or ${other}.`, other)
    return { of: 'network', when: { at } }
  }
  const span = spanFrom(from, to)
  if (pair === undefined) return span ? { of: 'network', when: span } : { of: 'everything' }
  if (new Set(pair).size < pair.length) throw new Invalid('A pair has two actors', 'Name each actor once.', 'pair')
  return { of: 'pair', actors: pair, span }
}

function besideFrom(days: readonly Day[], others: { readonly [name: string]: unknown }): View {
  const [other] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (other) throw new Invalid(`days and ${other} do not go together`, `Give either days or ${other}.`, other)
  if (days.length < FEWEST_BESIDE)
    throw new Invalid('One day stands beside no other', 'Give two days or more, or at=DAY.', 'days')
  return { of: 'days', days }
}

function differenceFrom(a: Day | undefined, b: Day | undefined, others: { readonly [name: string]: unknown }): View {
  const [other] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (other) throw new Invalid(`a, b and ${other} do not go together`, `Give either a and b or ${other}.`, other)
  if (a === undefined || b === undefined) {
    const missing = a === undefined ? 'a' : 'b'
    throw new Invalid(`A difference needs both days; ${missing} is missing`, `Give ${missing}=DAY.`, missing)
  }
  checkTwoDays(a, b)
  return { of: 'difference', a, b }
}

function spanFrom(from: Day | undefined, to: Day | undefined): Span | null {
  if (from === undefined && to === undefined) return null
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? 'from' : 'to'
    throw new Invalid(`A span needs both days; ${missing} is missing`, `Give ${missing}=DAY.`, missing)
  }
  checkSpan(from, to)
  return { from, to }
}
