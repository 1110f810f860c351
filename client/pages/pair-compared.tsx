import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { MOST_COMPARED } from '../../server/domain/pair.ts'
import { Icon } from '../parts/icon.tsx'
import { isWithModifier } from '../parts/keys.ts'
import { Search } from '../parts/search.tsx'
import { ShapeMark, shapeOf } from '../parts/shape-mark.tsx'
import { useFrame, useStores } from '../parts/stores.tsx'
import { addCompared, moveCompared, removeCompared } from '../view/compared.ts'
import { actorsFound, type Found } from '../view/finding.ts'
import { open, say, sayDone } from '../view/frame.ts'
import { pairWords } from '../words/pair.ts'
import { type History, namerOf } from './pair-history.ts'

const said = pairWords.compared
const ARROWS: { readonly [key: string]: 1 | -1 } = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/** With whom the actor is compared, in the order of the bands: moved by buttons or arrows, taken away, added. */
export function ComparedActors({ history }: { history: History }) {
  const { view, frame } = useStores()
  const { bands } = history
  const nameOf = namerOf(history)
  const list = useRef<HTMLOListElement>(null)
  const next = useRef<string | null>(null)
  // A moved row is put elsewhere in the document, and would lose the focus; and a full list has nothing to add by until it is less.
  useLayoutEffect(() => {
    if (next.current !== null) list.current?.querySelector<HTMLElement>(next.current)?.focus()
    next.current = null
  })
  const move = (id: string, by: 1 | -1) => {
    next.current = `[data-moves="${id} ${by}"]`
    if (!moveCompared(view, id, by)) return
    const place = bands.findIndex(({ b }) => b.id === id) + by + 1
    sayDone(frame, said.moved(nameOf(id), place, bands.length))
  }
  const remove = (id: string) => {
    next.current = '[data-adds]'
    removeCompared(view, id)
    sayDone(frame, said.removed(nameOf(id)))
  }
  const onKey = (event: KeyboardEvent, id: string) => {
    const by = ARROWS[event.key]
    if (by === undefined || isWithModifier(event)) return
    event.preventDefault()
    move(id, by)
  }
  return (
    <ol ref={list} className="compared" aria-label={said.list(nameOf(history.a.id))}>
      {bands.length > 1 &&
        bands.map(({ b }, at) => (
          <li key={b.id} className="compared-actor">
            <ShapeMark shape={shapeOf(b.kind)} />
            <bdi>{nameOf(b.id)}</bdi>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="button icon-only"
                data-moves={`${b.id} ${by}`}
                title={said.move(by)}
                aria-disabled={bands[at + by] === undefined}
                onKeyDown={(event) => onKey(event, b.id)}
                onClick={() => move(b.id, by)}
              >
                <Icon name={by === -1 ? 'chevronUp' : 'chevronDown'} size={16} />
                <span className="unseen">{said.moveOf(nameOf(b.id), by)}</span>
              </button>
            ))}
            <button type="button" className="button icon-only" title={said.remove} onClick={() => remove(b.id)}>
              <Icon name="close" size={16} />
              <span className="unseen">{said.removeOf(nameOf(b.id))}</span>
            </button>
          </li>
        ))}
      <li>
        {bands.length < MOST_COMPARED ? <Add history={history} /> : <span className="compared-full">{said.full}</span>}
      </li>
    </ol>
  )
}

/** A button, and in its place a field that takes one actor after another until Esc. */
function Add({ history }: { history: History }) {
  const { view, frame } = useStores()
  const adding = useFrame((state) => state.open === 'compare')
  const button = useRef<HTMLButtonElement>(null)
  const wasAdding = useRef(false)
  useEffect(() => {
    if (wasAdding.current && !adding && document.activeElement === document.body) button.current?.focus()
    wasAdding.current = adding
  }, [adding])
  const add = (found: Found) => {
    const actors = actorsFound(found)
    if (
      addCompared(
        view,
        actors.map(({ id }) => id),
      ) === 0
    )
      say(frame, said.there(actors.map(({ name }) => name)))
  }
  if (adding)
    return (
      <span className="compared-field">
        <Search stays onPick={add} />
        <button type="button" className="button icon-only" onClick={() => open(frame, null)}>
          <Icon name="close" size={16} />
          <span className="unseen">{said.done}</span>
        </button>
      </span>
    )
  return (
    <button
      ref={button}
      type="button"
      data-adds
      className="button small bordered"
      aria-label={said.addTo(namerOf(history)(history.a.id))}
      onClick={() => open(frame, 'compare')}
    >
      <Icon name="plus" size={16} />
      {said.add}
    </button>
  )
}
