import type { Part } from '../../server/domain/network.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'

/** Beside a title 8, in lists 6.5, in dense rows 6 (LOOK 5). */
type Size = 8 | 6.5 | 6

/** The mark of a sign: filled where certain on the days looked at, hollow where possible or an event. */
export function SignMark({
  sign,
  filled,
  size = 6.5,
  spoken,
  struck = false,
}: {
  sign: Sign
  filled: boolean
  size?: Size
  /** How what it stands for stands in the view, spoken with the sign; null where no day is looked at. */
  spoken?: Part | null
  /** Whether what it stands for ended between two days. */
  struck?: boolean
}) {
  const half = size + 1
  return (
    <>
      <svg
        className={`mark ${sign}`}
        width={half * 2}
        height={half * 2}
        viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
        aria-hidden="true"
      >
        <Disc sign={sign} filled={filled} size={size} arm={size * 0.54} />
        {struck && <path className="strike" d={`M${-size},${size}L${size},${-size}`} strokeWidth={1.6} />}
      </svg>
      {spoken !== undefined && <span className="unseen">{signSpoken(sign, spoken)} </span>}
    </>
  )
}

/** The disc alone, for marks within a drawing. */
export function Disc({ sign, filled, size, arm }: { sign: Sign; filled: boolean; size: number; arm: number }) {
  return (
    <g className={filled ? 'coin filled' : 'coin'}>
      <circle className="disc" r={filled ? size : size - 0.6} />
      {sign === 'neutral' ? (
        <circle className="glyph" r={size * 0.36} />
      ) : (
        <path className="glyph" d={`M${-arm},0H${arm}${sign === 'positive' ? `M0,${-arm}V${arm}` : ''}`} />
      )}
    </g>
  )
}

/** `positive, certain`; `negative, event`. */
const signSpoken = (sign: Sign, part: Part | null) =>
  [words.sign[sign], ...(part ? [words.part[part]] : [])].join(COMMA).toLowerCase()
