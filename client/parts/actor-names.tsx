import type { Actor } from '../../server/domain/actor.ts'
import { shortNameOn } from '../../server/domain/actor.ts'
import { lastDay } from '../view/time.ts'
import { words } from '../words/en.ts'
import { lifeInWords, nameSpan } from '../words/records.ts'
import { useShown } from './stores.tsx'

const MOST = 6

/** Kind, full name, the names over time and in other scripts, and when it lived. */
export function ActorNames({ actor }: { actor: Actor }) {
  const { when } = useShown()
  const short = shortNameOn(actor, lastDay(when))
  const names = actor.names.filter(({ name }) => name !== short)
  const dated = names.filter(({ from, to }) => from !== null || to !== null)
  const others = names.filter((name) => !dated.includes(name))
  const life = lifeInWords(actor)
  return (
    <>
      <p className="names">
        {words.kind[actor.kind]}
        {life && `, ${life}`}
        {others.slice(0, MOST).map(({ name, lang }) => (
          <span key={name}>
            {' · '}
            <bdi lang={lang ?? undefined}>{name}</bdi>
          </span>
        ))}
      </p>
      {dated.length > 0 && (
        <ul className="names-over-time">
          {dated.map((name) => (
            <li key={`${name.name} ${name.from}`}>
              <bdi lang={name.lang ?? undefined}>{name.name}</bdi> <span>{nameSpan(name)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
