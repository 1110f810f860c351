import { type ReactNode, useState } from 'react'
import { asksDetails } from '../../server/domain/asked.ts'
import type { When } from '../../server/domain/network.ts'
import type { Status } from '../../server/domain/relation.ts'
import { Family, Sign } from '../../server/domain/types/relation-types.ts'
import type { DrawnPart } from '../../server/drawing/lines.ts'
import { ALL_KINDS, type Row, SHAPES } from '../view/legend.ts'
import { ask, toggled, turnedStatus } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { matrixWords } from '../words/matrix.ts'
import { moreWords } from '../words/more.ts'
import { timeWords } from '../words/time.ts'
import { AboutWhom } from './about-whom.tsx'
import { ChangeLegend, Successors, Unchanged } from './change-legend.tsx'
import { LeftOut } from './left-out.tsx'
import { PartSample, SignSample, StatusSample } from './line-sample.tsx'
import { MoreFilters } from './more-filters.tsx'
import { ShapeMark } from './shape-mark.tsx'
import { useShown, useStores, useView } from './stores.tsx'
import { TileSample } from './tile-sample.tsx'

/** What is shown and what is not: the legend is the filter, and its numbers add up in every part. */
export function Rail() {
  const { data, relations, actors, changed, asked } = useShown()
  const [more, setMore] = useState(false)
  // What is asked there is never out of sight.
  const isMore = more || asksDetails(asked)
  return (
    <div className="rail-parts">
      {changed === null && (
        <>
          <h2>{words.rail.shown}</h2>
          <p className="shown-counts">
            <b>{number(relations.length)}</b> <span>{words.rail.ofRelations(data.relations.length)}</span>
            <b>{number(actors.length)}</b> <span>{words.rail.ofActors(data.actors.length)}</span>
          </p>
        </>
      )}
      <AboutWhom />
      <Legend more={isMore} onMore={() => setMore(!more)} />
      {isMore && <MoreFilters isWanted={more} />}
      <LeftOut after={changed && <Successors />}>{changed && <Unchanged changed={changed} />}</LeftOut>
    </div>
  )
}

function Legend({ more, onMore }: { more: boolean; onMore: () => void }) {
  const { view } = useStores()
  const { legend, asked, when, changed } = useShown()
  const isMatrix = useView(({ page }) => page.name === 'matrix')
  const sample = isMatrix ? TILES : LINES
  const [byKind, setByKind] = useState(false)
  // Kinds of which only some are shown are never out of sight.
  const isOpen = byKind || asked.types !== null
  return (
    <>
      {changed && <ChangeLegend changed={changed} />}
      <div className="rail-head">
        <h2>{isMatrix ? matrixWords.from : words.rail.relation}</h2>
        {asked.types === null && (
          <button type="button" className="does" aria-expanded={byKind} onClick={() => setByKind(!byKind)}>
            {byKind ? words.rail.lessKinds : words.rail.byKind}
          </button>
        )}
      </div>
      {legend.signs.map((row) =>
        row.value === 'structure' ? (
          <Still key={row.value} sample={sample.sign('structure')} name={words.sign.structure} count={row.count} />
        ) : (
          <Filter
            key={row.value}
            row={row}
            sample={sample.sign(row.value)}
            name={words.sign[row.value]}
            onTurn={(sign) => ask(view, { signs: toggled(asked.signs, [sign as Sign], Sign.options) })}
          />
        ),
      )}
      {isOpen &&
        legend.families.map((row) => (
          <Filter
            key={row.value}
            row={row}
            name={words.family[row.value]}
            onTurn={(family) => ask(view, { types: toggled(asked.types, [family], Family.options) })}
          />
        ))}
      {!changed && <Parts when={when} events={asked.events} sample={sample} />}
      <h2>{words.rail.status}</h2>
      {legend.status.map((row) => (
        <Filter
          key={row.value}
          row={row}
          sample={sample.status(row.value)}
          name={words.status[row.value] + ({ disputed: '  ?', denied: '  ×' }[row.value as string] ?? '')}
          onTurn={(status) => ask(view, { status: turnedStatus(asked.status, status) })}
        />
      ))}
      {isMatrix && <EmptyCells />}
      <div className="rail-head">
        <h2>{words.rail.actor}</h2>
        {!asksDetails(asked) && (
          <button type="button" className="does" aria-expanded={more} onClick={onMore}>
            {more ? moreWords.fewer : moreWords.more}
          </button>
        )}
      </div>
      {legend.shapes.map((row) => (
        <Filter
          key={row.value}
          row={row}
          sample={<ShapeMark shape={row.value} />}
          name={words.shape[row.value]}
          onTurn={(shape) => ask(view, { kinds: toggled(asked.kinds, SHAPES[shape], ALL_KINDS) })}
        />
      ))}
    </>
  )
}

