import { calledIn, shortNameOn } from '../domain/actor.ts'
import type { Asker } from '../domain/asker.ts'
import { groupsOn } from '../domain/groups.ts'
import type { Dated } from '../domain/relation.ts'
import { type Day, isoOf } from '../domain/time/day.ts'
import type { NamedGroup } from '../drawing/hulls.ts'
import { actorsBy } from '../store/actors-by.ts'
import { networkBy } from '../store/known-by.ts'
import type { Store } from '../store/store.ts'
import { oneTable, zipOf } from './csv.ts'
import type { Drawn, Pictured } from './draw.ts'
import { gathered } from './gather.ts'
import { gexfOf } from './gexf.ts'
import { type ExportInput, type Format, isPicture, wantedFrom } from './input.ts'
import { jsonOf } from './json.ts'
import { type Counts, countsOf, type Taken } from './taken.ts'

/** A file to take away: its bytes or text, media type, file name, and how many of what it holds. */
export type Exported = {
  readonly body: Uint8Array | string
  readonly type: string
  readonly name: string
  readonly counts: Counts
}

/** Where the page is, for the addresses in files, which day it is, and what draws pictures. */
export type Place = {
  readonly origin: string
  readonly today: () => Day
  readonly draw: (picture: Pictured, asker?: Asker) => Promise<Drawn>
}

const TYPES: { readonly [format in Format]: string } = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

/**
 * A view as a file. Throws `Invalid` for parameters that do not go together and for views that are too large, `NotFound`
 * for an actor that is not there, and what `draw` throws.
 */
export const exportOf =
  (store: Store, { origin, today, draw }: Place) =>
  async (input: ExportInput, asker?: Asker): Promise<Exported> => {
    const wanted = wantedFrom(input)
    const taken = await gathered(store, wanted, {
      origin,
      retrieved: today(),
      over: { pins: input.pin, groups: input.groups, path: input.path },
    })
    const isZip = input.format === 'csv' && input.file === undefined
    return {
      body: isPicture(input.format) ? await draw(await pictured(store, taken, input), asker) : textOf(taken, input),
      type: isZip ? 'application/zip' : TYPES[input.format],
      name: `${input.file ?? 'entente'}-${viewInName(taken)}.${isZip ? 'zip' : input.format}`,
      counts: countsOf(taken),
    }
  }

function textOf(taken: Taken, { format, file }: ExportInput): Uint8Array | string {
  if (format === 'csv') return file === undefined ? zipOf(taken) : oneTable(taken, file)
  if (format === 'json') return jsonOf(taken)
  return gexfOf(taken)
}

/** Px of a PNG across 6.5 inches: 300 to the inch. */
const USUAL_WIDTH = 1_950
/** So many relations, the first by id, decide how large an actor is drawn, as on the page; the largest size is reached long before. */
const MOST_SIZED = 50_000

/** A view and what else its picture goes by. */
async function pictured(store: Store, taken: Taken, input: ExportInput): Promise<Pictured> {
  const { view, asked } = taken
  const { relations: all } =
    view.of === 'pair' ? { relations: [] } : await networkBy(store, { from: null, to: null, limit: MOST_SIZED }, asked)
  return {
    taken,
    all: all.map(({ source, target, type }) => ({ source, target, type })),
    actors:
      view.of === 'network' && view.matrix ? (await store.run('actors', { ids: null })).map(({ id }) => ({ id })) : [],
    groups: input.groups ? await namedGroups(store, taken, all) : [],
    pins: input.pin ?? [],
    path: input.path ?? null,
    pixels: input.format === 'png' ? (input.width ?? USUAL_WIDTH) : null,
  }
}

/** The groups of a view, each named as its whole is on the last day. */
async function namedGroups(store: Store, { view, asked, labels }: Taken, all: readonly Dated[]): Promise<NamedGroup[]> {
  if (view.of !== 'network') return []
  const groups = groupsOn(all, asked, view.when)
  const wholes = await actorsBy(
    store,
    groups.map(({ whole }) => whole),
    asked,
  )
  const actors = calledIn(wholes, labels)
  const day = 'at' in view.when ? view.when.at : view.when.to
  const names = new Map(actors.map((actor) => [actor.id, shortNameOn(actor, day)]))
  return groups.map((group) => ({ ...group, name: names.get(group.whole) ?? group.whole }))
}

function daysIn(view: Taken['view']) {
  if (view.of === 'difference') return { from: view.a, to: view.b }
  if (view.of === 'days') return { from: view.days[0] ?? 0, to: view.days.at(-1) ?? 0 }
  return view.of === 'pair' ? view.span : view.of === 'network' ? view.when : null
}

const inName = (clock: string, until: Day | null) => (until === null ? null : `${clock}-${isoOf(until)}`)

/** The view and its data in a file name: `2023-02-02-a1b2c3d4`, `2016-07-28-published-2016-12-31-a1b2c3d4`. Letters, digits, dots and hyphens only. */
function viewInName({ view, asked, release }: Taken): string {
  const days = daysIn(view)
  const parts = [
    view.of === 'everything' || view.of === 'difference' || view.of === 'days' ? view.of : null,
    ...(view.of === 'pair' ? view.actors : []),
    ...(days === null ? [] : 'at' in days ? [isoOf(days.at)] : [isoOf(days.from), isoOf(days.to)]),
    ...(['published', 'recorded'] as const).map((clock) => inName(clock, asked[clock])),
    release.hash,
  ]
  return parts.filter((part) => part !== null).join('-')
}
