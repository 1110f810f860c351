import type { Status } from '../../server/domain/relation.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { DASHES } from '../../server/drawing/stroke-marks.ts'
import { Disc } from './sign-mark.tsx'

const WIDTH = 42

const Sample = ({ className, children }: { className?: string; children: React.ReactNode }) => (
  <svg className={`sample ${className ?? ''}`} width={WIDTH} height={16} viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
    {children}
  </svg>
)

/** How a line of one sign looks: colour, arrowhead and mark. */
export function SignSample({ sign }: { sign: Sign | 'structure' }) {
  if (sign === 'structure')
    return (
      <Sample className="structure">
        <path className="stroke" d={`M2,8H${WIDTH - 2}`} strokeWidth={1} />
      </Sample>
    )
  const end = { positive: 29, negative: 37, neutral: 34 }[sign]
  return (
    <Sample className={sign}>
      <path className="stroke" d={`M2,8H${end}`} strokeWidth={3} />
      {sign === 'positive' && <path className="head" d="M39,8L29,12.8V3.2Z" />}
      {sign === 'negative' && <path className="head" d="M36,2H39V14H36Z" />}
      {sign === 'neutral' && <circle className="head" cx={36} cy={8} r={3.8} />}
      <rect className="pill" x={10.5} y={0} width={15} height={16} rx={7} />
      <g transform="translate(18 8)">
        <Disc sign={sign} filled size={6.5} arm={3.5} />
      </g>
    </Sample>
  )
}

/** How certainty by dates looks: wide, thin, thin with the tick of an event. */
export const PartSample = ({ part }: { part: 'certain' | 'possible' | 'events' }) => (
  <Sample className="inked">
    <path className="stroke" d={`M2,8H${WIDTH - 2}`} strokeWidth={part === 'certain' ? 3 : 1.5} />
    {part === 'events' && <path className="stroke" d="M21,2.5V13.5" strokeWidth={1.5} />}
  </Sample>
)

/** How a status looks: solid, dashes, dash-dot; denied bears a cross. */
export const StatusSample = ({ status }: { status: Status }) => (
  <Sample className="inked">
    <path className="stroke" d={`M2,8H${WIDTH - 2}`} strokeWidth={2} strokeDasharray={DASHES[status]?.join(' ')} />
    {status === 'denied' && <path className="stroke" d="M17,4L25,12M25,4L17,12" strokeWidth={1.5} />}
  </Sample>
)
