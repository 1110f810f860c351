import type { ReactNode } from 'react'

type Props = { id: string; chosen: boolean; className: string; onChoose: () => void; children: ReactNode }

/** A row of the list of a combobox: never focused itself, since the field above it keeps the focus and takes the keys. */
export const Option = ({ id, chosen, className, onChoose, children }: Props) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it holds the focus and takes the keys
  // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
  <div
    id={id}
    role="option"
    aria-selected={chosen}
    className={className}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onChoose}
  >
    {children}
  </div>
)
