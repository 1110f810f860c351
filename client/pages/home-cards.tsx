import { Fragment, type ReactNode, useMemo, useRef } from 'react'
import { USUAL } from '../../server/domain/asked.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import type { Frame } from '../../server/drawing/lanes-axis.ts'
import { bandMarks } from '../../server/drawing/lanes-head.ts'
import { signSpans, signsTold } from '../../server/drawing/lanes-signs.ts'
import { yearLines } from '../../server/drawing/lanes-small.ts'
import { cutTo } from '../../server/drawing/text.ts'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { Marks } from '../parts/marks.tsx'
import { useMeasure } from '../parts/measure.ts'
import { Disc, SignMark } from '../parts/sign-mark.tsx'
import { LaneAxis, useLaneFrame } from '../parts/small-lanes.tsx'
import { useShown } from '../parts/stores.tsx'
import { useWidth } from '../parts/use-size.ts'
import type { Data } from '../view/data.ts'
import { disputedAbout, type Questions, questionsOf } from '../view/questions.ts'
import { smallMatrixOf } from '../view/small-matrix.ts'
import { ALL_YEARS } from '../view/time.ts'
import { pairPage, usualView, type View } from '../view/view.ts'
import { freshNetwork } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { dayInWords, statedInWords } from '../words/days.ts'
import { homeWords } from '../words/pages.ts'
import { sentenceOf } from '../words/records.ts'
import { namer, namerAmong } from '../words/time.ts'

/** Rows of the cards: of the matrix, of the table. */
const [ACTORS, ROWS] = [10, 4]

/** Three finished answers on whatever data there are: an actor over the years, a day, a dispute. */
export function Cards() {
  const { data } = useShown()
  const { lanes, day, disputed } = useMemo(() => questionsOf(data), [data])
  return (
    <div className="cards">
      {lanes && <LanesCard lanes={lanes} data={data} />}
      {day && <DayCard day={day} data={data} />}
      {disputed && <DisputeCard disputed={disputed} data={data} />}
    </div>
  )
}

type Of<Name extends keyof Questions> = { readonly [name in Name]: NonNullable<Questions[Name]> } & { data: Data }

/** The signs of an actor with each of its partners over the years. */
function LanesCard({ lanes: { actor, others, relations, years }, data }: Of<'lanes'>) {
  const lane = useRef<HTMLDivElement>(null)
  const frame = useLaneFrame(lane, data.main, USUAL.word)
  const name = namerAmong(data, relations)
  const [first, ...more] = others.map(({ id }) => id)
  if (first === undefined) return null
  return (
    <Card
      to={usualView(pairPage(actor, [first, ...more]))}
      title={more.length === 0 ? homeWords.pair(name(actor), name(first)) : homeWords.actor(name(actor))}
      count={homeWords.lanesCount(relations.length, ...years)}
      where={homeWords.lanes}
    >
      <div className="card-lanes">
        <span />
        <div ref={lane}>{frame && <LaneAxis frame={frame} />}</div>
        {others.map(({ id, relations }) => (
          <Fragment key={id}>
            <bdi className="cut-short">{name(id)}</bdi>
            <div>{frame && <Band relations={relations} frame={frame} />}</div>
          </Fragment>
        ))}
      </div>
    </Card>
  )
}

/** A lane of the card is so high, a sign on its band so wide, px. */
const [LANE, SIGN] = [34, 18]

function Band({ relations, frame }: { relations: readonly Relation[]; frame: Frame }) {
  const spans = useMemo(() => signSpans(relations, USUAL.word), [relations])
  const width = frame.scale.right + 1
  return (
    <svg width={width} height={LANE} viewBox={`0 0 ${width} ${LANE}`} aria-hidden="true">
      <Marks marks={[...yearLines(frame, LANE), ...bandMarks(spans, LANE / 2, frame)]} />
      {signsTold(spans, frame.scale, SIGN).map(({ x, sign, certain }) => (
        <g key={x} className={sign} transform={`translate(${x},${LANE / 2})`}>
          <circle className="card-halo" r={SIGN / 2 - 1.4} />
          <Disc sign={sign} filled={certain} size={6.2} arm={3.3} />
        </g>
      ))}
    </svg>
  )
}

