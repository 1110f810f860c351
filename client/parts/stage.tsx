/** stub */
export function Stage() {
  return <div className="canvas" />
}
