import { releaseName } from '../../server/domain/release.ts'
import { today } from '../../server/domain/time/day.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { counted } from '../../server/domain/wording.ts'
import { codeFor } from '../view/code.ts'
import type { Shown } from '../view/shown.ts'
import { isTaken, taken } from '../view/taken.ts'
import type { View } from '../view/view.ts'
import { codeWords as said } from '../words/code.ts'
import { isArabic } from '../words/language.ts'
import { subsetOf, windowTitle } from '../words/sentences.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { citationOf, copyAndSay } from './share.tsx'
import { useFrame, useStores } from './stores.tsx'
import { useDrawn } from './use-drawn.ts'

/** The code of a view, with what it is, how much of it there is, and how it is cited as its first lines. */
function codeOf(view: View, shown: Shown) {
  const { relations, actors, sources } = taken(view, shown)
  return codeFor(view, shown, location.origin, {
    // The code is English, as is whatever leaves the page.
    title: (isArabic ? null : windowTitle(view.page, shown)) ?? subsetOf(view, shown) ?? '',
    counts: [counted(relations, 'relation'), counted(actors, 'actor'), counted(sources, 'source')].join(', '),
    data: `${releaseName(shown.data.release)}, retrieved ${dayInWords(today(), 'long')}`,
    cite: citationOf(view, shown),
  })
}

/** *Use it in R or Python*: lines to be copied. */
export function CodeDialog() {
  const drawn = useDrawn()
  const isOpen = useFrame((state) => state.open === 'code')
  if (!isOpen || drawn === null || !isTaken(drawn.view.page)) return null
  const { view, shown } = drawn
  const { python, r } = codeOf(view, shown)
  return (
    <Dialog title={said.title}>
      <p>{said.note(location.origin)}</p>
      <CodeBlock language={said.python} code={python} />
      <CodeBlock language={said.r} code={r} />
    </Dialog>
  )
}

function CodeBlock({ language, code }: { language: string; code: string }) {
  const stores = useStores()
  return (
    <div className="code-block">
      <h3>{language}</h3>
      <button
        type="button"
        className="button small bordered"
        aria-label={said.copyOf(language)}
        onClick={() => void copyAndSay(stores, code, said.copied)}
      >
        <Icon name="copy" size={16} />
        {said.copy}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard */}
      <section tabIndex={0} aria-label={language}>
        <pre>
          <code>{code}</code>
        </pre>
      </section>
    </div>
  )
}
