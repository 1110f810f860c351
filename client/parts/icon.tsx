import { ICONS, type IconName, POINTING } from './icons.ts'

/** An icon beside its word, or in a button that has a name. 18 px; 16 in small buttons, 14 in choices. */
export function Icon({ name, size = 18, fill = false }: { name: IconName; size?: number; fill?: boolean }) {
  const Drawing = ICONS[name]
  const className = POINTING.has(name) ? 'icon pointing' : 'icon'
  return <Drawing className={className} size={size} stroke={1.5} fill={fill ? 'currentColor' : 'none'} aria-hidden />
}
