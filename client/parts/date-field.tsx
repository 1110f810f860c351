import { useId, useLayoutEffect, useRef, useState } from 'react'
import { type Day, isoOf } from '../../server/domain/time/day.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { timeWords } from '../words/time.ts'
import { Icon } from './icon.tsx'

type Props = { id?: string; name: string; day: Day; onText: (text: string) => boolean }

/** A day that is typed: `2016`, `2016-07`, `2016-07-28`, `latest`, `today`. `onText` takes it, or says that it cannot. */
export function DateField({ id, name, day, onText }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [misread, setMisread] = useState<string | null>(null)
  const fault = useId()
  const field = useRef<HTMLInputElement>(null)
  const isEdited = draft !== null
  // The whole date is selected as the field is entered: what is typed next takes its place.
  useLayoutEffect(() => {
    if (isEdited) field.current?.select()
  }, [isEdited])
  const commit = () => {
    const text = draft?.trim() ?? ''
    const taken = draft === null || text === '' || text === isoOf(day) || onText(text)
    setMisread(taken ? null : text)
    if (taken) setDraft(null)
    return taken
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
        aria-invalid={misread !== null}
        aria-describedby={fault}
        title={timeWords.dateHint}
        value={draft ?? dayInWords(day)}
        ref={field}
        onFocus={() => setDraft(isoOf(day))}
        onClick={() => draft === isoOf(day) && field.current?.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && commit()) event.currentTarget.blur()
          if (event.key === 'Escape') {
            setDraft(null)
            setMisread(null)
            event.currentTarget.blur()
          }
        }}
        onBlur={commit}
      />
      <span id={fault} role="alert" className={misread === null ? 'unseen' : 'fault'}>
        {misread === null ? '' : timeWords.misread(misread)}
      </span>
    </span>
  )
}
