import type { ReactNode } from 'react'
import { isState, isStructure } from '../../server/domain/types/relation-types.ts'
import { laneDashes } from '../../server/drawing/lanes-sizes.ts'
import { pairWords } from '../words/pair.ts'
import type { History } from './pair-history.ts'

/** What the marks of the lanes mean: those that occur. */
export function PairLegend({ history: { parts, word } }: { history: History }) {
  const { drawn } = parts
  const words = pairWords.legend
  const states = drawn.some(({ type }) => isState(type))
  const has = (status: string) => drawn.some((relation) => relation.status === status)
  return (
    <ul className="lanes-legend">
      {states && <Item sample={<path d="M1,7H29" strokeWidth={7} />} name={words.certain} />}
      {states && <Item sample={<path d="M1,7H29" strokeWidth={1.5} />} name={words.possible(word)} />}
      {states && <Item sample={<circle cx={7} cy={7} r={3.6} />} narrow name={words.attested} />}
      {drawn.some(({ type }) => !isState(type)) && (
        <Item sample={<path d="M7,0.5V13.5" strokeWidth={2.5} />} narrow name={words.event} />
      )}
      {has('reported') && <Item sample={<Dashed dash={laneDashes.reported.hair} />} name={words.reported} />}
      {has('disputed') && <Item sample={<Dashed dash={laneDashes.disputed.hair} />} name={words.disputed} />}
      {has('denied') && (
        <Item sample={<path d="M3.4,3.4L10.6,10.6M3.4,10.6L10.6,3.4" strokeWidth={1.8} />} narrow name={words.denied} />
      )}
      {drawn.some(({ type }) => isStructure(type)) && (
        <Item sample={<path className="structure" d="M1,7H29" strokeWidth={1.5} />} name={words.structure} />
      )}
    </ul>
  )
}

const Dashed = ({ dash }: { dash: readonly number[] }) => (
  <path d="M0,7H30" strokeWidth={2} strokeDasharray={dash.join(' ')} />
)

const Item = ({ sample, name, narrow = false }: { sample: ReactNode; name: string; narrow?: boolean }) => (
  <li>
    <svg width={narrow ? 14 : 30} height={14} viewBox={`0 0 ${narrow ? 14 : 30} 14`} aria-hidden="true">
      {sample}
    </svg>
    {name}
  </li>
)
