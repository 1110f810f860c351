import '@fontsource/source-sans-3/400.css'
import '@fontsource/source-sans-3/500.css'
import '@fontsource/source-sans-3/600.css'
import '@fontsource/vazirmatn/500.css'
import '@fontsource/vazirmatn/600.css'
import '@fontsource/noto-sans-hebrew/500.css'
import { mountCanvas } from '../../client/canvas/mount-canvas.ts'
import type { Listener, Stage, StagePicture } from '../../client/canvas/picture.ts'

declare global {
  interface Window {
    said: unknown[][]
    stage: Stage
    begin: (picture: StagePicture) => Promise<void>
    /** Looks at another day of the same network. */
    lookAt: (day: number) => void
  }
}

/** A page of nothing but the canvas; what it says is written down. */
window.said = []
const say =
  (name: string) =>
  (...given: unknown[]) => {
    window.said.push([name, ...given])
  }
const names = ['actor', 'line', 'relation', 'background', 'hovered', 'pinned'] as const
const listener = Object.fromEntries(names.map((name) => [name, say(name)])) as unknown as Listener

window.begin = async (picture) => {
  window.stage = mountCanvas(document.getElementById('stage') as HTMLElement, listener)
  window.stage.show(picture)
  await window.stage.ready
  window.lookAt = (day) => window.stage.show({ ...picture, when: { at: day } })
}
