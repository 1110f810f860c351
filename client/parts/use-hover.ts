import { useEffect } from 'react'
import { hover } from '../view/frame.ts'
import { useStores } from './stores.tsx'

/** What a row under the pointer is about is pointed out in the picture, until the pointer leaves the row or the row goes. */
export function useHover(id: string) {
  const { frame } = useStores()
  // Of what goes away under a pointer no event tells that the pointer left it.
  useEffect(
    () => () => {
      if (frame.getState().hovered === id) hover(frame, null)
    },
    [frame, id],
  )
  return { onPointerEnter: () => hover(frame, id), onPointerLeave: () => hover(frame, null) }
}
