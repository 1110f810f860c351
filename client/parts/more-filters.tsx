import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Asked } from '../../server/domain/asked.ts'
import { searchKey } from '../../server/domain/search-key.ts'
import { type Day, yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import type { Row } from '../view/legend.ts'
import { chosenWith, type MoreFilter, rowsOf } from '../view/more-filters.ts'
import { typedDays } from '../view/typed.ts'
import { ask } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { moreWords, valueInWords } from '../words/more.ts'
import { misreadInWords, timeWords } from '../words/time.ts'
import { DateField } from './date-field.tsx'
import { Icon } from './icon.tsx'
import { useShown, useStores } from './stores.tsx'

/** Filters that are seldom asked, each a section that opens, and the clock by which things are known. Who asks for them gets to see them. */
export function MoreFilters({ isWanted }: { isWanted: boolean }) {
  const { view } = useStores()
  const { asked } = useShown()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  const clocks = [asked.published, asked.recorded].flatMap((day) => (day === null ? [] : [dayInWords(day)]))
  return (
    <div className="more-filters" ref={box}>
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
  const shown = useShown()
  return (
    <>
      {rowsOf(shown, filter).map((row) => (
        <Value key={row.value} filter={filter} row={row} name={valueInWords(filter, row.value)} />
      ))}
    </>
  )
}

function Value({ filter, row: { value, on, count }, name }: { filter: MoreFilter; row: Row<string>; name: string }) {
  const { view } = useStores()
  const { asked } = useShown()
  const choose = () => ask(view, { [filter]: chosenWith(asked[filter], value) } as Partial<Asked>)
  return (
    <button type="button" aria-pressed={on} className="rail-row value" onClick={choose}>
      <span className="check" aria-hidden="true">
        {on && <Icon name="check" size={14} />}
      </span>
      <span className="rail-name">
        <bdi>{name}</bdi>
      </span>
      <span className="rail-count">{number(count)}</span>
    </button>
  )
}

/** So many sources stand in the list; of more, those are found by name. */
const MOST_LISTED = 8

function Sources() {
  const shown = useShown()
  const [typed, setTyped] = useState('')
  const nameOf = (id: string) => {
    const source = shown.data.source.get(id)
    const year = source?.published ? `, ${yearOf(readingOf(source.published).first)}` : ''
    return source
      ? { name: `${source.publisher ?? source.title}${year}`, title: source.title }
      : { name: id, title: id }
  }
  const words = searchKey(typed).split(' ').filter(Boolean)
  const isNamed = (id: string) => {
    const { name, title } = nameOf(id)
    const key = searchKey(`${name} ${title} ${id}`)
    return words.every((word) => key.includes(word))
  }
  const rows = rowsOf(shown, 'sources').sort((one, other) => Number(other.on) - Number(one.on))
  const found = rows.filter(({ value, on }) => on || isNamed(value))
  const chosen = found.filter(({ on }) => on).length
  const listed = found.slice(0, Math.max(MOST_LISTED, chosen))
  return (
    <>
      <input
        type="search"
        className="find-source"
        value={typed}
        placeholder={moreWords.findSource}
        aria-label={moreWords.findSource}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {listed.map((row) => (
        <div key={row.value} title={nameOf(row.value).title}>
          <Value filter="sources" row={row} name={nameOf(row.value).name} />
        </div>
      ))}
      {found.length === 0 && <p className="rail-note">{moreWords.nothing}</p>}
      {found.length > listed.length && <p className="rail-note">{moreWords.others(found.length - listed.length)}</p>}
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
