import { type RefObject, useMemo } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import type { Days } from '../../server/domain/time/day.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { axisLabels, axisLines, type Frame, timeScale } from '../../server/drawing/lanes-axis.ts'
import { smallLane, smallSizes } from '../../server/drawing/lanes-small.ts'
import { pictureWords } from '../words/picture.ts'
import { Marks } from './marks.tsx'
import { useMeasure } from './measure.ts'
import { useWidth } from './use-size.ts'

/** What small lanes are drawn by, as wide as an element; null until that is laid out. */
export function useLaneFrame(box: RefObject<HTMLElement | null>, { first, last }: Days, word: Word): Frame | null {
  const width = useWidth(box)
  const measure = useMeasure()
  return useMemo(
    () =>
      width === 0
        ? null
        : {
            scale: timeScale(first, last, smallSizes.plotFrom, width - smallSizes.right),
            sizes: smallSizes,
            word,
            words: pictureWords,
            measure,
          },
    [first, last, width, word, measure],
  )
}

const widthOf = ({ scale, sizes }: Frame) => scale.right + sizes.right

/** The years above small lanes. */
export function LaneAxis({ frame }: { frame: Frame }) {
  const [width, height] = [widthOf(frame), frame.sizes.axis.line]
  return (
    <svg width={width} height={height + 1} viewBox={`0 0 ${width} ${height + 1}`} aria-hidden="true">
      <Marks marks={[...axisLines(frame, height), ...axisLabels(frame)]} />
    </svg>
  )
}

/** The relations of one row along the years; what it says stands beside it in words. */
export function SmallLane({ relations, frame }: { relations: readonly Relation[]; frame: Frame }) {
  const { marks, height } = useMemo(() => smallLane(relations, frame), [relations, frame])
  const width = widthOf(frame)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Marks marks={marks} />
    </svg>
  )
}
