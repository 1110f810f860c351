import { partBeside } from '../../server/domain/beside.ts'
import type { Part } from '../../server/domain/network.ts'
import { between } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { mayHold } from '../../server/domain/time/bounds.ts'
import { type By, daysBeside } from './multiples.ts'
import { type Shown, sourcesOf } from './shown.ts'
import { isAllYears } from './time.ts'
import { othersOf, type Page, showsNetwork, type View } from './view.ts'

/** Whether what a page shows can be taken along as files. */
export const isTaken = (page: Page) =>
  showsNetwork(page) || page.name === 'multiples' || page.name === 'difference' || page.name === 'pair'

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

/** Days beside each other take what is shown on any of them. A difference takes what changed and the events between. Lanes take all of their history that may hold in their span, denied and structure too; any other view what it shows. */
export function taken({ page, time }: Pick<View, 'page' | 'time'>, shown: Shown): Taken {
  const { when, data } = shown
  if (shown.changed) return takenOf([...shown.changed.relations, ...shown.changed.difference.events], shown)
  if (page.name === 'multiples') return takenOf(shownBeside(page.by, shown), shown)
  if (page.name !== 'pair' || 'at' in when)
    return { relations: shown.relations.length, actors: shown.actors.length, sources: shown.sources.length }
  const relations = between(data.relations, page.a, ...othersOf(page)).filter(
    ({ bounds }) => isAllYears(time) || mayHold(bounds, when.from, when.to),
  )
  return takenOf(relations, shown)
}