function DayCard({ day: { day, shown }, data }: Of<'day'>) {
  return (
    <Card
      to={freshNetwork({ page: { name: 'matrix' }, time: { kind: 'day', day } })}
      title={homeWords.day(dayInWords(day, 'long'))}
      count={homeWords.dayCount(shown.relations.length, shown.actors.length)}
      where={homeWords.matrix}
    >
      <Matrix shown={shown} name={namer(data.actor, { at: day })} />
    </Card>
  )
}

/** Names take so much of the width of the small matrix, a row is so high, px. */
const [NAMES, ROW] = [104, 20]

/** The busiest actors of the day; rows act towards columns, both signs side by side, empty where nothing is recorded. */
function Matrix({ shown, name }: { shown: NonNullable<Questions['day']>['shown']; name: (id: string) => string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const measure = useMeasure()
  const { actors, cells } = useMemo(() => smallMatrixOf(shown, ACTORS), [shown])
  const step = (width - NAMES) / actors.length
  const height = actors.length * ROW
  const lines = Array.from({ length: actors.length + 1 }, (_, at) => at)
  return (
    <div ref={box} className="card-matrix">
      {width > NAMES && (
        <svg width={width} height={height + 1} viewBox={`0 0 ${width} ${height + 1}`} aria-hidden="true">
          {actors.map((actor, at) => (
            <g key={actor}>
              <text x={NAMES - 8} y={at * ROW + 14} textAnchor="end">
                {cutTo(name(actor), { family: 'sans', size: 12, weight: 500 }, NAMES - 12, measure)}
              </text>
              <rect className="self" x={NAMES + at * step} y={at * ROW} width={step} height={ROW} />
            </g>
          ))}
          <path
            d={lines.map((at) => `M${NAMES},${at * ROW + 0.5}H${width}M${NAMES + at * step},0V${height}`).join('')}
          />
          {cells.map(({ row, column, signs }) =>
            signs.map(({ sign, filled }, at) => (
              <g
                key={`${row} ${column} ${sign}`}
                className={sign}
                transform={`translate(${NAMES + (column + (at + 1) / (signs.length + 1)) * step},${(row + 0.5) * ROW})`}
              >
                <Disc
                  sign={sign}
                  filled={filled}
                  size={signs.length > 1 ? 4.6 : 6}
                  arm={signs.length > 1 ? 2.5 : 3.2}
                />
              </g>
            )),
          )}
        </svg>
      )}
    </div>
  )
}

function DisputeCard({ disputed: { actor, relations, both }, data }: Of<'disputed'>) {
  return (
    <Card
      to={freshNetwork({ page: { name: 'table' }, time: ALL_YEARS, asked: disputedAbout(actor) })}
      title={homeWords.disputed(namerAmong(data, relations)(actor))}
      count={homeWords.disputedCount(relations.length, both)}
      where={homeWords.table}
    >
      <div className="card-table">
        <b>{homeWords.relation}</b>
        <b>{homeWords.when}</b>
        <b className="count">{homeWords.sources}</b>
        <b className="count">{homeWords.against}</b>
        {relations.slice(0, ROWS).map((relation) => (
          <Disputed key={relation.id} relation={relation} name={namerAmong(data, [relation])} />
        ))}
      </div>
      {relations.length > ROWS && <p>{homeWords.more(relations.length - ROWS)}</p>}
    </Card>
  )
}

function Disputed({ relation, name }: { relation: Relation; name: (id: string) => string }) {
  const stated = relation.start ?? relation.observed[0] ?? null
  return (
    <>
      <span className="cut-short">
        <SignMark sign={signOf(relation.type)} filled={false} size={6} spoken={null} /> {sentenceOf(relation, name)}
      </span>
      <span>{stated === null ? '' : statedInWords(stated)}</span>
      <span className="count">{number(relation.sources.length)}</span>
      <span className="count">{number(relation.disputes)}</span>
    </>
  )
}

type CardProps = { to: View; title: string; count: string; where: string; children: ReactNode }

const Card = ({ to, title, count, where, children }: CardProps) => (
  <GoTo to={to} className="card" label={`${title} ${count}`}>
    <h3>{title}</h3>
    <div className="card-body">{children}</div>
    <span className="card-foot">
      {count}
      <b>
        {where}
        <Icon name="chevronRight" size={14} />
      </b>
    </span>
  </GoTo>
)
