import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { shortNameOn } from '../../server/domain/actor.ts'
import { actorsFound, type Found, find, nearestNames } from '../view/finding.ts'
import { open } from '../view/frame.ts'
import type { Shown } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { pairPage, showsNetwork } from '../view/view.ts'
import { goTo, select } from '../view/view-store.ts'
import { actWords } from '../words/acts.ts'
import { words } from '../words/en.ts'
import { FoundRow } from './found-row.tsx'
import { Icon } from './icon.tsx'
import { type Stores, useFrame, useShownState, useStores } from './stores.tsx'

/** Goes to what was found: a pair to its lanes; an actor is chosen in the network, where the reader is. */
export function follow({ view, frame }: Stores, found: Found): void {
  if (found.kind === 'pair') goTo(view, pairPage(found.a.id, [found.b.id, ...found.more.map(({ id }) => id)]))
  else {
    if (!showsNetwork(view.getState().page)) goTo(view, { name: 'network' })
    select(view, { kind: 'actor', id: found.actor.id })
  }
  open(frame, found.kind === 'actor' ? 'panel' : null)
}

type Props = {
  large?: boolean
  /** Has the focus from the start, and keeps it for one actor after another. */
  stays?: boolean
  onPick?: (found: Found) => void
}

/** Search over names in any script: a text field with a list of what answers it (`/` from anywhere). */
export function Search({ large = false, stays = false, onPick }: Props) {
  const stores = useStores()
  const { shown } = useShownState()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [listed, setListed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const wanted = useFrame(({ open }) => open === 'search')
  const asked = useDeferredValue(query)
  const answerTo = useCallback((text: string) => (shown ? find(shown.data, text, lastDay(shown.when)) : []), [shown])
  const found = useMemo(() => answerTo(asked), [answerTo, asked])

  useEffect(() => {
    if (stays || (wanted && !onPick)) field.current?.focus()
  }, [wanted, stays, onPick])

  const choose = (one: Found | undefined) => {
    if (!one) return
    setQuery('')
    setListed(false)
    if (onPick) onPick(one)
    else follow(stores, one)
    if (!stays) field.current?.blur()
  }
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && found.length > 0) {
      event.preventDefault()
      setListed(true)
      setAt((at + move + found.length) % found.length)
      // What is typed is meant, also where the list has not followed it yet.
    } else if (event.key === 'Enter') choose((asked === query ? found : answerTo(query))[at])
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
        aria-label={words.search.label}
        aria-expanded={shows}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shows && found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={large ? words.search.example : words.search.placeholder}
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
      <div id={list} role="listbox" aria-label={words.search.label} className="found" hidden={!shows}>
        {shows &&
          found.map((one, place) => (
            <FoundRow
              key={keyOf(one)}
              id={`${list}-${place}`}
              found={one}
              chosen={place === at}
              onChoose={() => choose(one)}
            />
          ))}
      </div>
      {shows && shown && found.length === 0 && <Nothing query={query} shown={shown} onTry={setQuery} />}
      <span className="unseen" role="status">
        {shows && found.length > 0 ? words.search.found(found.length) : ''}
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

const keyOf = (found: Found) =>
  actorsFound(found)
    .map(({ id }) => id)
    .join(' ')

/** Nothing found: the nearest names. */
function Nothing({ query, shown, onTry }: { query: string; shown: Shown; onTry: (name: string) => void }) {
  const near = nearestNames(shown.data, query)
  return (
    <div className="found" role="status">
      <p>{words.search.nothing(query)}</p>
      {near.length === 0 && <p className="near">{words.search.fewer}</p>}
      {near.length > 0 && (
        <p className="near">
          {words.search.nearest}:{' '}
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
