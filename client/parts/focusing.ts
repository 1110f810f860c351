/** The one stop of each picture: the arrows lead on from there. */
const STOPS = [...['.mirror', '.matrix', '.lanes'].map((part) => `${part} [tabindex="0"]`), '.panel-link'].join(', ')

const FOCUSABLE = 'a[href], button:not(:disabled), input:not([type=radio]), input:checked, select, [tabindex="0"]'

const firstIn = (part: Element, what: string) =>
  [...part.querySelectorAll<HTMLElement>(what)].find(
    (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
  )

/** The stop of the picture on the page, or null. */
export const stopOfPicture = (): HTMLElement | null => document.querySelector<HTMLElement>(STOPS)

/** Gives the focus to the first stop of a part of the page: that of its picture, the first row of its table, else whatever comes first. */
export function enterPart(id: string): void {
  const part = document.getElementById(id)
  if (part?.matches(FOCUSABLE)) part.focus()
  else if (part) (firstIn(part, STOPS) ?? firstIn(part, 'tbody button') ?? firstIn(part, FOCUSABLE) ?? part).focus()
}

/** Gives the focus to the head of what the details tell, so that what follows is read on from there. */
export const enterDetails = () => document.querySelector<HTMLElement>('#details .panel-head h2')?.focus()
