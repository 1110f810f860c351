import type { Relation } from '../../server/domain/relation.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'
import { isState, signOf } from '../../server/domain/types/relation-types.ts'
import { markedPart } from '../view/certain.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { moreWords } from '../words/more.ts'
import { COMMA } from '../words/phrases.ts'
import { readFrom, recordWords, sentenceOf } from '../words/records.ts'
import { attestedInWords, namer, namerAmong } from '../words/time.ts'
import { datesInWords } from '../words/views.ts'
import { Citations } from './citations.tsx'
import { SignMark } from './sign-mark.tsx'
import { useFrame, useShown, useStores } from './stores.tsx'

type Props = { relation: Relation; from: string | null; first?: string; allYears?: boolean }

/** One relation of a list: what it is, its status, when; opened, who says so. Read from an actor, or as a sentence, of what both do alike with one of them `first`; for the days looked at, or `allYears`. */
export function RelationItem({ relation, from, first, allYears = false }: Props) {
  const { frame } = useStores()
  const { data, when, partOf } = useShown()
  const isOpen = useFrame(({ unfolded }) => unfolded === relation.id)
  const name = allYears ? namerAmong(data, [relation]) : namer(data.actor, when)
  const part = allYears ? null : markedPart(relation, partOf.get(relation.id))
  const { status, aspect, confidence, disputes, sources } = relation
  const attested = allYears ? datesInWords(relation) : attestedInWords(relation, when)
  return (
    <li className={isOpen ? 'relation open' : 'relation'}>
      <button
        type="button"
        className="relation-row"
        aria-expanded={isOpen}
        onClick={() => frame.setState({ unfolded: isOpen ? null : relation.id })}
      >
        <SignMark
          sign={signOf(relation.type)}
          filled={allYears ? certainDays(relation.bounds) !== null && isState(relation.type) : part === 'certain'}
          {...(part && { spoken: part })}
        />
        <span className="relation-name">
          {from === null ? sentenceOf(relation, name, first) : readFrom(from, relation, name)}
        </span>
        <span className="relation-note">
          {[words.status[status], aspect && moreWords.value(aspect), confidence === 'low' && recordWords.confidence.low]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="relation-note">
          {part === 'possible' && recordWords.possible}
          {part === 'events' && recordWords.event}
          {[attested, sources.length === 1 ? recordWords.oneSource : counted(sources.length, 'source')]
            .filter(Boolean)
            .join(' · ')}
          {disputes > 0 && (
            <>
              {COMMA}
              <b>{recordWords.disputing(disputes)}</b>
            </>
          )}
        </span>
      </button>
      {isOpen && <Citations relation={relation} />}
    </li>
  )
}
