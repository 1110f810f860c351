import { usualView } from '../view/view.ts'
import { words } from '../words/en.ts'
import { GoTo } from './go.tsx'

/** Two actors, a state and an armed group, joined by a double line. */
const Logo = () => (
  <svg className="logo" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="1.75" y="8" width="8.5" height="8" rx="2" />
    <circle cx="18" cy="12" r="4.25" />
    <path d="M10.25 10.2h3.9M10.25 13.8h3.9" />
  </svg>
)

export const Brand = () => (
  <GoTo to={usualView({ name: 'home' })} className="brand">
    <span>
      <Logo />
      {words.brand}
    </span>
  </GoTo>
)
