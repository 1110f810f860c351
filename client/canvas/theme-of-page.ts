import type { Ink } from '../../server/drawing/mark.ts'
import { light, type Theme } from '../../server/drawing/theme.ts'

/** `actorLine` stands in `tokens.css` as `--actor-line`, `ink2` as `--ink-2`. */
const propertyOf = (ink: string) =>
  `--${ink.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/, '-$&')}`

/** The theme as the page's custom properties say it now; what they leave out is as in the light theme. */
export function themeOf(element: Element): Theme {
  const style = getComputedStyle(element)
  const inks = Object.keys(light) as Ink[]
  return Object.fromEntries(
    inks.map((ink) => [ink, style.getPropertyValue(propertyOf(ink)).trim() || light[ink]]),
  ) as unknown as Theme
}

/** Calls back when the page changes its theme, by its own switch or the system's. Gives what ends it. */
export function onThemeChange(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  const attributes = ['class', 'style', 'data-theme', 'data-mantine-color-scheme']
  observer.observe(document.documentElement, { attributes: true, attributeFilter: attributes })
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
