import { citedSources, inListOrder } from '../../server/domain/citation.ts'
import { words } from '../words/en.ts'
import { recordWords } from '../words/records.ts'
import { Dialog } from './dialog.tsx'
import { sourcesUnder } from './foot.tsx'
import { useFrame } from './stores.tsx'
import { useDrawn } from './use-drawn.ts'
import { hostOf, WebLink } from './web-link.tsx'

/** All sources of what is shown, as a list of references. */
export function SourcesDialog() {
  const drawn = useDrawn()
  const isOpen = useFrame((state) => state.open === 'sources')
  const sources = isOpen && drawn ? sourcesUnder(drawn.view, drawn.shown) : null
  if (sources === null) return null
  const cited = [...citedSources(sources).values()].sort(inListOrder)
  return (
    <Dialog title={words.foot.title(sources.length)}>
      {cited.length === 0 && <p>{words.foot.noneNote}</p>}
      <ol className="reference-list">
        {cited.map(({ source, full }) => (
          <li key={source.id} dir="auto">
            {source.url === null ? full : full.slice(0, -source.url.length)}
            {source.url === null ? (
              ` (${recordWords.noAddress})`
            ) : (
              <WebLink url={source.url}>{hostOf(source.url)}</WebLink>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
