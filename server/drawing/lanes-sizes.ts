/** Measures of a picture of lanes, in px (LOOK 10, `marks.png`). */
export type LaneSizes = {
  /** Whether the label of a lane stands beside it, or above it where the picture is narrow. */
  readonly labels: 'beside' | 'above'
  readonly row: number
  readonly groupGap: number
  readonly pairGap: number
  readonly markX: number
  readonly labelX: number
  readonly plotFrom: number
  readonly right: number
  readonly font: { readonly label: number; readonly small: number; readonly head: number }
  readonly axis: { readonly baseline: number; readonly line: number; readonly label: number; readonly grid: number }
  readonly nameRow: number
  readonly band: number
  readonly turn: number
  readonly sign: number
  readonly actor: number
  readonly bar: number
  readonly hair: number
  readonly dot: number
  readonly tick: { readonly width: number; readonly height: number }
}

const screen: LaneSizes = {
  labels: 'beside',
  row: 17.4,
  groupGap: 5,
  pairGap: 12,
  markX: 28,
  labelX: 44,
  plotFrom: 196,
  right: 22,
  font: { label: 13, small: 12, head: 16 },
  axis: { baseline: 15, line: 19.5, label: 44, grid: 30 },
  nameRow: 19,
  band: 9,
  turn: 8,
  sign: 6,
  actor: 7.5,
  bar: 7,
  hair: 1.5,
  dot: 3.6,
  tick: { width: 2.5, height: 13 },
}

/** 7 pt is 9.34 px: nothing is set smaller in print. */
const figure: LaneSizes = {
  labels: 'beside',
  row: 11.4,
  groupGap: 3.6,
  pairGap: 7,
  markX: 10,
  labelX: 19,
  plotFrom: 96,
  right: 10,
  font: { label: 9.34, small: 9.34, head: 10.6 },
  axis: { baseline: 10, line: 13.5, label: 36, grid: 20 },
  nameRow: 13.5,
  band: 6,
  turn: 6.2,
  sign: 4,
  actor: 5,
  bar: 4.6,
  hair: 1,
  dot: 2.4,
  tick: { width: 1.7, height: 8.6 },
}

const narrow: LaneSizes = {
  ...screen,
  axis: { ...screen.axis, grid: 20 },
  labels: 'above',
  row: 40,
  markX: 10,
  labelX: 24,
  plotFrom: 4,
  right: 8,
}

export const laneSizes = { screen, figure, narrow } as const
export type LaneSizeName = keyof typeof laneSizes

/** Dashes of a status in lanes: along a hair line, along a bar, down a tick. */
export const laneDashes = {
  confirmed: { hair: null, bar: null, tick: null },
  reported: { hair: [7, 4], bar: [9, 2.5], tick: [3.2, 1.8] },
  disputed: { hair: [7, 3, 1.5, 3], bar: [9, 2.5, 2.5, 2.5], tick: [5.5, 1.6, 1.2, 1.6] },
  denied: { hair: [7, 3, 1.5, 3], bar: [9, 2.5, 2.5, 2.5], tick: null },
} as const
