import type { ReactNode } from 'react'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { asSentences, notesOf, provenInWords, recordWords, sentenceOf } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { datesInWords } from '../words/views.ts'
import { Citations } from './citations.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { GoToPage } from './go.tsx'
import { Icon } from './icon.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationMark } from './relation-mark.tsx'
import { useShown } from './stores.tsx'

/** One relation: what it is, when, and who says so. `acts` stand for the way to its pair, where that is the page itself. */
export function RelationPanel({
  relation,
  acts,
  nameOf,
}: {
  relation: Relation
  acts?: ReactNode
  nameOf?: (id: string) => string
}) {
  const { data, when, partOf } = useShown()
  const name = nameOf ?? namer(data.actor, when)
  const [a, b] = pairOf(relation)
  return (
    <>
      <PanelHead
        mark={<RelationMark relation={relation} part={partOf.get(relation.id)} isSpoken />}
        name={sentenceOf(relation, name)}
      >
        <p className="names">{notesOf(relation).join(' · ')}</p>
        <p className="names">{asSentences([datesInWords(relation), provenInWords(relation)])}</p>
        {acts === undefined && <Elsewhere relation={relation} />}
        <div className="panel-acts">
          {acts ?? (
            <GoToPage page={{ name: 'pair', a, b }} className="button small bordered">
              <Icon name="timeline" size={16} />
              {recordWords.pairLanes}
            </GoToPage>
          )}
        </div>
      </PanelHead>
      <Citations relation={relation} />
    </>
  )
}
