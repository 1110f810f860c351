import { words } from '../words/en.ts'

/** The first stops of the keyboard: to the parts of the page. */
export const SkipLinks = () => (
  <nav className="skips" aria-label={words.skip.label}>
    <a className="skip" href="#search">
      {words.skip.search}
    </a>
    <a className="skip" href="#view">
      {words.skip.view}
    </a>
    <a className="skip" href="#time">
      {words.skip.time}
    </a>
    <a className="skip" href="#details">
      {words.skip.details}
    </a>
  </nav>
)
