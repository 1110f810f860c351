import { ask } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { namer } from '../words/time.ts'
import { Icon } from './icon.tsx'
import { useShown, useStores } from './stores.tsx'

/** Whom the view is about, where it is not about all: each can be let go. */
export function AboutWhom() {
  const { view } = useStores()
  const { asked, data, when } = useShown()
  const name = namer(data.actor, when)
  if (asked.actor === null && asked.actors === null) return null
  const drop = (id: string) =>
    asked.actors
      ? ask(view, { actors: asked.actors.length > 1 ? asked.actors.filter((one) => one !== id) : null })
      : ask(view, { actor: null })
  return (
    <>
      <h2>{asked.actors ? words.rail.onlyAmong : words.rail.about}</h2>
      <div className="chips">
        {(asked.actors ?? [asked.actor ?? '']).map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            onClick={() => drop(id)}
            aria-label={words.rail.without(name(id))}
          >
            <bdi>{name(id)}</bdi>
            <Icon name="close" size={14} />
          </button>
        ))}
      </div>
      <button type="button" className="does" onClick={() => ask(view, { actor: null, actors: null })}>
        {words.rail.all(data.actors.length)}
      </button>
    </>
  )
}
