import { useMemo } from 'react'
import { changesOf } from '../../server/domain/difference-in-words.ts'
import type { Mark, Measure } from '../../server/drawing/mark.ts'
import { matrixMarks } from '../../server/drawing/matrix-marks.ts'
import { fittedNetwork } from '../../server/drawing/network-marks.ts'
import { matrixOf, pairsOf } from '../view/matrix.ts'
import type { PathShown } from '../view/path.ts'
import type { Shown } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { number } from '../words/counts.ts'
import { changesSaid } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { matrixWords } from '../words/matrix.ts'
import { pathInWords, pathWords } from '../words/path.ts'
import { pictureWords } from '../words/picture.ts'
import { countsInWords, titleInWords } from '../words/sentences.ts'
import { namer } from '../words/time.ts'
import { ChangeLegend } from './change-legend.tsx'
import { Marks } from './marks.tsx'
import { useMeasure } from './measure.ts'
import { LINES, TILES } from './rail.tsx'
import { ShapeMark } from './shape-mark.tsx'
import { namedGroups, placesOf } from './stand-canvas.ts'
import { useShownState, useView } from './stores.tsx'
import { CountedWords } from './title.tsx'

/** A picture is so wide and at most so high, px; on paper it is made smaller, and its smallest type, 12 px, is 7 pt. */
const [WIDTH, HIGHEST, TYPE] = [900, 840, 12]

/** A picture on a sheet of paper: its title, its counts, its legend, and all names. */
export function PrintedView({ shown }: { shown: Shown }) {
  const view = useView((state) => state)
  const { path } = useShownState()
  const measure = useMeasure()
  const isMatrix = view.page.name === 'matrix'
  const { changed } = shown
  const { marks, width, height } = useMemo(
    () => (isMatrix ? matrixOn(shown, view, measure) : networkOn(shown, view, path, measure)),
    [isMatrix, shown, view, path, measure],
  )
  const name = namer(shown.data.actor, shown.when)
  const counts = changed
    ? changesSaid(changesOf(changed.difference))
    : countsInWords(shown, isMatrix ? matrixWords.drawnIn(pairsOf(shown)) : undefined)
  return (
    <>
      <h1>{titleInWords(shown)}</h1>
      <p>
        <CountedWords parts={counts} />
        {path && ` ${pathWords.between(name(path.a), name(path.b))}: ${pathInWords(path)}`}
      </p>
      <Legend shown={shown} samples={isMatrix ? TILES : LINES} />
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={titleInWords(shown)}>
        <Marks marks={marks} />
      </svg>
    </>
  )
}

type Picture = { readonly marks: readonly Mark[]; readonly width: number; readonly height: number }

function networkOn(shown: Shown, { pins, groups }: View, path: PathShown | null, measure: Measure): Picture {
  const { data, asked, when, changed } = shown
  const { marks, height } = fittedNetwork(
    {
      words: pictureWords,
      ...{ actors: data.actors, relations: data.relations, asked, pins: placesOf(pins) },
      ...(changed
        ? {
            when: { at: Math.max(changed.a, changed.b) },
            lines: changed.lines,
            succeeded: new Set(changed.ones.keys()),
          }
        : { when, ...(groups ? { groups: namedGroups(shown) } : {}) }),
      ...(path ? { attention: { traced: path.parts } } : {}),
    },
    measure,
    { width: WIDTH, maxHeight: HIGHEST },
  )
  return { marks, width: WIDTH, height }
}

function matrixOn(shown: Shown, { order }: View, measure: Measure): Picture {
  const matrix = matrixOf(shown, order)
  const nameOf = namer(shown.data.actor, shown.when)
  return matrixMarks({ rows: matrix, cells: matrix.cells, nameOf }, { width: WIDTH, type: TYPE }, measure)
}

/** What the marks mean, with how many there are of each. */
function Legend({ shown: { legend, parts, changed }, samples }: { shown: Shown; samples: typeof LINES }) {
  const occurring = <Row extends { count: number; on: boolean }>(rows: readonly Row[]) =>
    rows.filter(({ count, on }) => on && count > 0)
  const row = (key: string, sample: React.ReactNode, name: string, count: number) => (
    <li key={key}>
      {sample} {name} {number(count)}
    </li>
  )
  return (
    <>
      <ul className="signs-legend" aria-label={words.legend}>
        {occurring(legend.signs).map(({ value, count }) => row(value, samples.sign(value), words.sign[value], count))}
        {!changed &&
          (['certain', 'possible', 'events'] as const)
            .filter((part) => parts[part].length > 0)
            .map((part) => row(part, samples.part(part), words.part[part], parts[part].length))}
        {occurring(legend.status).map(({ value, count }) =>
          row(value, samples.status(value), words.status[value], count),
        )}
        {samples === LINES &&
          occurring(legend.shapes).map(({ value, count }) =>
            row(value, <ShapeMark shape={value} />, words.shape[value], count),
          )}
      </ul>
      {changed && <ChangeLegend changed={changed} />}
    </>
  )
}
