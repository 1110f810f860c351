import type { ReactNode } from 'react'
import { USUAL } from '../../server/domain/asked.ts'
import type { Signs } from '../../server/domain/network.ts'
import { turningPoints } from '../../server/domain/pair.ts'
import { releaseName } from '../../server/domain/release.ts'
import { yearOf } from '../../server/domain/time/day.ts'
import { dayInWords, turnedInWords } from '../../server/domain/time/in-words.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { signOf } from '../../server/domain/types/relation-types.ts'
import { Brand } from '../parts/brand.tsx'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { MonthBars } from '../parts/month-bars.tsx'
import { Search } from '../parts/search.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { useShown } from '../parts/stores.tsx'
import { TallyMarks } from '../parts/tally-marks.tsx'
import { ThemeSwitch } from '../parts/theme-switch.tsx'
import type { Data } from '../view/data.ts'
import { standingsOf } from '../view/partners.ts'
import { questionsOf } from '../view/questions.ts'
import { usualView, type View } from '../view/view.ts'
import { freshNetwork } from '../view/view-store.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { homeWords } from '../words/pages.ts'
import { sentenceOf } from '../words/records.ts'
import { namer, namerAmong } from '../words/time.ts'

const ROWS = 5

const SIGNS: readonly Sign[] = ['positive', 'neutral', 'negative']

/** The first page: what this is, a search, three finished answers, everything. */
export function HomePage() {
  const { data, years } = useHome()
  const { release, actors, relations, sources } = data
  return (
    <div className="home">
      <header>
        <Brand />
        <span className="space" />
        <GoTo to={usualView({ name: 'data' })}>{homeWords.data}</GoTo>
        <ThemeSwitch />
      </header>
      <main id="view" tabIndex={-1}>
        <h1>{homeWords.title}</h1>
        <p className="lead">
          {homeWords.lead(relations.length, actors.length, sources.length, years.from, years.to)}{' '}
          <GoTo to={usualView({ name: 'data' })} className="link">
            {releaseName(release)}
          </GoTo>
        </p>
        <div className="home-start">
          <Search large />
          <GoTo to={freshNetwork()} className="button primary large">
            {homeWords.explore}
          </GoTo>
          <a href="/data#own" className="button bordered large">
            <Icon name="upload" />
            {homeWords.ownData}
          </a>
        </div>
        <h2 className="unseen">{homeWords.questions}</h2>
        <Cards data={data} />
        <section className="home-months">
          <h2>{homeWords.months}</h2>
          <ul className="home-signs">
            {SIGNS.map((sign) => (
              <li key={sign}>
                <SignMark sign={sign} filled size={6} />
                {words.sign[sign].toLowerCase()}
              </li>
            ))}
          </ul>
          <span className="space" />
          <span>{homeWords.choose}</span>
          <MonthBars />
        </section>
      </main>
      <footer className="foot">
        <span className="space" />
        <a href="/data#here">{homeWords.data}</a>
        <a href="/data#missing">{homeWords.missing}</a>
        <a href="/data#cite">{homeWords.cite}</a>
      </footer>
    </div>
  )
}

/** The data, and the years that most of them lie in. */
function useHome() {
  const { data } = useShown()
  const { latest } = data.edges
  const from = yearOf(data.main.first)
  return { data, years: { from, to: dayInWords(latest, 'long').split(' ').slice(1).join(' ') } }
}

function Cards({ data }: { data: Data }) {
  const { pair, day, disputed } = questionsOf(data)
  const allYears: View = freshNetwork({ page: { name: 'table' }, time: { kind: 'span', from: null, to: null } })
  return (
    <div className="cards">
      {pair && (
        <Card
          to={usualView({ name: 'pair', a: pair.a, b: pair.b })}
          title={homeWords.pair(namerAmong(data, pair.relations)(pair.a), namerAmong(data, pair.relations)(pair.b))}
          count={homeWords.pairCount(pair.relations.length, ...pair.years)}
          where={homeWords.lanes}
        >
          {turningPoints(pair.relations, '12')
            .slice(-ROWS)
            .map(({ at, stated, from, to }) => (
              <li key={at}>
                <time>{turnedInWords({ at, stated })}</time>
                <span className="turn">
                  <SignSet signs={from} />
                  <Icon name="chevronRight" size={14} />
                  <SignSet signs={to} />
                </span>
              </li>
            ))}
        </Card>
      )}
      {day && (
        <Card
          to={freshNetwork({ time: { kind: 'day', day: day.day } })}
          title={homeWords.day(dayInWords(day.day, 'long'))}
          count={homeWords.dayCount(day.shown.relations.length, day.shown.actors.length)}
          where={homeWords.network}
        >
          {standingsOf(day.shown)
            .slice(0, ROWS)
            .map(({ actor, tally }) => (
              <li key={actor}>
                <bdi>{namer(data.actor, { at: day.day })(actor)}</bdi>
                <TallyMarks tally={tally} />
              </li>
            ))}
        </Card>
      )}
      {disputed && (
        <Card
          to={{ ...allYears, asked: { ...USUAL, actor: disputed.actor, status: ['disputed'], word: 'all' } }}
          title={homeWords.disputed(namerAmong(data, disputed.relations)(disputed.actor))}
          count={homeWords.disputedCount(disputed.relations.length, disputed.both)}
          where={homeWords.table}
        >
          {disputed.relations.slice(0, ROWS).map((relation) => (
            <li key={relation.id}>
              <SignMark sign={signOf(relation.type)} filled={false} size={6} spoken />
              <span className="cut-short">{sentenceOf(relation, namerAmong(data, [relation]))}</span>
              <span className="count">{counted(relation.sources.length, 'source')}</span>
            </li>
          ))}
        </Card>
      )}
    </div>
  )
}

const SignSet = ({ signs }: { signs: Signs }) =>
  signs.length === 0 ? <>–</> : signs.map((sign) => <SignMark key={sign} sign={sign} filled size={6} spoken />)

type CardProps = { to: View; title: string; count: string; where: string; children: ReactNode }

const Card = ({ to, title, count, where, children }: CardProps) => (
  <GoTo to={to} className="card" label={`${title} ${count}`}>
    <h3>{title}</h3>
    <ul>{children}</ul>
    <span className="card-foot">
      {count}
      <b>
        {where}
        <Icon name="chevronRight" size={14} />
      </b>
    </span>
  </GoTo>
)
