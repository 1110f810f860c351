import { relationCitation } from '../../server/domain/citation.ts'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation, WholeRelation } from '../../server/domain/relation.ts'
import { possibleDays } from '../../server/domain/time/bounds.ts'
import { type Day, today } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import { CitationList, Waiting } from '../parts/citations.tsx'
import { GoTo, GoToPage } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { RelationMark } from '../parts/relation-mark.tsx'
import { copyAndSay } from '../parts/share.tsx'
import { useRecord, useShown, useStores } from '../parts/stores.tsx'
import { linkTo } from '../view/links.ts'
import { usualView } from '../view/view.ts'
import { freshNetwork } from '../view/view-store.ts'
import { dayInWords, statedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { moreWords } from '../words/more.ts'
import { COMMA } from '../words/phrases.ts'
import { endInWords, notesOf, provenInWords, recordWords, sentenceOf } from '../words/records.ts'
import { inCitation, namerAmong } from '../words/time.ts'
import { Framed } from './frame.tsx'
import { NoRecord } from './unknown.tsx'

/** One relation whole: what it says, its dates as stated and what they prove, who says so and who disputes it. */
export function RelationPage({ id }: { id: string }) {
  const { data } = useShown()
  const fetched = useRecord('relation', { id })
  const relation = data.relation.get(id)
  if (!relation) return <NoRecord id={id} />
  const name = namerAmong(data, [relation])
  const [a, b] = pairOf(relation)
  const at = nearbyDay(relation)
  return (
    <Framed className="reading">
      <h1>
        <RelationMark relation={relation} part={isState(relation.type) ? 'certain' : 'events'} isSpoken={false} />{' '}
        {sentenceOf(relation, name)}
      </h1>
      <p className="lead">{notesOf(relation).join(' · ')}</p>
      {relation.summary && (
        <p className="summary" dir="auto">
          {relation.summary}
        </p>
      )}
      <p className="page-acts">
        <GoToPage page={{ name: 'pair', a, b }} className="button bordered">
          <Icon name="timeline" size={16} />
          {recordWords.pairLanes}
        </GoToPage>
        {at !== null && (
          <GoTo
            to={freshNetwork({ time: { kind: 'day', day: at }, sel: { kind: 'relation', id } })}
            className="button bordered"
          >
            <Icon name="clock" size={16} />
            {recordWords.networkAt(recordWords.onDay(dayInWords(at)))}
          </GoTo>
        )}
        {fetched?.state === 'there' && (
          <CopyCitation whole={fetched.answer.relation} name={namerAmong(data, [relation], inCitation)} />
        )}
      </p>
      <Dates relation={relation} />
      <section>
        <h2>{recordWords.whoSays}</h2>
        {fetched?.state === 'there' ? (
          <Told whole={fetched.answer.relation} />
        ) : (
          <Waiting relation={relation} failed={fetched?.state === 'missing'} />
        )}
      </section>
    </Framed>
  )
}

/** Who says so, or that nobody does. */
export function Told({ whole }: { whole: WholeRelation }) {
  if (whole.citations.length === 0) return <p>{recordWords.nobodySays}</p>
  return <CitationList whole={whole} />
}

/** A day on which it can be seen: its first certain or attested day, as far as its dates tell one. */
function nearbyDay({ start, observed, bounds }: Relation): Day | null {
  const stated = start ?? observed[0]
  const { first, last } = possibleDays(bounds)
  if (stated !== undefined) return Math.min(Math.max(readingOf(stated).last, first), last)
  return bounds.endLatest
}

function CopyCitation({ whole, name }: { whole: WholeRelation; name: (id: string) => string }) {
  const stores = useStores()
  const { data } = useShown()
  const view = { ...usualView({ name: 'relation', id: whole.id }), release: data.release.hash }
  const cited = { release: data.release, address: linkTo(view, location.origin), retrieved: today() }
  return (
    <button
      type="button"
      className="button bordered"
      onClick={() => void copyAndSay(stores, relationCitation(whole, name, cited).full, words.share.copied.citation)}
    >
      <Icon name="copy" size={16} />
      {recordWords.copyCitation}
    </button>
  )
}

function Dates({ relation }: { relation: Relation }) {
  const { start, observed } = relation
  const end = endInWords(relation)
  return (
    <section>
      <h2>{recordWords.dates}</h2>
      <dl className="facts">
        <dt>{isState(relation.type) ? recordWords.start : recordWords.day}</dt>
        <dd>{start === null ? recordWords.notKnown : statedInWords(start)}</dd>
        {isState(relation.type) && (
          <>
            <dt>{recordWords.end}</dt>
            <dd>{end ?? recordWords.notKnown}</dd>
          </>
        )}
        {observed.length > 0 && (
          <>
            <dt>{recordWords.observed}</dt>
            <dd>{observed.map((date) => statedInWords(date)).join(COMMA)}</dd>
          </>
        )}
        {provenInWords(relation) !== '' && (
          <>
            <dt>{recordWords.bounds}</dt>
            <dd>{provenInWords(relation)}</dd>
          </>
        )}
        {relation.thirdParties.length > 0 && <ThirdParties relation={relation} />}
      </dl>
    </section>
  )
}

/** Actors in other roles, each a way to its page. */
export function ThirdParties({ relation }: { relation: Relation }) {
  const { data } = useShown()
  const name = namerAmong(data, [relation])
  return (
    <>
      <dt>{recordWords.thirdParties}</dt>
      <dd>
        {relation.thirdParties.map(({ role, actor }, at) => (
          <span key={role + actor}>
            {at > 0 && COMMA}
            <GoToPage page={{ name: 'actor', id: actor }} className="link">
              <bdi>{name(actor)}</bdi>
            </GoToPage>{' '}
            ({moreWords.value(role).replaceAll('-', ' ')})
          </span>
        ))}
      </dd>
    </>
  )
}
