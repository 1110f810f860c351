import { EventsWindow } from '../../server/domain/asked.ts'
import type { When } from '../../server/domain/network.ts'
import type { Day, Days } from '../../server/domain/time/day.ts'
import { Word } from '../../server/domain/time/last-word.ts'
import { zoomTo } from '../view/frame.ts'
import { SPEEDS, type Speed } from '../view/play.ts'
import { changeFrom, lastObserved } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { everyDay, yearsAround } from '../view/track.ts'
import { ask, switchMode } from '../view/view-store.ts'
import { timeWords } from '../words/time.ts'
import { Choice } from './choice.tsx'
import { DateField, takeTime } from './date-field.tsx'
import { Icon } from './icon.tsx'
import { SpanFields } from './span-fields.tsx'
import { useFrame, usePlaying, useShown, useShownState, useStores } from './stores.tsx'

/** The controls of time: mode, date, changes, play, the events window, the last word, zoom. */
export function TrackRow({ main }: { main: Days }) {
  const { when } = useShown()
  return (
    <div className="track-row">
      <Mode when={when} />
      <Dates when={when} />
      <span className="divider" aria-hidden="true" />
      <Changes />
      <span className="space" />
      <Windows />
      <ZoomChoice main={main} />
    </div>
  )
}

function Mode({ when }: { when: When }) {
  const { view } = useStores()
  const mode = 'at' in when ? 'moment' : 'between'
  return (
    <fieldset className="switch">
      <legend className="unseen">{timeWords.mode}</legend>
      {(['moment', 'between'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="mode" checked={mode === one} onChange={() => switchMode(view, one, when)} />
          <span>{timeWords[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Dates({ when }: { when: When }) {
  const { view } = useStores()
  if ('at' in when)
    return <DateField id="date" name={timeWords.date} day={when.at} take={(text) => takeTime(view, text)} />
  return <SpanFields id="date" from={when.from} to={when.to} />
}

function Changes() {
  const { play } = useStores()
  const { shown, years } = useShownState()
  const isOn = usePlaying(({ on }) => on)
  const speed = usePlaying((playing) => playing.speed)
  if (!shown || !years) return null
  const day = lastDay(shown.when)
  const [previous, next] = [changeFrom(years.changes, day, -1), changeFrom(years.changes, day, 1)]
  return (
    <span className="changes" dir="ltr">
      <button
        type="button"
        className="button icon-only"
        disabled={previous === null}
        title={timeWords.previous}
        onClick={() => play.step(-1)}
      >
        <Icon name="chevronLeft" />
        <span className="unseen">{timeWords.previous}</span>
      </button>
      <button
        type="button"
        className="play"
        disabled={next === null && !isOn}
        title={isOn ? timeWords.stop : timeWords.play}
        onClick={() => (isOn ? play.stop() : play.start())}
      >
        <Icon name={isOn ? 'stop' : 'play'} size={16} fill />
        <span className="unseen">{isOn ? timeWords.stop : timeWords.play}</span>
      </button>
      <button
        type="button"
        className="button icon-only"
        disabled={next === null}
        title={timeWords.next}
        onClick={() => play.step(1)}
      >
        <Icon name="chevronRight" />
        <span className="unseen">{timeWords.next}</span>
      </button>
      <Choice
        name={timeWords.speed}
        showName={false}
        value={String(speed)}
        options={SPEEDS.map((one) => ({ value: String(one), word: `${one}×` }))}
        onChoose={(value) => play.setSpeed(Number(value) as Speed)}
      />
      <span className="track-note next-change" dir="auto">
        {next === null ? lastWords(lastObserved(years.everShown), day) : timeWords.nextIs(next)}
      </span>
    </span>
  )
}

/** Where nothing begins or ends any more, what is shown may still be seen again. */
const lastWords = (observed: Day | null, day: Day) =>
  observed !== null && observed > day ? timeWords.observedUntil(observed) : timeWords.nothingNext

/** The windows of events and of the last word. */
export function Windows() {
  const { view } = useStores()
  const { asked, when } = useShown()
  return (
    <>
      {'at' in when && (
        <Choice
          name={timeWords.events}
          value={String(asked.events)}
          options={EventsWindow.in.options.map((days) => ({ value: days, word: timeWords.eventsWindow(Number(days)) }))}
          onChoose={(value) => ask(view, { events: Number(value) })}
        />
      )}
      <Choice
        name={timeWords.word}
        value={asked.word}
        options={Word.options.map((word) => ({ value: word, word: timeWords.wordChoice(word) }))}
        onChoose={(word) => ask(view, { word })}
      />
    </>
  )
}

type ZoomName = 'main' | 'every' | '5' | '2' | 'these'

/** How much of the years the track shows. */
export function ZoomChoice({ main }: { main: Days }) {
  const { frame } = useStores()
  const { data, when } = useShown()
  const zoom = useFrame((state) => state.zoom)
  const every = everyDay(data.edges)
  const options: { value: ZoomName; word: string }[] = [
    { value: 'main', word: timeWords.zoomAll },
    ...(every.first < main.first ? [{ value: 'every' as const, word: timeWords.zoomSince(every.first) }] : []),
    { value: '5', word: timeWords.zoomYears(5) },
    { value: '2', word: timeWords.zoomYears(2) },
    // It stays as long as it is what the track shows: a list that names another cannot be left.
    ...('at' in when && zoom?.name !== 'these' ? [] : [{ value: 'these' as const, word: timeWords.zoomSpan }]),
  ]
  const choose = (name: ZoomName) => {
    if (name === 'main') zoomTo(frame, null)
    else if (name === 'every') zoomTo(frame, { name, ...every })
    else if (name === 'these' && 'from' in when) {
      const edge = Math.max(Math.round((when.to - when.from) / 10), 15)
      zoomTo(frame, { name, first: when.from - edge, last: when.to + edge })
    } else zoomTo(frame, { name, ...yearsAround(lastDay(when), Number(name)) })
  }
  return (
    <Choice
      name={timeWords.zoom}
      value={(zoom?.name as ZoomName | undefined) ?? 'main'}
      options={options}
      onChoose={choose}
    />
  )
}
