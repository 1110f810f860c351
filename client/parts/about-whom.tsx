import { amongOf } from '../../server/domain/asked.ts'
import { aboutWhom, namedIn } from '../view/more-filters.ts'
import { ask } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { namer } from '../words/time.ts'
import { Icon } from './icon.tsx'
import { useShown, useStores } from './stores.tsx'

/** So many names stand in the rail; of more, those are named that are left out, or their number. */
const MOST_NAMED = 6

/** Whom the view is about, where it is not about all: each can be let go, and who is hidden can come back. */
export function AboutWhom() {
  const { view } = useStores()
  const { asked, data } = useShown()
  const { actor, actors } = asked
  if (actor === null && actors === null) return null
  const named = namedIn(asked)
  const hidden = actors ? data.actors.map(({ id }) => id).filter((id) => !amongOf(actors).has(id)) : []
  const drop = (id: string) => ask(view, aboutWhom(named.filter((one) => one !== id)))
  const bringBack = (id: string) => ask(view, { actors: hidden.length > 1 ? [...named, id].sort() : null })
  return (
    <>
      {hidden.length > 0 && hidden.length <= MOST_NAMED ? (
        <>
          <h2>{words.rail.hidden}</h2>
          <Chips ids={hidden} says={words.rail.again} icon="plus" onChoose={bringBack} />
        </>
      ) : (
        <>
          <h2>{actors ? words.rail.onlyAmong : words.rail.about}</h2>
          {named.length <= MOST_NAMED ? (
            <Chips ids={named} says={words.rail.without} icon="close" onChoose={drop} />
          ) : (
            <p className="rail-note">{words.rail.someOf(named.length, data.actors.length)}</p>
          )}
        </>
      )}
      <button type="button" className="does" onClick={() => ask(view, { actor: null, actors: null })}>
        {words.rail.all(data.actors.length)}
      </button>
    </>
  )
}

type ChipsProps = {
  ids: readonly string[]
  says: (name: string) => string
  icon: 'plus' | 'close'
  onChoose: (id: string) => void
}

function Chips({ ids, says, icon, onChoose }: ChipsProps) {
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  return (
    <div className="chips">
      {ids.map((id) => (
        <button key={id} type="button" className="chip" onClick={() => onChoose(id)} aria-label={says(name(id))}>
          <bdi>{name(id)}</bdi>
          <Icon name={icon} size={14} />
        </button>
      ))}
    </div>
  )
}
