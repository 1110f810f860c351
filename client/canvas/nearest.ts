/** Where actors stand, and which of them are drawn. */
type Standing = {
  readonly placed: ReadonlyMap<string, { readonly id: string; readonly x: number; readonly y: number }>
  isDrawn(actor: string): boolean
}

/** How much farther an actor may seem for each px that it lies off the direction. */
const OFF = 2

/** The drawn actor nearest in a direction (1, 0 is right), or null where there is none that way. */
export function nearestTo(actor: string, dx: number, dy: number, drawing: Standing): string | null {
  const from = drawing.placed.get(actor)
  if (!from) return null
  let [found, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const { id, x, y } of drawing.placed.values()) {
    const along = (x - from.x) * dx + (y - from.y) * dy
    const off = Math.abs((x - from.x) * dy - (y - from.y) * dx)
    if (id === actor || along <= 0 || off > 2 * along || !drawing.isDrawn(id)) continue
    const cost = along + OFF * off
    if (cost < least) [found, least] = [id, cost]
  }
  return found
}
