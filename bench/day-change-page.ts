import { randomFrom } from '../server/drawing/layout-random.ts'
import { generated, type Size } from './generated.ts'
import { removeAndRestore } from './peers/cytoscape.ts'
import { entente } from './peers/entente.ts'
import { forceGraph } from './peers/force-graph.ts'
import type { Peer } from './peers/peer.ts'

const PEERS: Readonly<Record<string, () => Peer>> = { entente, 'force-graph': forceGraph, cytoscape: removeAndRestore }

export type Measured = {
  readonly load: number
  readonly step: number
  readonly jump: number
  readonly find: number | null
}

declare global {
  interface Window {
    measure: (peer: string, size: Size, most: number) => Promise<Measured>
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Steps of five days, then jumps to any day, each from the call to the next frame; as many as fit into `most` ms. */
window.measure = async (name, size, most) => {
  const data = generated(size)
  const element = document.getElementById('stage') as HTMLElement
  const peer = PEERS[name]?.()
  if (!peer) throw new Error(`no such tool: ${name}`)
  const random = randomFrom(3)
  let day = data.first + Math.floor(data.days * 0.3)
  const begun = performance.now()
  await peer.begin(element, data, day)
  await frame()
  const load = performance.now() - begun
  await new Promise((resolve) => setTimeout(resolve, 600))
  const stop = keepDrawing()
  const timed = async (count: number, next: () => number) => {
    const times: number[] = []
    const from = performance.now()
    await frame()
    let last = performance.now()
    for (let at = 0; at < count + 5 && (times.length < 3 || performance.now() - from < most); at += 1) {
      await peer.step(next())
      await frame()
      const now = performance.now()
      if (at >= 5) times.push(now - last)
      last = now
    }
    return median(times)
  }
  const step = await timed(200, () => (day += 5))
  const jump = await timed(20, () => (day = data.first + Math.floor(data.days * (0.1 + 0.8 * random()))))
  stop()
  return { load, step, jump, find: peer.find ? findTime(peer.find, random) : null }
}

/** One px that changes in every frame: after a frame without damage Chromium waits 16.7 ms (RENDERING 2). */
function keepDrawing(): () => void {
  const dot = document.createElement('div')
  dot.style.cssText = 'position:absolute;left:0;top:0;width:1px;height:1px;z-index:9'
  document.body.append(dot)
  let on = true
  const tick = (time: number) => {
    dot.style.background = Math.round(time) % 2 ? '#000' : '#010101'
    if (on) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  return () => {
    on = false
  }
}

function findTime(find: (x: number, y: number) => void, random: () => number): number {
  const points = Array.from({ length: 2_000 }, () => [random() * 1_280, random() * 800] as const)
  for (const [x, y] of points.slice(0, 200)) find(x, y)
  const from = performance.now()
  for (const [x, y] of points) find(x, y)
  return (performance.now() - from) / points.length
}
