import { type ReactNode, useMemo, useRef } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { bandMarks } from '../../server/drawing/lanes-head.ts'
import { signSpans } from '../../server/drawing/lanes-signs.ts'
import { cutTo } from '../../server/drawing/text.ts'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { Marks } from '../parts/marks.tsx'
import { useMeasure } from '../parts/measure.ts'
import { Disc, SignMark } from '../parts/sign-mark.tsx'
import { LaneAxis, SmallLane, useLaneFrame } from '../parts/small-lanes.tsx'
import { useShown } from '../parts/stores.tsx'
import { useWidth } from '../parts/use-size.ts'
import { familiesOf } from '../view/about-actor.ts'
import type { Data } from '../view/data.ts'
import { disputedAbout, type Questions, questionsOf } from '../view/questions.ts'
import { smallMatrixOf } from '../view/small-matrix.ts'
import { ALL_YEARS } from '../view/time.ts'
import { usualView, type View } from '../view/view.ts'
import { freshNetwork } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { dayInWords, statedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { homeWords } from '../words/pages.ts'
import { sentenceOf } from '../words/records.ts'
import { namer, namerAmong } from '../words/time.ts'

/** Rows of the cards: of lanes, of the matrix, of the table. */
const [LANES, ACTORS, ROWS] = [6, 10, 4]

/** Three finished answers on whatever data there are: a pair, a day, a dispute. */
export function Cards() {
  const { data } = useShown()
  const { pair, day, disputed } = useMemo(() => questionsOf(data), [data])
  return (
    <div className="cards">
      {pair && <PairCard pair={pair} data={data} />}
      {day && <DayCard day={day} data={data} />}
      {disputed && <DisputeCard disputed={disputed} data={data} />}
    </div>
  )
}

type Of<Name extends keyof Questions> = { readonly [name in Name]: NonNullable<Questions[Name]> } & { data: Data }

/** The signs of a pair over the years, and its relations by family and sign. */
function PairCard({ pair: { a, b, relations, years }, data }: Of<'pair'>) {
  const lane = useRef<HTMLDivElement>(null)
  const frame = useLaneFrame(lane, data.main, '12')
  const name = namerAmong(data, relations)
  const spans = useMemo(() => signSpans(relations, '12'), [relations])
  const rows = familiesOf(relations, a).flatMap(({ family, rows }) => rows.map((row) => ({ ...row, family })))
  return (
    <Card
      to={usualView({ name: 'pair', a, b })}
      title={homeWords.pair(name(a), name(b))}
      count={homeWords.pairCount(relations.length, ...years)}
      where={homeWords.lanes}
    >
      <div className="card-lanes">
        <span />
        <div ref={lane}>{frame && <LaneAxis frame={frame} />}</div>
        <span>{homeWords.signs}</span>
        <div>
          {frame && (
            <svg
              width={frame.scale.right + 1}
              height={BAND}
              viewBox={`0 0 ${frame.scale.right + 1} ${BAND}`}
              aria-hidden="true"
            >
              <Marks marks={bandMarks(spans, BAND / 2, frame)} />
            </svg>
          )}
        </div>
        {rows.slice(0, LANES).map(({ family, sign, relations }) => (
          <LaneRow key={`${family} ${sign}`} name={words.family[family]} relations={relations} frame={frame} />
        ))}
      </div>
    </Card>
  )
}

const BAND = 26

type LaneProps = { name: string; relations: readonly Relation[]; frame: ReturnType<typeof useLaneFrame> }

const LaneRow = ({ name, relations, frame }: LaneProps) => (
  <>
    <span>{name}</span>
    <div>{frame && <SmallLane relations={relations} frame={frame} />}</div>
  </>
)

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
