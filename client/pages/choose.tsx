import { useState } from 'react'
import type { Actor } from '../../server/domain/actor.ts'
import { GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { follow, Search } from '../parts/search.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { exampleIn, mostRelated } from '../view/most-related.ts'
import { goTo } from '../view/view-store.ts'
import { counted } from '../words/counts.ts'
import { chooseWords } from '../words/pages.ts'
import { namer } from '../words/time.ts'
import { Framed } from './frame.tsx'

const MOST = 8

/** Lanes need two actors: here they are chosen. */
export function ChoosePage() {
  const stores = useStores()
  const { data, when } = useShown()
  const [first, setFirst] = useState<Actor | null>(null)
  const name = namer(data.actor, when)
  return (
    <Framed className="reading">
      <h1>{chooseWords.title}</h1>
      <p className="lead">{chooseWords.lead(exampleIn(data)?.names ?? null)}</p>
      <div className="choose">
        {first && (
          <button type="button" className="chip" onClick={() => setFirst(null)}>
            <bdi>{first.name}</bdi>
            <Icon name="close" size={14} />
          </button>
        )}
        <Search
          large
          stays
          key={first?.id ?? ''}
          onPick={(found) => {
            if (found.kind === 'pair') follow(stores, found)
            else if (first && first.id !== found.actor.id)
              goTo(stores.view, { name: 'pair', a: first.id, b: found.actor.id })
            else setFirst(found.actor)
          }}
        />
      </div>
      <section>
        <h2>{chooseWords.most}</h2>
        <ul className="names-list">
          {mostRelated(data.relations)
            .slice(0, MOST)
            .map(({ a, b, relations }) => (
              <li key={a + b}>
                <GoToPage page={{ name: 'pair', a, b }} className="link">
                  <bdi>{name(a)}</bdi> × <bdi>{name(b)}</bdi>
                </GoToPage>{' '}
                <span>{counted(relations.length, 'relation')}</span>
              </li>
            ))}
        </ul>
      </section>
    </Framed>
  )
}
