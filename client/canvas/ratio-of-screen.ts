/** Calls back when a px of the page takes another number of the screen's: by the browser's zoom, or on another screen. Gives what ends it. */
export function onRatioChange(changed: () => void): () => void {
  let end = () => {}
  const watch = () => {
    const media = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    const follow = () => {
      watch()
      changed()
    }
    media.addEventListener('change', follow, { once: true })
    end = () => media.removeEventListener('change', follow)
  }
  watch()
  return () => end()
}
