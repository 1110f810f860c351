import { partBeside } from '../../server/domain/beside.ts'
import type { Part } from '../../server/domain/network.ts'
import { between } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { lanePartOf } from '../../server/drawing/lanes-ink.ts'
import { type By, daysBeside } from './multiples.ts'
import { type Shown, shownIn, sourcesOf } from './shown.ts'
import { isAllYears, type Time } from './time.ts'
import { othersOf, type Page, showsNetwork, type View } from './view.ts'

/** The relations of an actor with others: all, or those that lanes draw in a span. */
export function betweenIn(page: Extract<Page, { name: 'pair' }>, time: Time, { data, asked, when }: Shown): Relation[] {
  const all = between(data.relations, page.a, ...othersOf(page))
  if (isAllYears(time) || 'at' in when) return all
  return all.filter((one) => lanePartOf(one, asked.word, when.from, when.to) === 'drawn')
}

/** Whether what a page shows can be taken along as files. */
export const isTaken = (page: Page) =>
  showsNetwork(page) || page.name === 'multiples' || page.name === 'difference' || page.name === 'pair'

/** How many relations that some of these days would show were known later. */
export const laterBeside = (by: By | null, shown: Shown): number => {
  const { data, asked } = shown
  const days = daysBeside(by, shown)
  return data.later.filter((one) => partBeside(one, asked, days, data.kindOf) === 'later').length
}

/** A view with what it shows. */
export type Drawn = { readonly view: View; readonly shown: Shown }

/** A view as it is drawn: on a phone it is about the actor in the middle, where it is not about some already. What leaves the page says no more. */
export function asDrawn(view: View, shown: Shown, centre: string | null): Drawn {
  if (centre === null || view.asked.actor !== null || view.asked.actors !== null) return { view, shown }
  return {
    view: { ...view, asked: { ...view.asked, actor: centre } },
    shown: shownIn(shown.data, { ...shown.asked, actor: centre }, shown.when) ?? shown,
  }
}

/** How much a download of the view holds. */
export type Taken = { readonly relations: number; readonly actors: number; readonly sources: number }

function takenOf(relations: readonly Relation[], { data }: Shown): Taken {
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]))
  return { relations: relations.length, actors: ends.size, sources: sourcesOf(relations, data).length }
}

const DRAWN: readonly (Part | null)[] = ['certain', 'possible', 'events']

/** What is shown on at least one of the days that stand beside each other. */
export function shownBeside(by: By | null, shown: Shown): Relation[] {
  const { data, asked } = shown
  const days = daysBeside(by, shown)
  return data.relations.filter((one) => DRAWN.includes(partBeside(one, asked, days, data.kindOf)))
}

/** Days beside each other take what is shown on any of them. A difference takes what changed and the events between. Lanes take what they draw, denied and structure too, and without a span the whole history; any other view what it shows. */
export function taken({ page, time }: Pick<View, 'page' | 'time'>, shown: Shown): Taken {
  const { when } = shown
  if (shown.changed) return takenOf([...shown.changed.relations, ...shown.changed.difference.events], shown)
  if (page.name === 'multiples') return takenOf(shownBeside(page.by, shown), shown)
  if (page.name !== 'pair' || 'at' in when)
    return { relations: shown.relations.length, actors: shown.actors.length, sources: shown.sources.length }
  return takenOf(betweenIn(page, time, shown), shown)
}
