import { type Actor, langOf, otherNameOn } from '../../server/domain/actor.ts'
import type { Day } from '../../server/domain/time/day.ts'

/** A name of the data, in its own language and direction. */
export const Name = ({ name, small = false }: { name: string; small?: boolean }) => (
  <bdi lang={langOf(name) ?? undefined} className={small ? 'given-name' : undefined}>
    {name}
  </bdi>
)

/** After the name of an actor and smaller, the data's own where it is called by another on a day. */
export function GivenName({ actor, day }: { actor: Actor; day: Day }) {
  const given = otherNameOn(actor, day)
  return (
    given !== null && (
      <>
        {' '}
        <Name name={given} small />
      </>
    )
  )
}
