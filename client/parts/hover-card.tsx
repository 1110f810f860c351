import { type Actor, nameOn } from '../../server/domain/actor.ts'
import { plainLineId } from '../../server/drawing/lines.ts'
import { selectionFrom } from '../view/address.ts'
import { tallyOf } from '../view/partners.ts'
import { lastDay } from '../view/time.ts'
import { apart } from '../words/phrases.ts'
import { sentenceOf } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { GivenName } from './actor-name.tsx'
import { useFrame, useShown, useStores } from './stores.tsx'
import { TallyMarks } from './tally-marks.tsx'

/** What the pointer is over, in full: the name of an actor, the pair of a line, the sentence of a relation. */
export function HoverCard() {
  const { canvas } = useStores()
  const hovered = useFrame((frame) => frame.hovered)
  const { data, relations, lines, partOf, when } = useShown()
  const found = hovered === null ? null : selectionFrom(plainLineId(hovered))
  const place = hovered === null ? null : canvas.current?.placeOf(hovered)
  if (found === null || found.kind === 'cell' || !place) return null
  const name = namer(data.actor, when)
  const [words, of] =
    found.kind === 'actor'
      ? [data.actor.get(found.id), relations.filter(({ source, target }) => [source, target].includes(found.id))]
      : found.kind === 'line'
        ? [found.pair.map(name).join(' × '), lines.find(({ id }) => id === hovered)?.relations ?? []]
        : [data.relation.get(found.id), []]
  if (words === undefined) return null
  const actor: Actor | null = typeof words !== 'string' && 'kind' in words ? words : null
  const title =
    typeof words === 'string' ? words : 'kind' in words ? apart(nameOn(words, lastDay(when))) : sentenceOf(words, name)
  return (
    <div className="hover-card" style={{ left: place.x, top: place.y }} aria-hidden="true">
      <span>
        {title}
        {actor && <GivenName actor={actor} day={lastDay(when)} />}
      </span>
      {of.length > 0 && <TallyMarks tally={tallyOf(of, partOf)} />}
    </div>
  )
}
