import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { addressOf } from '../view/address.ts'
import type { Page, View } from '../view/view.ts'
import { go, viewOn } from '../view/view-store.ts'
import { useStores, useView } from './stores.tsx'

/** Whether a click is the page's own; one with a key held belongs to the browser (a new tab, a download). */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

type Props = {
  className?: string
  children: ReactNode
  current?: boolean
  label?: string
  /** Leads where a link beside it does: keys and readers come by it once. */
  isDouble?: boolean
  onGo?: () => void
  /** Goes there by another way than by changing the view. */
  goes?: () => void
  onKey?: (event: KeyboardEvent) => void
  onLeave?: () => void
}

/** A link to a view: a real address, followed without loading the page. */
export function GoTo({
  to,
  className,
  children,
  current,
  label,
  isDouble = false,
  onGo,
  goes,
  onKey,
  onLeave,
}: Props & { to: View }) {
  const { view } = useStores()
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    if (goes) goes()
    else go(view, to)
    onGo?.()
  }
  return (
    <a
      className={className}
      href={addressOf(to)}
      onClick={follow}
      onKeyDown={onKey}
      onBlur={onLeave}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      {...(isDouble && { tabIndex: -1, 'aria-hidden': true })}
    >
      {children}
    </a>
  )
}

/** A link to another page of the same view. */
export function GoToPage({ page, ...props }: Props & { page: Page }) {
  const state = useView((state) => state)
  return <GoTo to={viewOn(state, page)} {...props} />
}
