import { type Actor, type ActorName, otherNameOn, shortNameOn } from '../../server/domain/actor.ts'
import { lastDay } from '../view/time.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'
import { lifeInWords, nameSpan } from '../words/records.ts'
import { Name } from './actor-name.tsx'
import { useShown } from './stores.tsx'

/** The names of one time, in file order. */
type Period = { readonly span: string; readonly names: readonly ActorName[] }

/** The dated names by the time in which they were valid, the latest first as in the file; undated ones are another list. */
export function periodsOf(names: readonly ActorName[]): Period[] {
  const periods = new Map<string, ActorName[]>()
  for (const name of names) {
    const span = nameSpan(name)
    periods.set(span, [...(periods.get(span) ?? []), name])
  }
  return [...periods].map(([span, of]) => ({ span, names: of }))
}

/** The first name of each script, in file order: the others stand on the actor's own page. */
function oneOfEach(names: readonly ActorName[]): ActorName[] {
  const seen = new Set<ActorName['lang']>()
  return names.filter(({ lang }) => !seen.has(lang) && seen.add(lang))
}

export const NameList = ({ names }: { names: readonly ActorName[] }) =>
  names.map(({ name }, at) => (
    <span key={name}>
      {at > 0 && ' · '}
      <Name name={name} />
    </span>
  ))

/** Kind, life, the names over time and in other scripts. */
export function ActorNames({ actor }: { actor: Actor }) {
  const { when } = useShown()
  const day = lastDay(when)
  const above = [shortNameOn(actor, day), otherNameOn(actor, day)]
  const periods = periodsOf(actor.names).filter(({ span }) => span !== '')
  const undated = actor.names.filter((name) => nameSpan(name) === '' && !above.includes(name.name))
  const life = lifeInWords(actor)
  return (
    <>
      <p className="names">
        {words.kind[actor.kind]}
        {life && COMMA + life}
        {periods.length === 0 && undated.length > 0 && ' · '}
        {periods.length === 0 && <NameList names={oneOfEach(undated)} />}
      </p>
      {periods.length > 0 && (
        <ul className="names-over-time">
          {periods.map(({ span, names }) => (
            <li key={span}>
              <NameList names={oneOfEach(names)} /> <span>{span}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
