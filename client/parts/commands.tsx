import { Modal } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { LONGEST_QUERY } from '../../server/domain/search-key.ts'
import { open } from '../view/frame.ts'
import { actWords } from '../words/acts.ts'
import type { Act } from './acts.ts'
import { doRow, type Row, rowsFor } from './command-rows.ts'
import { FoundRow, rowKey } from './found-row.tsx'
import { Icon } from './icon.tsx'
import { KeyCap, ofThisKeyboard } from './key-cap.tsx'
import { Option } from './option.tsx'
import { useFrame, useStores } from './stores.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { usePhone } from './use-media.ts'

/** Ctrl+K: everything that can be done here, found by its words; with it actors, pairs, and any day that is typed. */
export function CommandsDialog() {
  const { frame } = useStores()
  const isOpen = useFrame((state) => state.open === 'commands')
  if (!isOpen) return null
  return (
    <Modal.Root opened onClose={() => open(frame, null)} size={560} yOffset="8dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.35} transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label={actWords.title}>
        <Modal.Body className="commands">
          <Commands />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** How far one key leads down the list. */
const MOVES: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

function Commands() {
  const stores = useStores()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const groups = useMemo(() => rowsFor(stores, query), [stores, query])
  const rows = groups.flatMap((group) => group.rows)
  const field = useFocus()
  const isPhone = usePhone()
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  const choose = (row: Row | undefined) => {
    if (!row) return
    open(stores.frame, null)
    doRow(stores, row)
  }
  const onKey = (event: KeyboardEvent) => {
    const by = MOVES[event.key]
    if (event.key === 'Enter') choose(rows[at])
    else if (by === undefined || rows.length === 0) return
    else if (Math.abs(by) === 1) setAt((at + by + rows.length) % rows.length)
    else setAt(Math.min(Math.max(at + by, 0), rows.length - 1))
    event.preventDefault()
  }
  let place = 0
  return (
    <>
      <div className="commands-field">
        <Icon name="command" size={16} />
        <input
          type="text"
          role="combobox"
          ref={field}
          data-autofocus
          dir={query === '' ? undefined : 'auto'}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          aria-label={actWords.label}
          aria-expanded={rows.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `${list}-${at}` : undefined}
          placeholder={isPhone ? actWords.exampleBrief : actWords.example}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={list} role="listbox" aria-label={actWords.list} className="commands-list">
        {groups.map(({ group, rows: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div key={group} role="group" aria-labelledby={`${list}-${group}`}>
            <div id={`${list}-${group}`} className="commands-head" role="presentation">
              {actWords.group[group]}
            </div>
            {own.map((row) => {
              const id = `${list}-${place}`
              const props = { id, chosen: place === at, onChoose: () => choose(row) }
              place += 1
              return 'act' in row ? (
                <ActRow key={row.act.name} act={row.act} {...props} />
              ) : (
                <FoundRow key={rowKey(row.found)} found={row.found} {...props} />
              )
            })}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className="commands-none">{actWords.nothing(query)}</p>}
      <span className="unseen" role="status">
        {query === '' ? '' : actWords.found(rows.length)}
      </span>
    </>
  )
}

/** One act with its key, as this keyboard has it. */
function ActRow({ act, id, chosen, onChoose }: { act: Act; id: string; chosen: boolean; onChoose: () => void }) {
  const [key] = ofThisKeyboard(act.keys ?? [])
  return (
    <Option id={id} chosen={chosen} className="command-row" onChoose={onChoose}>
      <span>{act.says}</span>
      {key && <KeyCap name={key} />}
    </Option>
  )
}

/** Has the focus at once, so that no letter typed after Ctrl+K is taken for a key of the page. */
function useFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useFocusBack()
  useLayoutEffect(() => field.current?.focus(), [])
  return field
}
