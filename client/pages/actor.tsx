import { useEffect, useMemo } from 'react'
import { type Actor, langOf, nameOn, shortNameOn, type WholeActor } from '../../server/domain/actor.ts'
import { citedSources } from '../../server/domain/citation.ts'
import { directionOf } from '../../server/domain/direction.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { namedDay } from '../../server/drawing/lanes-names.ts'
import { GivenName, Name } from '../parts/actor-name.tsx'
import { NameList, periodsOf } from '../parts/actor-names.tsx'
import { GoTo, GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { ShapeMark, shapeOf } from '../parts/shape-mark.tsx'
import { copyCitation } from '../parts/share.tsx'
import { useRecord, useShown, useStores, useView } from '../parts/stores.tsx'
import { hostOf, WebLink } from '../parts/web-link.tsx'
import { citedBy, relationsOf } from '../view/about-actor.ts'
import { open } from '../view/frame.ts'
import { lastDayOf, sourcesOf } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { freshNetwork } from '../view/view-store.ts'
import { actorWords } from '../words/actor.ts'
import { words } from '../words/en.ts'
import { moreWords } from '../words/more.ts'
import { lifeInWords, onWhen, recordWords, sentenceOf } from '../words/records.ts'
import { namerAmong, peopled, whenInWords } from '../words/time.ts'
import { ActorFamilies } from './actor-families.tsx'
import { ActorLineage } from './actor-lineage.tsx'
import { ActorStanding } from './actor-standing.tsx'
import { Framed } from './frame.tsx'
import { NoRecord } from './unknown.tsx'

/** One actor: with whom it stands on a day, what became of it, all of its relations by family, and who says so. */
export function ActorPage({ id }: { id: string }) {
  const { data } = useShown()
  const fetched = useRecord('actor', { id })
  const relations = useMemo(() => relationsOf(data, id), [data, id])
  const actor = data.actor.get(id)
  if (!actor) return <NoRecord id={id} />
  const whole = fetched?.state === 'there' ? fetched.answer : null
  return (
    <Framed className="reading about-actor">
      <Head actor={actor} relations={relations} whole={whole?.actor ?? null} />
      <ActorStanding actor={actor} />
      <ActorLineage actor={actor} relations={relations} days={data.main} />
      <Names actor={actor} />
      <ActorFamilies actor={id} relations={relations} days={data.main} />
      {whole && whole.thirdPartyIn.length > 0 && <ThirdParty roles={whole.thirdPartyIn} />}
      <Sources relations={relations} />
    </Framed>
  )
}

type HeadProps = { actor: Actor; relations: readonly Relation[]; whole: WholeActor | null }

function Head({ actor, relations, whole }: HeadProps) {
  const stores = useStores()
  const shown = useShown()
  const time = useView((state) => state.time)
  const { when, asked } = shown
  const others = new Set(relations.flatMap(({ source, target }) => [source, target])).size - 1
  const day = namedDay(actor, lastDayOf(relations) ?? lastDay(when))
  useEffect(() => {
    document.title = `${shortNameOn(actor, day)} · ${words.brand}`
  }, [actor, day])
  return (
    <>
      <h1>
        <ShapeMark shape={shapeOf(actor.kind)} /> <Name name={nameOn(actor, day)} />
        <GivenName actor={actor} day={day} />
      </h1>
      <p className="lead">
        {[words.kind[actor.kind], lifeInWords(actor), peopled(relations.length, Math.max(others, 0))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {whole?.note && (
        <p className="note" lang={langOf(whole.note) ?? 'en'} dir={directionOf(whole.note)}>
          {whole.note}
        </p>
      )}
      {whole?.wikidata && (
        <p className="note">
          {actorWords.wikidata}{' '}
          <WebLink url={`https://www.wikidata.org/wiki/${whole.wikidata}`}>{whole.wikidata}</WebLink>
        </p>
      )}
      <p className="page-acts">
        <GoTo to={freshNetwork({ time, asked, sel: { kind: 'actor', id: actor.id } })} className="button bordered">
          <Icon name="chartDots" size={16} />
          {actorWords.networkOn(onWhen(when, whenInWords(when)))}
        </GoTo>
        <GoTo to={freshNetwork({ time: { kind: 'span', from: null, to: null }, asked })} className="button bordered">
          <Icon name="clock" size={16} />
          {recordWords.inNetwork}
        </GoTo>
        <button type="button" className="button bordered" onClick={() => copyCitation(stores)}>
          <Icon name="copy" size={16} />
          {recordWords.copyCitation}
        </button>
      </p>
    </>
  )
}

/** All names, by the time in which they were valid. */
const Names = ({ actor }: { actor: Actor }) => (
  <details className="with">
    <summary>
      {actorWords.names} <span>{actorWords.allNames(actor.names.length)}</span>
    </summary>
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
  </details>
)

function ThirdParty({ roles }: { roles: readonly { relation: string; role: string }[] }) {
  const { data } = useShown()
  const known = roles.flatMap(({ relation, role }) => {
    const found = data.relation.get(relation)
    return found ? [{ relation: found, role }] : []
  })
  const name = namerAmong(
    data,
    known.map(({ relation }) => relation),
  )
  return (
    <section>
      <h2>{actorWords.third}</h2>
      <ul className="names-list">
        {known.map(({ relation, role }) => (
          <li key={`${relation.id} ${role}`}>
            <GoToPage page={{ name: 'relation', id: relation.id }} className="link">
              {sentenceOf(relation, name)}
            </GoToPage>{' '}
            <span>{moreWords.value(role).replaceAll('-', ' ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_CITED = 6

/** The sources that most of the relations rest on; all of them a click away. */
function Sources({ relations }: { relations: readonly Relation[] }) {
  const { frame } = useStores()
  const { data } = useShown()
  const counts = citedBy(relations)
  const cited = citedSources(sourcesOf(relations, data))
  if (counts.length === 0) return null
  return (
    <section>
      <h2>{actorWords.sources(counts.length)}</h2>
      <ul className="most-cited">
        {counts.slice(0, MOST_CITED).map(({ source, relations }) => {
          const one = cited.get(source)
          return (
            one && (
              <li key={source} dir="auto">
                {one.source.url === null ? one.full : one.full.slice(0, -one.source.url.length)}
                {one.source.url && <WebLink url={one.source.url}>{hostOf(one.source.url)}</WebLink>}{' '}
                <bdi>{actorWords.cited(relations)}</bdi>
              </li>
            )
          )
        })}
      </ul>
      <button type="button" className="does" onClick={() => open(frame, 'sources')}>
        {actorWords.allSources(counts.length)}
      </button>
    </section>
  )
}
