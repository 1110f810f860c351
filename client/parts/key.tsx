import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

/** Signs on keys that the letters of the page do not have everywhere. */
const DRAWN: { readonly [sign: string]: IconName } = {
  ...{ '←': 'keyLeft', '↑': 'keyUp', '→': 'keyRight', '↓': 'keyDown' },
  ...{ '⌘': 'command', '⇧': 'keyShift' },
}

/** A key as it is named in `acts.ts`: `x`, `Shift+X`, `⌘⇧Z`. */
export const Key = ({ name }: { name: string }) => (
  <kbd dir="ltr">
    {name.split(/([←↑→↓⌘⇧])/).map((part) => {
      const icon = DRAWN[part]
      if (icon === undefined) return part
      return (
        <span key={part}>
          <Icon name={icon} size={14} />
          <span className="unseen">{part}</span>
        </span>
      )
    })}
  </kbd>
)
