import { Modal } from '@mantine/core'
import { citedSources, inListOrder } from '../../server/domain/citation.ts'
import { open } from '../view/frame.ts'
import { words } from '../words/en.ts'
import { useFrame, useShown, useStores } from './stores.tsx'
import { hostOf, WebLink } from './web-link.tsx'

/** All sources of what is shown, as a list of references. */
export function SourcesDialog() {
  const { frame } = useStores()
  const { sources } = useShown()
  const isOpen = useFrame((state) => state.open === 'sources')
  if (!isOpen) return null
  const cited = [...citedSources(sources).values()].sort(inListOrder)
  return (
    <Modal
      opened
      onClose={() => open(frame, null)}
      title={words.foot.title(sources.length)}
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <ol className="reference-list">
        {cited.map(({ source, full }) => (
          <li key={source.id} dir="auto">
            {source.url === null ? full : full.slice(0, -source.url.length)}
            {source.url && <WebLink url={source.url}>{hostOf(source.url)}</WebLink>}
          </li>
        ))}
      </ol>
    </Modal>
  )
}
