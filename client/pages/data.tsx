import { useEffect } from 'react'
import { dataCitation } from '../../server/domain/citation.ts'
import { releaseName } from '../../server/domain/release.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'
import { today } from '../../server/domain/time/day.ts'
import { STILL_GOING_ON } from '../../server/domain/time/stated-date.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import { Icon } from '../parts/icon.tsx'
import { copyAndSay } from '../parts/share.tsx'
import { stayAt } from '../parts/stay-at.ts'
import { useShown, useStores } from '../parts/stores.tsx'
import type { Data } from '../view/data.ts'
import { linkTo } from '../view/links.ts'
import { usualView } from '../view/view.ts'
import { counted, number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { dataWords } from '../words/pages.ts'
import { COMMA } from '../words/phrases.ts'
import { recordWords } from '../words/records.ts'
import { DataCoverage } from './data-coverage.tsx'
import { DataGaps, DataTerms } from './data-gaps.tsx'
import { DataOwn } from './data-own.tsx'
import { Framed } from './frame.tsx'

/** What the data are, how well they cover, what is missing, how they are cited, and how one's own are brought in. */
export function DataPage() {
  const stores = useStores()
  useEffect(() => stayAt(location.hash.slice(1)), [])
  const { data } = useShown()
  const { release, actors, relations, sources } = data
  const address = linkTo({ ...usualView({ name: 'data' }), release: release.hash }, location.origin)
  const citation = dataCitation({ release, address, retrieved: today() }, null).full
  return (
    <Framed className="reading">
      <h1>{dataWords.title}</h1>
      <p className="lead">{releaseName(release)}</p>
      <section id="here">
        <h2>{dataWords.here}</h2>
        <p>
          {[
            counted(actors.length, 'actor'),
            counted(relations.length, 'relation'),
            counted(sources.length, 'source'),
          ].join(COMMA)}
          .
        </p>
        <dl className="facts numbers">
          {factsOf(data).map(({ says, count }) => (
            <div key={says}>
              <dt>{number(count)}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p className="page-acts">
          <a className="button bordered" href="/api/export/csv" download>
            <Icon name="download" size={16} />
            {dataWords.takeAll(relations.length, actors.length, sources.length)}
          </a>
        </p>
      </section>
      <DataCoverage />
      <DataGaps />
      <section id="cite">
        <h2>{dataWords.cite}</h2>
        <p className="citation-text" lang="en" dir="ltr">
          {citation}
        </p>
        <p className="page-acts">
          <button
            type="button"
            className="button bordered"
            onClick={() => void copyAndSay(stores, citation, words.share.copied.citation)}
          >
            <Icon name="copy" size={16} />
            {recordWords.copyCitation}
          </button>
        </p>
      </section>
      <DataTerms />
      <DataOwn />
    </Framed>
  )
}

function factsOf({ relations }: Data): { says: string; count: number }[] {
  const count = (test: (relation: (typeof relations)[number]) => boolean) => relations.filter(test).length
  const { facts } = dataWords
  return [
    { says: facts.states, count: count(({ type }) => isState(type)) },
    { says: facts.events, count: count(({ type }) => !isState(type)) },
    { says: facts.attested, count: count(({ observed }) => observed.length > 0) },
    { says: facts.certain, count: count(({ bounds }) => certainDays(bounds) !== null) },
    { says: facts.ended, count: count(({ type, end }) => isState(type) && end !== null && end !== STILL_GOING_ON) },
  ]
}
