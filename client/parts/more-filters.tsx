import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { shortNameOn } from '../../server/domain/actor.ts'
import type { Asked } from '../../server/domain/asked.ts'
import { type Day, yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { aboutWhom, actorRowsOf, chosenWith, type MoreFilter, namedIn, rowsOf } from '../view/more-filters.ts'
import { lastDay } from '../view/time.ts'
import { typedDays } from '../view/typed.ts'
import { ask } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { moreWords, valueInWords } from '../words/more.ts'
import { misreadInWords, timeWords } from '../words/time.ts'
import { DateField } from './date-field.tsx'
import { Icon } from './icon.tsx'
import { SearchedValues, ValueRow } from './searched-values.tsx'
import { useShown, useStores } from './stores.tsx'

/** Filters that are seldom asked, each a section that opens, and the clock by which things are known. Who asks for them gets to see them. */
export function MoreFilters({ isWanted }: { isWanted: boolean }) {
  const { view } = useStores()
  const { asked } = useShown()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  const named = namedIn(asked)
  const clocks = [asked.published, asked.recorded].flatMap((day) => (day === null ? [] : [dayInWords(day)]))
  return (
    <div className="more-filters" ref={box}>
      <Section
        name={moreWords.actors}
        state={named.length === 0 ? moreWords.all : moreWords.chosen(named.length)}
        isAsked={named.length > 0}
        onDrop={() => ask(view, aboutWhom([]))}
      >
        <Actors />
      </Section>
      {(['confidence', 'aspects', 'languages', 'sources'] as const).map((filter) => (
        <Section
          key={filter}
          name={moreWords.name[filter]}
          state={asked[filter] === null ? moreWords.all : moreWords.chosen(asked[filter].length)}
          isAsked={asked[filter] !== null}
          onDrop={() => ask(view, { [filter]: null })}
        >
          {filter === 'sources' ? <Sources /> : <Values filter={filter} />}
        </Section>
      ))}
      <Section
        name={moreWords.knownWhen}
        state={clocks.length > 1 ? moreWords.chosen(clocks.length) : (clocks[0] ?? moreWords.now)}
        isAsked={clocks.length > 0}
        onDrop={() => ask(view, { published: null, recorded: null })}
      >
        <ClockField name={moreWords.published} day={asked.published} onDay={(published) => ask(view, { published })} />
        <ClockField name={moreWords.recorded} day={asked.recorded} onDay={(recorded) => ask(view, { recorded })} />
      </Section>
    </div>
  )
}

type SectionProps = { name: string; state: string; isAsked: boolean; onDrop: () => void; children: ReactNode }

/** A filter folded to its name and what is chosen; what it asks can be let go without opening it. */
function Section({ name, state, isAsked, onDrop, children }: SectionProps) {
  const [isOpen, setOpen] = useState(false)
  const body = useId()
  const box = useRef<HTMLElement>(null)
  // What was opened comes into sight: to its end, and where it is long with its head.
  useEffect(() => {
    if (!isOpen) return
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <section ref={box}>
      <div className="more-head">
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={14} />
          <span className="more-name">{name}</span>
          <span className={isAsked ? 'more-state asked' : 'more-state'}>{state}</span>
        </button>
        {isAsked && (
          <button type="button" className="more-drop" onClick={onDrop} aria-label={moreWords.dropFilter(name)}>
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      <div id={body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  )
}

/** The values that occur, each to be chosen. */
function Values({ filter }: { filter: MoreFilter }) {
  const { view } = useStores()
  const shown = useShown()
  const choose = (value: string) =>
    ask(view, { [filter]: chosenWith<string>(shown.asked[filter], value) } as Partial<Asked>)
  return (
    <>
      {rowsOf(shown, filter).map((row) => (
        <ValueRow key={row.value} row={row} name={valueInWords(filter, row.value)} onChoose={() => choose(row.value)} />
      ))}
    </>
  )
}

function Sources() {
  const { view } = useStores()
  const shown = useShown()
  const { asked, data } = shown
  const nameOf = (id: string) => {
    const source = data.source.get(id)
    const year = source?.published ? `, ${yearOf(readingOf(source.published).first)}` : ''
    const name = source ? `${source.publisher ?? source.title}${year}` : id
    const title = source?.title ?? id
    return { name, title, found: `${name} ${title} ${id}` }
  }
  return (
    <SearchedValues
      rows={rowsOf(shown, 'sources')}
      nameOf={nameOf}
      onChoose={(id) => ask(view, { sources: chosenWith(asked.sources, id) })}
      says={moreWords.searched.sources}
    />
  )
}

/** Whom the view is about: of one actor its relations, of several those among them. */
function Actors() {
  const { view } = useStores()
  const shown = useShown()
  const { asked, data, when } = shown
  const nameOf = (id: string) => {
    const actor = data.actor.get(id)
    if (!actor) return { name: id, found: id }
    const found = actor.names.map(({ name }) => name).join(' ')
    return { name: shortNameOn(actor, lastDay(when)), title: actor.name, found }
  }
  return (
    <>
      <SearchedValues
        rows={actorRowsOf(shown)}
        nameOf={nameOf}
        onChoose={(id) => ask(view, aboutWhom(chosenWith(namedIn(asked), id) ?? []))}
        says={moreWords.searched.actors}
      />
      <p className="rail-note">{moreWords.amongNote}</p>
    </>
  )
}

/** A day until which something counts: of a month or a year that is typed, the last. */
function ClockField({ name, day, onDay }: { name: string; day: Day | null; onDay: (day: Day) => void }) {
  const { data } = useShown()
  const take = (text: string) => {
    const typed = typedDays(text, data.edges)
    if (typed) onDay(typed.last)
    return typed ? null : misreadInWords(text, 'day')
  }
  return (
    <div className="clock-field">
      <span>{name}</span>
      <DateField name={name} day={day} hint={timeWords.dayHint} take={take} />
    </div>
  )
}
