import { changeDateOf, unsureOf } from '../../server/domain/change-dates.ts'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { isSymmetric, signOf } from '../../server/domain/types/relation-types.ts'
import type { Changed } from '../view/changed.ts'
import { select } from '../view/view-store.ts'
import { changeDateInWords, differenceWords, unsureInWords } from '../words/difference.ts'
import { words } from '../words/en.ts'
import { sentenceOf } from '../words/records.ts'
import { attestedInWords, namerOfDays } from '../words/time.ts'
import { Citations } from './citations.tsx'
import { SignMark } from './sign-mark.tsx'
import { useShown, useStores, useView } from './stores.tsx'
import { useHover } from './use-hover.ts'

type Named = (id: string) => string
type Listed = { readonly relations: readonly Relation[]; readonly chosen: readonly string[] }

/**
 * Some relations of a difference, one below the other; under those that changed, folded, the further records that say the
 * same of another time. `withSteps` says of each how it changed, where its list does not.
 */
export function ChangeList({ relations, chosen, withSteps = false }: Listed & { readonly withSteps?: boolean }) {
  const { data, changed } = useShown()
  if (changed === null) return null
  const name = laterNames(data.actor, changed, relations)
  return (
    <ul className="changes-list">
      {triplesIn(relations).map((of) => {
        const further = of.filter(({ id }) => changed.stepOf.has(id) && !changed.ownStepOf.has(id))
        return [
          ...of
            .filter((relation) => !further.includes(relation))
            .map((relation) => <ChangeItem key={relation.id} {...{ relation, chosen, name, changed, withSteps }} />),
          further.length > 0 && (
            <li key={`${of[0]?.id} further`} className="change-further">
              <details open={further.some(({ id }) => chosen.includes(id)) || undefined}>
                <summary>{differenceWords.further(further.length)}</summary>
                <ul>
                  {further.map((relation) => (
                    <ChangeItem key={relation.id} {...{ relation, chosen, name, changed }} />
                  ))}
                </ul>
              </details>
            </li>
          ),
        ]
      })}
    </ul>
  )
}

/** The names of the later day for a list, whichever way it is read. */
export const laterNames = (
  actors: Parameters<typeof namerOfDays>[0],
  { a, b, relations }: Changed,
  others: readonly Relation[] = [],
): Named => namerOfDays(actors, [a, b], [...relations, ...others])(Math.max(a, b))

/** Relations of one source, type and target together, in the order in which the first of them comes. */
function triplesIn(relations: readonly Relation[]): Relation[][] {
  const triples = new Map<string, Relation[]>()
  for (const relation of relations) {
    const { source, type, target } = relation
    const key = [type, ...(isSymmetric(type) ? pairOf(relation) : [source, target])].join()
    triples.set(key, [...(triples.get(key) ?? []), relation])
  }
  return [...triples.values()]
}

type ItemProps = {
  readonly relation: Relation
  readonly chosen: readonly string[]
  readonly name: Named
  readonly changed: Changed
  readonly withSteps?: boolean
}

/** One relation of a difference: what changed, and the date on which that hangs; chosen, who says so. */
function ChangeItem({ relation, chosen, name, changed, withSteps = false }: ItemProps) {
  const { view } = useStores()
  const pointed = useHover(relation.id)
  const { partOf } = useShown()
  const isOpen = useView(({ sel }) => sel?.kind === 'relation' && sel.id === relation.id)
  const own = changed.ownStepOf.get(relation.id)
  const step = own ?? changed.stepOf.get(relation.id)
  const isEnded = own === 'ended' || own === 'mayHaveEnded'
  const unsure = own ? unsureOf(relation, own, changed) : null
  return (
    <li className={chosen.includes(relation.id) ? 'change open' : 'change'} data-relation={relation.id}>
      <button
        type="button"
        className="change-row"
        aria-expanded={isOpen}
        onClick={() => select(view, isOpen ? null : { kind: 'relation', id: relation.id })}
        {...pointed}
      >
        <SignMark sign={signOf(relation.type)} filled={partOf.get(relation.id) === 'certain'} struck={isEnded} />
        <span className={isEnded ? 'change-name ended' : 'change-name'}>
          {step && !withSteps && <span className="unseen">{differenceWords.step[step]}: </span>}
          {sentenceOf(relation, name)}
        </span>
        <span className="change-when">
          {whenOf(relation, changed)}
          {relation.status !== 'confirmed' && ` · ${words.status[relation.status].toLowerCase()}`}
        </span>
        {(unsure !== null || (withSteps && step)) && (
          <span className="change-why">
            {[withSteps && step && differenceWords.step[step], unsure && unsureInWords(unsure)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </button>
      {isOpen && <Citations relation={relation} />}
    </li>
  )
}

/** The date on which its change hangs; of what did not change by itself, the one nearest to the second day. */
function whenOf(relation: Relation, changed: Changed): string | null {
  const own = changed.ownStepOf.get(relation.id)
  if (own === undefined) return attestedInWords(relation, { at: changed.b })
  const date = changeDateOf(relation, own, changed)
  return date && changeDateInWords(date)
}
