import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { open } from '../view/frame.ts'
import { words } from '../words/en.ts'
import { useStores } from './stores.tsx'
import { useFocusBack } from './use-focus-back.ts'

/** What stands above the page and takes the keyboard until it is closed. Its head is no `header`: a page has one banner. */
export function Dialog({ title, children }: { title: string; children: ReactNode }) {
  const { frame } = useStores()
  useFocusBack()
  return (
    <Modal.Root opened onClose={() => open(frame, null)} size="lg" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.35} transitionProps={{ duration: 0 }} />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