/** How signs, certainty and status look as lines, and as tiles. */
export const LINES = {
  sign: (sign: Sign | 'structure') => <SignSample sign={sign} />,
  part: (part: DrawnPart) => <PartSample part={part} />,
  status: (status: Status) => <StatusSample status={status} />,
}
export const TILES: typeof LINES = {
  sign: (sign) => <TileSample look={{ sign, part: 'certain', status: 'confirmed', count: 1 }} />,
  part: (part) => <TileSample look={{ sign: null, part, status: 'confirmed', count: 1 }} />,
  status: (status) => <TileSample look={{ sign: null, part: 'possible', status, count: 1 }} />,
}

function EmptyCells() {
  const { asked, parts } = useShown()
  const { unattested } = parts.left
  return (
    <>
      <h2>{matrixWords.emptyCells}</h2>
      <div className="rail-row">
        <span className="rail-sample">
          <span className="cell" />
        </span>
        <span className="rail-name">{matrixWords.nothing}</span>
      </div>
      {unattested.length > 0 && (
        <div className="rail-row">
          <span className="rail-sample">
            <span className="cell">
              <i className="dot" />
            </span>
          </span>
          <span className="rail-name">{words.unattestedWithin(asked.word)}</span>
        </div>
      )}
    </>
  )
}

/** How certain the relations are by their dates. */
function Parts({ when, events, sample }: { when: When; events: number; sample: typeof LINES }) {
  const { parts } = useShown()
  const isMoment = 'at' in when
  const days = timeWords.eventsWindow(events)
  return (
    <>
      <h2>{isMoment ? words.rail.onThisDay : words.rail.inThisSpan}</h2>
      <Still sample={sample.part('certain')} name={words.part.certain} count={parts.certain.length} />
      <Still sample={sample.part('possible')} name={`≈ ${words.part.possible}`} count={parts.possible.length} />
      <Still
        sample={sample.part('events')}
        name={isMoment ? timeWords.eventsOf(days) : words.part.events}
        count={parts.events.length}
      />
    </>
  )
}

type FilterProps<Value> = { row: Row<Value>; sample?: ReactNode; name: string; onTurn: (value: Value) => void }

/** A row of the legend that turns what it names on and off. */
function Filter<Value extends string>({ row: { value, on, count }, sample, name, onTurn }: FilterProps<Value>) {
  return (
    <button
      type="button"
      className={sample ? 'rail-row' : 'rail-row bare'}
      aria-pressed={on}
      onClick={() => onTurn(value)}
    >
      {sample && <span className="rail-sample">{sample}</span>}
      <span className="rail-name">{name}</span>
      <span className="rail-count">{number(count)}</span>
      {!on && <span className="unseen">, {words.rail.offNote}</span>}
    </button>
  )
}

const Still = ({ sample, name, count }: { sample: ReactNode; name: string; count: number }) => (
  <div className="rail-row">
    <span className="rail-sample">{sample}</span>
    <span className="rail-name">{name}</span>
    <span className="rail-count">{number(count)}</span>
  </div>
)
