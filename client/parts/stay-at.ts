/** What a reader does to move about: from then on the page is theirs. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Brings a part of the page into view and keeps it there while what stands above it is still being fetched, until the reader
 * moves. Gives what ends it.
 */
export function stayAt(id: string): () => void {
  const part = document.getElementById(id)
  if (!part) return () => {}
  const over = new AbortController()
  const observer = new ResizeObserver(() => part.scrollIntoView())
  over.signal.addEventListener('abort', () => observer.disconnect())
  for (const move of MOVES)
    window.addEventListener(move, () => over.abort(), { signal: over.signal, passive: true, capture: true })
  observer.observe(part.parentElement ?? part)
  return () => over.abort()
}
