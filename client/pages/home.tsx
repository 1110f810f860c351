import { useMemo } from 'react'
import { USUAL } from '../../server/domain/asked.ts'
import { releaseName } from '../../server/domain/release.ts'
import { yearOf } from '../../server/domain/time/day.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { Brand } from '../parts/brand.tsx'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import { MonthBars } from '../parts/month-bars.tsx'
import { NotesList } from '../parts/notes-list.tsx'
import { Search } from '../parts/search.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { useRecent, useShown, useStores } from '../parts/stores.tsx'
import { ThemeSwitch } from '../parts/theme-switch.tsx'
import { viewFrom } from '../view/address.ts'
import type { Data } from '../view/data.ts'
import { open } from '../view/frame.ts'
import { shownIn } from '../view/shown.ts'
import { usualView } from '../view/view.ts'
import { freshNetwork } from '../view/view-store.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { homeWords } from '../words/pages.ts'
import { Cards } from './home-cards.tsx'

const SIGNS: readonly Sign[] = ['positive', 'neutral', 'negative']

/** The first page: what this is, a search, three finished answers, everything. */
export function HomePage() {
  const { data, years } = useHome()
  const { frame } = useStores()
  const latest = useMemo(() => shownIn(data, USUAL, { at: data.edges.latest }), [data])
  const { release, actors, relations, sources } = data
  return (
    <div className="home">
      <header>
        <Brand />
        <span className="space" />
        <a href="/data#own">{homeWords.import}</a>
        <GoTo to={usualView({ name: 'data' })}>{homeWords.dataAndCiting}</GoTo>
        <button type="button" className="button plain" onClick={() => open(frame, 'help')}>
          <Icon name="help" />
          {homeWords.help}
        </button>
        <LanguageSwitch />
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
            <span>
              {homeWords.explore}
              <small>{homeWords.exploreNote(dayInWords(data.edges.latest), latest.relations.length)}</small>
            </span>
          </GoTo>
          <a href="/data#own" className="button bordered large">
            <Icon name="upload" />
            {homeWords.ownData}
          </a>
        </div>
        <h2 className="unseen">{homeWords.questions}</h2>
        <Cards />
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
        <RecentViews />
        <NotesList />
      </main>
      <footer className="foot">
        <span>{homeWords.foot(...footOf(data))}</span>
        <span className="space" />
        <span className="narrow-only">
          <LanguageSwitch />
        </span>
        <a href="/data#here">{homeWords.data}</a>
        <a href="/data#missing">{homeWords.missing}</a>
        <a href="/data#cite">{homeWords.cite}</a>
      </footer>
    </div>
  )
}

/** How many citations dispute a relation, and how many relations have attested days. */
const footOf = ({ relations }: Data): [disputing: number, attested: number] => [
  relations.reduce((sum, { disputes }) => sum + disputes, 0),
  relations.filter(({ observed }) => observed.length > 0).length,
]

/** The data, and the years that most of them lie in. */
function useHome() {
  const { data } = useShown()
  const { latest } = data.edges
  const from = yearOf(data.main.first)
  return { data, years: { from, to: dayInWords(latest, 'long').split(' ').slice(1).join(' ') } }
}

/** What was looked at last, kept in this browser only. */
function RecentViews() {
  const { recent } = useStores()
  const views = useRecent()
  if (views.length === 0) return null
  return (
    <section className="home-recent">
      <h2>{homeWords.recent}</h2>
      <span>{homeWords.recentNote}</span>
      <button type="button" className="does" onClick={recent.clear}>
        {homeWords.clear}
      </button>
      <ul>
        {views.map(({ address, title }) => (
          <li key={address}>
            <GoTo to={viewFrom(address).view} className="link">
              {title}
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
