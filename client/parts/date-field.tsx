import { useId, useLayoutEffect, useRef, useState } from 'react'
import { type Day, isoOf } from '../../server/domain/time/day.ts'
import { typedTime } from '../view/typed.ts'
import { setTime, type ViewStore } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { misreadInWords, timeWords } from '../words/time.ts'
import { Icon } from './icon.tsx'

type Props = { id?: string; name: string; day: Day | null; hint?: string; take: (text: string) => string | null }

/** A day that is typed; null where there is none yet. `take` takes the text, and gives null, or says why it cannot. */
export function DateField({ id, name, day, hint = timeWords.dateHint, take }: Props) {
  const [iso, inWords] = day === null ? ['', ''] : [isoOf(day), dayInWords(day)]
  const [draft, setDraft] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const told = useId()
  const field = useRef<HTMLInputElement>(null)
  // Typed anew, the day that stands there is meant too: one that was only proposed is then chosen.
  const isTyped = useRef(false)
  const isEdited = draft !== null
  // The whole date is selected as the field is entered: what is typed next takes its place.
  useLayoutEffect(() => {
    if (isEdited) field.current?.select()
  }, [isEdited])
  const commit = () => {
    const text = draft?.trim() ?? ''
    const why = draft === null || text === '' || !isTyped.current ? null : take(text)
    setFault(why)
    if (why === null) setDraft(null)
    return why === null
  }
  return (
    <span className="date-field">
      <Icon name="calendar" size={16} />
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={fault !== null}
        aria-describedby={told}
        title={hint}
        value={draft ?? inWords}
        ref={field}
        onFocus={() => {
          isTyped.current = false
          setDraft(iso)
        }}
        onClick={() => draft === iso && field.current?.select()}
        onChange={(event) => {
          isTyped.current = true
          setDraft(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && commit())
          if (!isDone) return
          // Left by either key, what was typed is not taken, or not again.
          isTyped.current = false
          event.currentTarget.blur()
        }}
        onBlur={commit}
      />
      <span id={told} role="alert" className={fault === null ? 'unseen' : 'fault'}>
        {fault}
      </span>
    </span>
  )
}

/** Looks at the time that is typed; says why it cannot. */
export function takeTime(view: ViewStore, text: string): string | null {
  const time = typedTime(text)
  if (time) setTime(view, time)
  return time ? null : misreadInWords(text, 'time')
}
