import { useMemo } from 'react'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { RelationsBelow } from '../parts/relations-below.tsx'
import { useRecord, useShown, useStores } from '../parts/stores.tsx'
import { contested, onNoSource, onOneSource } from '../view/coverage.ts'
import { dataWords } from '../words/pages.ts'
import { recordWords } from '../words/records.ts'
import { spelledOut } from '../words/spelled.ts'

/** What the data rest on thinly, what is contested in them, and what is known without a source. */
export function DataGaps() {
  const { data } = useShown()
  const one = useMemo(() => onOneSource(data), [data])
  const none = useMemo(() => onNoSource(data), [data])
  const disputed = useMemo(() => contested(data), [data])
  return (
    <section id="missing">
      <h2>{dataWords.missing}</h2>
      <p>{dataWords.missingNote}</p>
      <RelationsBelow relations={disputed.relations}>{dataWords.contested(disputed.count)}</RelationsBelow>
      <RelationsBelow relations={one}>{dataWords.onOne(one.length)}</RelationsBelow>
      {none.length > 0 && <RelationsBelow relations={none}>{dataWords.onNone(none.length)}</RelationsBelow>}
      <p className="page-acts">
        <GoTo to={disputed.view} className="button bordered">
          <Icon name="list" size={16} />
          {dataWords.contestedTable(disputed.count)}
        </GoTo>
      </p>
      <Wanted />
    </section>
  )
}

/** Statements that make no relation until somebody finds where they are said. */
function Wanted() {
  const { records } = useStores()
  const { data } = useShown()
  const fetched = useRecord('datasets', {})
  if (fetched?.state === 'missing')
    return (
      <p className="note" role="status">
        {dataWords.notFetched}{' '}
        <button type="button" className="does" onClick={() => records.want('datasets', {})}>
          {recordWords.again}
        </button>
      </p>
    )
  if (fetched?.state !== 'there') return <p className="note">{dataWords.fetching} …</p>
  const nameOf = (id: string) => data.actor.get(id)?.name
  const wanted = fetched.answer.datasets.flatMap((dataset) => dataset.wanted.map((one) => ({ ...one, of: dataset.id })))
  return (
    <>
      <h3 id="wanted">{dataWords.wanted(wanted.length)}</h3>
      <p>{wanted.length === 0 ? dataWords.nothingWanted : dataWords.wantedNote}</p>
      {wanted.length > 0 && (
        <table className="years wanted">
          <thead>
            <tr>
              <th scope="col">{dataWords.statement}</th>
              <th scope="col">{dataWords.wantedFor}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.map(({ id, of, statement, wantedFor }) => (
              <tr key={`${of}:${id}`}>
                <td dir="auto">{spelledOut(statement, nameOf)}</td>
                <td dir="auto">{wantedFor && spelledOut(wantedFor, nameOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Under which terms the data may be used, or that nobody has said so. */
export function DataTerms() {
  const { data } = useShown()
  const fetched = useRecord('datasets', {})
  if (fetched?.state !== 'there') return null
  return (
    <section id="terms">
      <h2>{dataWords.terms}</h2>
      {fetched.answer.datasets.map(({ id, title, terms }) => (
        <p key={id} className="note" dir="auto">
          {data.release.datasets.length > 1 && <b>{title}: </b>}
          {terms ?? dataWords.noTerms}
        </p>
      ))}
    </section>
  )
}
