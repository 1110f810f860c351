import type { ReactNode } from 'react'

/** The host of an address of the web, or null: whatever else a file calls an url is shown as text, never followed. */
export function hostOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed && ['http:', 'https:'].includes(parsed.protocol) ? parsed.hostname : null
}

/** A link out of the page, to a source. */
export function WebLink({ url, label, children }: { url: string; label?: string; children: ReactNode }) {
  if (hostOf(url) === null) return <bdi>{url}</bdi>
  return (
    <a href={url} target="_blank" rel="noreferrer" aria-label={label}>
      {children}
    </a>
  )
}
