import { keyWords } from '../words/keys.ts'
import { Icon } from './icon.tsx'

/** Arrows are drawn: not every font that is at hand has them. */
const ARROWS = {
  Left: { icon: 'arrowLeft', says: keyWords.left },
  Up: { icon: 'arrowUp', says: keyWords.up },
  Right: { icon: 'arrowToRight', says: keyWords.right },
  Down: { icon: 'arrowDown', says: keyWords.down },
} as const

/** A key by its name, as it is printed on a keyboard. */
export function KeyCap({ name }: { name: string }) {
  const arrow = ARROWS[name as keyof typeof ARROWS]
  return (
    <kbd>
      {arrow ? (
        <>
          <Icon name={arrow.icon} size={14} />
          <span className="unseen">{arrow.says}</span>
        </>
      ) : (
        <bdi>{name}</bdi>
      )}
    </kbd>
  )
}

/** Of the keys of an act those that this keyboard has: Cmd on Apple's, else Ctrl. */
export function ofThisKeyboard(keys: readonly string[]): readonly string[] {
  const isApple = typeof navigator === 'object' && /Mac|iPhone|iPad/.test(navigator.platform)
  return keys.filter((key) => !key.startsWith(isApple ? 'Ctrl+' : 'Cmd+'))
}
