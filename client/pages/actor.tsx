import { nameOn, type WholeActor } from '../../server/domain/actor.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { between, inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { NameList, periodsOf } from '../parts/actor-names.tsx'
import { GoTo, GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { RelationItem } from '../parts/relation-item.tsx'
import { ShapeMark, shapeOf } from '../parts/shape-mark.tsx'
import { useRecord, useShown } from '../parts/stores.tsx'
import { WebLink } from '../parts/web-link.tsx'
import { lastDayOf } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { freshNetwork } from '../view/view-store.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { lifeInWords, recordWords, sentenceOf } from '../words/records.ts'
import { namerAmong, peopled } from '../words/time.ts'
import { Framed } from './frame.tsx'
import { NoRecord } from './unknown.tsx'

/** One actor over all years: what it is called and when, with whom it is related, and where it is a third party. */
export function ActorPage({ id }: { id: string }) {
  const { data, when } = useShown()
  const fetched = useRecord('actor', { id })
  const actor = data.actor.get(id)
  if (!actor) return <NoRecord id={id} />
  const whole = fetched?.state === 'there' ? fetched.answer : null
  const relations = data.relations.filter(({ source, target }) => source === id || target === id)
  const others = partners(relations, id)
  const name = namerAmong(data, relations)
  return (
    <Framed className="reading">
      <h1>
        <ShapeMark shape={shapeOf(actor.kind)} /> <bdi>{nameOn(actor, lastDayOf(relations) ?? lastDay(when))}</bdi>
      </h1>
      <p className="lead">
        {[words.kind[actor.kind], lifeInWords(actor), peopled(relations.length, others.length)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {whole && <Notes actor={whole.actor} />}
      <p className="page-acts">
        <GoTo
          to={freshNetwork({ time: { kind: 'span', from: null, to: null }, asked: { ...USUAL, actor: id } })}
          className="button bordered"
        >
          <Icon name="chartDots" size={16} />
          {recordWords.inNetwork}
        </GoTo>
      </p>
      <section>
        <h2>{recordWords.names}</h2>
        <ul className="periods">
          {periodsOf(actor.names).map(({ span, names }) => (
            <li key={span}>
              <span>{span}</span>
              <p>
                <NameList names={names} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{recordWords.withWhom}</h2>
        {others.map((other) => (
          <details key={other} className="with">
            <summary>
              <bdi>{name(other)}</bdi> <span>{counted(between(relations, id, other).length, 'relation')}</span>
            </summary>
            <GoToPage page={{ name: 'pair', a: id, b: other }} className="link">
              {recordWords.pairLanes}
            </GoToPage>
            <ul className="relations">
              {inOrder(between(relations, id, other)).map((relation) => (
                <RelationItem key={relation.id} relation={relation} from={id} allYears />
              ))}
            </ul>
          </details>
        ))}
      </section>
      {whole && whole.thirdPartyIn.length > 0 && (
        <section>
          <h2>{recordWords.thirdPartyIn}</h2>
          <ul className="names-list">
            {whole.thirdPartyIn.map(({ relation: relationId, role }) => {
              const relation = data.relation.get(relationId)
              return (
                relation && (
                  <li key={`${relationId} ${role}`}>
                    <GoToPage page={{ name: 'relation', id: relationId }} className="link">
                      {sentenceOf(relation, name)}
                    </GoToPage>{' '}
                    <span>{role.replaceAll('-', ' ')}</span>
                  </li>
                )
              )
            })}
          </ul>
        </section>
      )}
    </Framed>
  )
}

function partners(relations: readonly Relation[], id: string): string[] {
  const counts = new Map<string, number>()
  for (const { source, target } of relations) {
    const other = source === id ? target : source
    counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts].sort(([one, few], [other, more]) => more - few || (one < other ? -1 : 1)).map(([other]) => other)
}

const Notes = ({ actor }: { actor: WholeActor }) => (
  <>
    {actor.note && (
      <p className="note" dir="auto">
        {actor.note}
      </p>
    )}
    {actor.wikidata && (
      <p className="note">
        Wikidata <WebLink url={`https://www.wikidata.org/wiki/${actor.wikidata}`}>{actor.wikidata}</WebLink>
      </p>
    )}
  </>
)
