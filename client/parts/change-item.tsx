import type { Relation } from '../../server/domain/relation.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { CHANGE_OF } from '../../server/drawing/difference-lines.ts'
import { isGone } from '../../server/drawing/lines.ts'
import { hover } from '../view/frame.ts'
import { select } from '../view/view-store.ts'
import { differenceWords } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { endInWords, sentenceOf } from '../words/records.ts'
import { attestedInWords, namerAmong, namerOfDays } from '../words/time.ts'
import { Citations } from './citations.tsx'
import { SignMark } from './sign-mark.tsx'
import { useShown, useStores, useView } from './stores.tsx'

/** Some relations of a difference, one below the other. */
export const ChangeList = ({ relations, chosen }: { relations: readonly Relation[]; chosen: readonly string[] }) => (
  <ul className="changes-list">
    {relations.map((relation) => (
      <ChangeItem key={relation.id} relation={relation} chosen={chosen} />
    ))}
  </ul>
)

/** One relation of a difference: what changed, when by its dates; chosen, who says so. */
function ChangeItem({ relation, chosen }: { relation: Relation; chosen: readonly string[] }) {
  const { view, frame } = useStores()
  const { data, changed, partOf } = useShown()
  const isOpen = useView(({ sel }) => sel?.kind === 'relation' && sel.id === relation.id)
  const step = changed?.stepOf.get(relation.id)
  const change = step && CHANGE_OF[step]
  const isEnded = change === 'ended'
  const isChosen = chosen.includes(relation.id)
  const at = change && isGone({ change }) ? changed?.a : changed?.b
  const name =
    changed && at !== undefined
      ? namerOfDays(data.actor, [changed.a, changed.b], changed.relations)(at)
      : namerAmong(data, [relation])
  const ended = isEnded ? endInWords(relation) : null
  const when = ended ?? (at === undefined ? null : attestedInWords(relation, { at }))
  return (
    <li className={isChosen ? 'change open' : 'change'} data-relation={relation.id}>
      <button
        type="button"
        className="change-row"
        aria-expanded={isOpen}
        onClick={() => select(view, isOpen ? null : { kind: 'relation', id: relation.id })}
        onPointerEnter={() => hover(frame, relation.id)}
        onPointerLeave={() => hover(frame, null)}
      >
        <SignMark sign={signOf(relation.type)} filled={partOf.get(relation.id) === 'certain'} struck={isEnded} />
        <span className={isEnded ? 'change-name ended' : 'change-name'}>
          {step && <span className="unseen">{differenceWords.step[step]}: </span>}
          {sentenceOf(relation, name)}
        </span>
        <span className="change-when">
          {when}
          {relation.status !== 'confirmed' && ` · ${words.status[relation.status].toLowerCase()}`}
        </span>
      </button>
      {isOpen && <Citations relation={relation} />}
    </li>
  )
}
