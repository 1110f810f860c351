import { words } from '../words/en.ts'
import { useSettings, useStores } from './stores.tsx'
import { useDark } from './use-media.ts'

/** Light or dark; what the system says until the reader says otherwise. */
export function ThemeSwitch() {
  const { settings } = useStores()
  const chosen = useSettings(({ theme }) => theme)
  const system = useDark()
  const dark = chosen === null ? system : chosen === 'dark'
  return (
    <button
      type="button"
      className="button icon-only theme"
      onClick={() => settings.setState({ theme: dark ? 'light' : 'dark' })}
      title={dark ? words.theme.toLight : words.theme.toDark}
    >
      <svg className="icon" width={18} height={18} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx={12} cy={12} r={8} fill="none" stroke="currentColor" strokeWidth={1.5} />
        <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <span className="unseen">{dark ? words.theme.toLight : words.theme.toDark}</span>
    </button>
  )
}
