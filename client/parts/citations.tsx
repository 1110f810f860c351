import type { Asked } from '../../server/domain/asked.ts'
import { relationCitation } from '../../server/domain/citation.ts'
import { asPublished, earlierOf } from '../../server/domain/clocks.ts'
import { directionOf } from '../../server/domain/direction.ts'
import type { Citation, Relation, WholeRelation } from '../../server/domain/relation.ts'
import { today } from '../../server/domain/time/day.ts'
import type { Data } from '../view/data.ts'
import { linkTo } from '../view/links.ts'
import { usualView } from '../view/view.ts'
import { statedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { isArabic } from '../words/language.ts'
import { moreWords } from '../words/more.ts'
import { COMMA, stopped } from '../words/phrases.ts'
import { recordWords } from '../words/records.ts'
import { inCitation, namer, sourceInBrief } from '../words/time.ts'
import { GoTo } from './go.tsx'
import { Icon } from './icon.tsx'
import { copyAndSay } from './share.tsx'
import { useRecord, useShown, useStores } from './stores.tsx'
import { WebLink } from './web-link.tsx'

/** Who says so: what each source says, its own words, and who disputes it. */
export function Citations({ relation }: { relation: Relation }) {
  const stores = useStores()
  const { data, when, asked } = useShown()
  const fetched = useRecord('relation', { id: relation.id })
  if (fetched?.state !== 'there') return <Waiting relation={relation} failed={fetched?.state === 'missing'} />
  const record = fetched.answer.relation
  const whole = toldBy(record, data, asked)
  const later = record.citations.length - whole.citations.length
  const supporting = whole.citations.filter(({ stance }) => stance === 'supports').length
  const page = usualView({ name: 'relation', id: relation.id })
  const cite = () => {
    const address = linkTo({ ...page, release: data.release.hash }, location.origin)
    const cited = { release: data.release, address, retrieved: today() }
    const name = namer(data.actor, when, inCitation)
    const [first, ...others] = new Map(whole.citations.map(({ source }) => [source.id, source])).values()
    const done = first ? recordWords.copied(sourceInBrief(first), others.length) : words.share.copied.citation
    void copyAndSay(stores, relationCitation(whole, name, cited).full, done)
  }
  return (
    <div className="citations">
      {whole.summary && (
        <p className="summary" dir="auto">
          {whole.summary}
        </p>
      )}
      <p className="citations-head">
        {recordWords.citations(whole.citations.length, new Set(whole.citations.map(({ source }) => source.id)).size)}
        <span>{recordWords.stances(supporting, whole.citations.length - supporting)}</span>
        {later > 0 && <span>{moreWords.citedLater(later)}</span>}
      </p>
      <CitationList whole={whole} />
      <p className="citations-acts">
        <button type="button" className="does" onClick={cite}>
          {recordWords.copyCitation}
        </button>
        <GoTo to={page} className="does">
          {recordWords.wholeRelation}
        </GoTo>
      </p>
    </div>
  )
}

/** A whole relation as it was known by the clock of the view; one that was not stands as it is. */
function toldBy(relation: WholeRelation, { source, actor }: Data, { published, recorded }: Asked): WholeRelation {
  const then = (recorded !== null && earlierOf(relation, recorded, (id) => source.get(id))) || relation
  if (published === null) return then
  return asPublished(then, published, { source: (id) => source.get(id), life: (id) => actor.get(id) }) ?? then
}

/** While the citations are on their way, and when they could not come. */
export function Waiting({ relation, failed }: { relation: Relation; failed: boolean }) {
  const { records } = useStores()
  if (!failed) return <p className="citations waiting">{recordWords.fetching} …</p>
  return (
    <p className="citations waiting" role="status">
      {recordWords.missing}{' '}
      <button type="button" className="does" onClick={() => records.want('relation', { id: relation.id })}>
        {recordWords.again}
      </button>
    </p>
  )
}

/** Those that quote first; supporting and disputing ones in the same weight. */
export function CitationList({ whole }: { whole: WholeRelation }) {
  const inOrder = whole.citations.toSorted(
    (one, other) => Number(one.quote === null) - Number(other.quote === null) || (one.id < other.id ? -1 : 1),
  )
  const firstSaid = inOrder.find(({ says }) => says !== null)
  return (
    <ul className="citation-list">
      {inOrder.map((citation) => (
        <CitationItem
          key={citation.id}
          citation={citation}
          showStance={whole.disputes > 0}
          saysWhose={citation === firstSaid}
        />
      ))}
    </ul>
  )
}

type ItemProps = { citation: Citation; showStance: boolean; saysWhose: boolean }

/** `saysWhose`: that what the source says is told in other words than its own; once in a list. */
function CitationItem({ citation, showStance, saysWhose }: ItemProps) {
  const { source, stance, says, quote, locator } = citation
  const published = source.published === null ? recordWords.undated : statedInWords(source.published)
  // The line of a source that is read from left to right is read so as a whole: publisher, day, place, title.
  const isLatin = isArabic && directionOf(source.title) === 'ltr'
  const comma = isLatin ? ', ' : COMMA
  return (
    <li className="citation">
      {showStance && (
        <span className="stance">
          <Icon name={stance === 'supports' ? 'circleCheck' : 'circleX'} size={16} /> {words.stance[stance]}
        </span>
      )}
      {quote && (
        <blockquote dir="auto" lang={source.language ?? undefined}>
          “{quote}”
        </blockquote>
      )}
      {says && (
        <>
          {saysWhose && <p className="whose">{recordWords.inOurWords}</p>}
          <p className="says" dir="auto">
            {says}
          </p>
        </>
      )}
      <p className="by" dir={isLatin ? 'ltr' : undefined}>
        {source.publisher && (
          <b>
            <bdi>{source.publisher}</bdi>
          </b>
        )}
        {source.publisher && comma}
        <bdi>{locator ? published : stopped(published)}</bdi>
        {locator && comma}
        {locator && <bdi>{stopped(locator)}</bdi>} <bdi>{source.title}</bdi>{' '}
        {source.url === null ? (
          <span className="no-address">({recordWords.noAddress})</span>
        ) : (
          <WebLink url={source.url} label={recordWords.sourceLabel(source.title)}>
            {recordWords.source}
          </WebLink>
        )}
      </p>
    </li>
  )
}
