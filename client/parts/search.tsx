import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { shortNameOn } from '../../server/domain/actor.ts'
import { LONGEST_QUERY } from '../../server/domain/search-key.ts'
import { type Found, type FoundTime, find, nearestNames, timesFound } from '../view/finding.ts'
import { open } from '../view/frame.ts'
import { exampleIn } from '../view/most-related.ts'
import type { Shown } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { timeIn } from '../view/typed.ts'
import { type Page, pairPage, showsNetwork } from '../view/view.ts'
import { go, viewOn } from '../view/view-store.ts'
import { actWords } from '../words/acts.ts'
import { searchWords } from '../words/search.ts'
import { enterDetails } from './focusing.ts'
import { FoundRow, rowKey } from './found-row.tsx'
import { Icon } from './icon.tsx'
import { type Stores, useFrame, useShownState, useStores } from './stores.tsx'
import { usePhone } from './use-media.ts'

/**
 * Goes to what was found, at the time that was typed with it: a pair to its lanes; an actor is chosen in the network, where
 * the reader is; a time by itself to its page.
 */
export function follow({ view, frame }: Stores, found: Found | FoundTime): void {
  const state = view.getState()
  const { time } = found
  const timed = time === null ? {} : { time }
  if (found.kind === 'pair') {
    const page = pairPage(found.a.id, [found.b.id, ...found.more.map(({ id }) => id)])
    go(view, { ...viewOn(state, page), ...timed })
  } else if (found.kind === 'time') go(view, { ...viewOn(state, { name: found.page }), ...timed })
  else {
    const page: Page = showsNetwork(state.page) ? state.page : { name: 'network' }
    go(view, { ...viewOn(state, page), ...timed, sel: { kind: 'actor', id: found.actor.id } })
  }
  open(frame, found.kind === 'actor' ? 'panel' : null)
}

type Props = {
  large?: boolean
  /** Has the focus from the start, and keeps it for one actor after another. */
  stays?: boolean
  onPick?: (found: Found) => void
}

/** Search over names in any script, and times beside them: a text field with a list of what answers it (`/` from anywhere). */
export function Search({ large = false, stays = false, onPick }: Props) {
  const stores = useStores()
  const { shown } = useShownState()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [listed, setListed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const isPhone = usePhone()
  const wanted = useFrame(({ open }) => open === 'search')
  const asked = useDeferredValue(query)
  const picks = onPick !== undefined
  const answerTo = useCallback(
    (text: string): readonly (Found | FoundTime)[] =>
      shown ? [...find(shown.data, text), ...(picks ? [] : timesFound(text))] : [],
    [shown, picks],
  )
  const example = useMemo(() => (large && shown ? exampleIn(shown.data) : null), [large, shown])
  const found = useMemo(() => answerTo(asked), [answerTo, asked])

  useEffect(() => {
    if (stays) field.current?.focus()
  }, [stays])
  useEffect(() => {
    if (wanted && !picks) field.current?.focus()
  }, [wanted, picks])

  const choose = (one: Found | FoundTime | undefined) => {
    if (!one) return
    setQuery('')
    setListed(false)
    if (!onPick) follow(stores, one)
    else if (one.kind !== 'time') onPick(one)
    if (!stays) field.current?.blur()
  }
  /** By keyboard the way goes on in what was opened, not at the top of the page. */
  const take = (one: Found | FoundTime | undefined) => {
    choose(one)
    if (one?.kind === 'actor' && !onPick) requestAnimationFrame(enterDetails)
  }
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && found.length > 0) {
      event.preventDefault()
      setListed(true)
      setAt((at + move + found.length) % found.length)
      // What is typed is meant, also where the list has not followed it yet.
    } else if (event.key === 'Enter') take((asked === query ? found : answerTo(query))[at])
    else if (event.key === 'Escape') {
      event.stopPropagation()
      if (query === '') field.current?.blur()
      setQuery('')
      setListed(false)
      open(stores.frame, null)
    }
  }
  const shows = listed && query.trim() !== ''
  return (
    <search className={large ? 'search large' : 'search'}>
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="text"
        role="combobox"
        id={onPick ? undefined : 'search'}
        dir={query === '' ? undefined : 'auto'}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        aria-label={searchWords.label}
        aria-expanded={shows}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shows && found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={example ? searchWords[isPhone ? 'exampleBrief' : 'example'](example) : searchWords.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
          setListed(true)
        }}
        onKeyDown={onKey}
        onFocus={() => setListed(true)}
        onBlur={() => {
          setListed(false)
          if (wanted) open(stores.frame, null)
        }}
      />
      <kbd>/</kbd>
      {!onPick && <CommandsButton />}
      <div id={list} role="listbox" aria-label={searchWords.label} className="found" hidden={!shows}>
        {shows &&
          found.map((one, place) => (
            <FoundRow
              key={rowKey(one)}
              id={`${list}-${place}`}
              found={one}
              chosen={place === at}
              onChoose={() => choose(one)}
            />
          ))}
      </div>
      {shows && shown && found.length === 0 && <Nothing query={query} shown={shown} onTry={setQuery} />}
      <span className="unseen" role="status">
        {shows && found.length > 0 ? searchWords.found(found.length) : ''}
      </span>
    </search>
  )
}

/** Opens the list of everything that can be done. */
function CommandsButton() {
  const { frame } = useStores()
  return (
    <button
      type="button"
      className="commands-button"
      title={actWords.open}
      // The field beside it would close when it loses the focus, on a phone with this button in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(frame, 'commands')}
    >
      <Icon name="command" size={16} />
      <span className="unseen">{actWords.open}</span>
    </button>
  )
}

/** Nothing found: the nearest names. */
function Nothing({ query, shown, onTry }: { query: string; shown: Shown; onTry: (name: string) => void }) {
  const { names } = timeIn(query)
  const near = nearestNames(shown.data, names)
  return (
    <div className="found" role="status">
      <p>{searchWords.nothing(names || query.trim())}</p>
      {near.length === 0 && <p className="near">{searchWords.fewer}</p>}
      {near.length > 0 && (
        <p className="near">
          {searchWords.nearest}:{' '}
          {near.map((actor) => (
            <button
              key={actor.id}
              type="button"
              className="does"
              onMouseDown={(event) => {
                event.preventDefault()
                onTry(actor.name)
              }}
            >
              {shortNameOn(actor, lastDay(shown.when))}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
