import type { Generated } from '../generated.ts'

/** One way of drawing the network. Each call ends, or resolves, once its drawing has been issued. */
export type Peer = {
  begin(element: HTMLElement, data: Generated, day: number): Promise<void>
  step(day: number): void | Promise<void>
  /** Milliseconds to find the line under the pointer, where the tool can be asked. */
  find?(x: number, y: number): void
}

/** When each relation is drawn, for the tools that do not know days. */
export function aliveOn({ relations }: Generated, day: number): boolean[] {
  return relations.map(({ bounds }) => (bounds.startEarliest ?? 0) <= day && (bounds.endLatest ?? 0) >= day)
}

/** What begins and ends from one day to another, by index. */
export function changesOf({ relations }: Generated, from: number, to: number): { begun: number[]; ended: number[] } {
  const begun: number[] = []
  const ended: number[] = []
  for (const [index, { bounds }] of relations.entries()) {
    const [first, last] = [bounds.startEarliest ?? 0, bounds.endLatest ?? 0]
    const [before, after] = [first <= from && last >= from, first <= to && last >= to]
    if (!before && after) begun.push(index)
    if (before && !after) ended.push(index)
  }
  return { begun, ended }
}

export const INKS = { positive: '#0072B2', negative: '#7A1200', neutral: '#8C8C8C' } as const
