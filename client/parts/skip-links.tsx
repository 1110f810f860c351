import type { MouseEvent } from 'react'
import { words } from '../words/en.ts'
import { enterPart } from './focusing.ts'

const PARTS = ['search', 'view', 'time', 'details'] as const

/** The first stops of the keyboard: to the parts of the page, there to their first stop. Nothing scrolls but the part. */
export function SkipLinks({ parts = PARTS }: { parts?: readonly (typeof PARTS)[number][] }) {
  const skip = (event: MouseEvent, part: string) => {
    event.preventDefault()
    enterPart(part)
  }
  return (
    <nav className="skips" aria-label={words.skip.label}>
      {parts.map((part) => (
        <a key={part} className="skip" href={`#${part}`} onClick={(event) => skip(event, part)}>
          {words.skip[part]}
        </a>
      ))}
    </nav>
  )
}
