import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Relation } from '../../server/domain/relation.ts'
import { civilOf, type Day } from '../../server/domain/time/day.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from '../../server/domain/time/stated-date.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import type { Clock } from './loaded.ts'
import { changeFrom, type Shown } from './shown.ts'
import type { ShownStore } from './shown-store.ts'
import { lastDay } from './time.ts'
import { lookAt, lookBetween, settle, type ViewStore } from './view-store.ts'

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** ms a step lasts at 1× (UX 6). */
const STEP = 1_200
const MOST_STEPS = 60

export type Turn = 'begins' | 'ends' | 'happens'
/** A relation that begins, ends or happens by its stated date in the days just passed. */
export type News = { readonly relation: Relation; readonly turn: Turn; readonly stated: StatedDate }

export type Playing = {
  readonly on: boolean
  readonly speed: Speed
  /** What the last step passed. */
  readonly news: readonly News[]
}
export type Play = {
  readonly store: StoreApi<Playing>
  /** To the next or the previous change; the width of a span stays. */
  readonly step: (direction: 1 | -1) => void
  readonly start: () => void
  readonly stop: () => void
  readonly setSpeed: (speed: Speed) => void
  /** While the view changes by a step of ours: what changed is to be marked. */
  readonly isStepping: () => boolean
}

/** The days a run stops at: every change, or of more than 60 the last of each month, or else of each year. */
export function stopsOf(changes: readonly Day[], from: Day): readonly Day[] {
  const ahead = changes.filter((day) => day > from)
  if (ahead.length <= MOST_STEPS) return ahead
  const lastOf = (key: (day: Day) => string) => [...new Map(ahead.map((day) => [key(day), day])).values()]
  const months = lastOf((day) => `${civilOf(day).year}-${civilOf(day).month}`)
  return months.length <= MOST_STEPS ? months : lastOf((day) => String(civilOf(day).year))
}

/** What by its stated date begins, ends or happens after one day, up to and with another, in either direction. */
export function newsBetween(relations: readonly Relation[], one: Day, other: Day): News[] {
  const [after, until] = one < other ? [one, other] : [other - 1, one - 1]
  const within = (stated: StatedDate | null): stated is StatedDate => {
    if (stated === null || stated === STILL_GOING_ON) return false
    const { first } = readingOf(stated)
    return first > after && first <= until
  }
  return relations.flatMap((relation) => {
    const { start, end, type } = relation
    const news: News[] = []
    if (within(start)) news.push({ relation, turn: isState(type) ? 'begins' : 'happens', stated: start })
    if (within(end)) news.push({ relation, turn: 'ends', stated: end })
    return news
  })
}

/** Steps through the changes of what is shown. Any other change of the view ends a run. */
export function createPlay(view: ViewStore, shown: ShownStore, clock: Clock): Play {
  const store = createStore<Playing>()(() => ({ on: false, speed: 1, news: [] }))
  let stops: readonly Day[] = []
  let cancelStep = () => {}
  let own = false

  const moveTo = (before: Shown, day: Day, everShown: readonly Relation[]) => {
    const { when } = before
    own = true
    try {
      if ('at' in when) lookAt(view, day, 'run')
      else lookBetween(view, when.from + day - when.to, day, 'run')
    } finally {
      own = false
    }
    store.setState({ news: newsBetween(everShown, lastDay(when), day) })
  }

  const advance = () => {
    const { shown: now, years } = shown.getState()
    const next = now ? stops.find((day) => day > lastDay(now.when)) : undefined
    if (!now || !years || next === undefined) return stop()
    moveTo(now, next, years.everShown)
    cancelStep = clock.after(STEP / store.getState().speed, advance)
  }

  const stop = () => {
    cancelStep()
    if (store.getState().on) store.setState({ on: false })
    settle(view)
  }

  view.subscribe((state, before) => {
    if (own || (state.time === before.time && state.asked === before.asked && state.page === before.page)) return
    store.setState({ news: [] })
    if (store.getState().on) stop()
  })

  return {
    store,
    stop,
    isStepping: () => own,
    setSpeed: (speed) => store.setState({ speed }),
    start: () => {
      const { shown: now, years } = shown.getState()
      if (!now || !years) return
      stops = stopsOf(years.changes, lastDay(now.when))
      store.setState({ on: true })
      advance()
    },
    step: (direction) => {
      const { shown: now, years } = shown.getState()
      if (!now || !years) return
      stop()
      const day = changeFrom(years.changes, lastDay(now.when), direction)
      if (day !== null) moveTo(now, day, years.everShown)
      settle(view)
    },
  }
}
