import { type ReactNode, useMemo, useState } from 'react'
import { GoTo } from '../parts/go.tsx'
import { RelationsBelow } from '../parts/relations-below.tsx'
import { useShown } from '../parts/stores.tsx'
import {
  type Covered,
  type Publisher,
  publishersCited,
  statusCovered,
  typesCovered,
  type YearCounts,
  yearsCovered,
} from '../view/coverage.ts'
import { counted, number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { dataWords } from '../words/pages.ts'
import { COMMA } from '../words/phrases.ts'
import { typeInWords } from '../words/types.ts'

/** Publishers that stand in the list at first. */
const FIRST = 12

/** How the data cover years, types, status and sources; each row opens the view that it counts. */
export function DataCoverage() {
  const { data } = useShown()
  const years = useMemo(() => yearsCovered(data), [data])
  const types = useMemo(() => typesCovered(data), [data])
  const status = useMemo(() => statusCovered(data), [data])
  const mostOfType = Math.max(...types.flatMap(({ types }) => types.map(({ count }) => count)), 1)
  return (
    <section id="coverage">
      <h2>{dataWords.coverage}</h2>
      <p>{dataWords.coverageNote}</p>
      <Years years={years} />
      <Table caption={dataWords.byType} head={dataWords.type}>
        {types.flatMap(({ family, types }) => [
          <tr key={family} className="family-head">
            <th scope="colgroup" colSpan={3}>
              {words.family[family]}
            </th>
          </tr>,
          ...types.map((row) => (
            <Row key={row.value} row={row} most={mostOfType}>
              {typeInWords(row.value).name}
            </Row>
          )),
        ])}
      </Table>
      <Table caption={dataWords.byStatus} head={dataWords.status}>
        {status.map((row) => (
          <Row key={row.value} row={row} most={Math.max(...status.map(({ count }) => count))}>
            {words.status[row.value]}
          </Row>
        ))}
      </Table>
      <Publishers />
    </section>
  )
}

/** What a view of each year shows: certain, possible, events, one after the other. */
function Years({ years }: { years: readonly (Covered<number> & YearCounts)[] }) {
  const most = Math.max(...years.map(({ count }) => count), 1)
  const parts = ['certain', 'possible', 'events'] as const
  return (
    <table className="years coverage">
      <caption>{dataWords.shownByYear}</caption>
      <thead>
        <tr>
          <th scope="col">{dataWords.year}</th>
          <td />
          {parts.map((part) => (
            <th key={part} scope="col" className="count">
              <i className={`year-bar sample ${part}`} /> {dataWords.part[part]}
            </th>
          ))}
          <th scope="col" className="count">
            {dataWords.shown}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.value}>
            <th scope="row">
              <GoTo to={year.view} className="link">
                {year.value}
              </GoTo>
            </th>
            <td className="bars">
              {parts.map((part) => (
                <span
                  key={part}
                  className={`year-bar ${part}`}
                  style={{ inlineSize: `${(year[part] / most) * 100}%` }}
                />
              ))}
            </td>
            {parts.map((part) => (
              <td key={part} className="count">
                {number(year[part])}
              </td>
            ))}
            <td className="count all">{number(year.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Table = ({ caption, head, children }: { caption: string; head: string; children: ReactNode }) => (
  <table className="years coverage">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{head}</th>
        <td />
        <th scope="col" className="count">
          {dataWords.relations}
        </th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

type RowProps = { row: Covered<string>; most: number; children: ReactNode }

const Row = ({ row: { count, view }, most, children }: RowProps) => (
  <tr>
    <th scope="row" className="wide">
      <GoTo to={view} className="link">
        {children}
      </GoTo>
    </th>
    <td className="bars">
      <span className="year-bar certain" style={{ inlineSize: `${(count / most) * 100}%` }} />
    </td>
    <td className="count all">{number(count)}</td>
  </tr>
)

/** Who is cited for how much; each opens the relations that cite it. */
function Publishers() {
  const { data } = useShown()
  const [isWhole, setWhole] = useState(false)
  const publishers = useMemo(() => publishersCited(data), [data])
  const listed = isWhole ? publishers : publishers.slice(0, FIRST)
  const most = publishers[0]?.relations.length ?? 1
  return (
    <>
      <h3>
        {dataWords.bySource(publishers.filter(({ publisher }) => publisher !== null).length, data.sources.length)}
      </h3>
      {listed.map((one) => (
        <PublisherRow key={one.publisher} one={one} most={most} />
      ))}
      {listed.length < publishers.length && (
        <button type="button" className="does" onClick={() => setWhole(true)}>
          {dataWords.all(number(publishers.length))}
        </button>
      )}
    </>
  )
}

const PublisherRow = ({ one: { publisher, sources, relations }, most }: { one: Publisher; most: number }) => (
  <RelationsBelow relations={relations}>
    <bdi className="cut-short">{publisher ?? dataWords.noPublisher}</bdi>
    <span className="bars" aria-hidden="true">
      <i className="year-bar certain" style={{ inlineSize: `${(relations.length / most) * 100}%` }} />
    </span>
    <small>{[counted(sources, 'source'), counted(relations.length, 'relation')].join(COMMA)}</small>
  </RelationsBelow>
)
