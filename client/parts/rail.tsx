import { type ReactNode, useState } from 'react'
import { USUAL_STATUS } from '../../server/domain/asked.ts'
import { Family, Sign } from '../../server/domain/types/relation-types.ts'
import { ALL_KINDS, type Row, SHAPES } from '../view/legend.ts'
import { ask, toggled } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { timeWords } from '../words/time.ts'
import { AboutWhom } from './about-whom.tsx'
import { LeftOut } from './left-out.tsx'
import { PartSample, SignSample, StatusSample } from './line-sample.tsx'
import { ShapeMark } from './shape-mark.tsx'
import { useShown, useStores } from './stores.tsx'

/** What is shown and what is not: the legend is the filter, and its numbers add up in every part. */
export function Rail() {
  const { data, relations, actors } = useShown()
  return (
    <div className="rail-parts">
      <h2>{words.rail.shown}</h2>
      <p className="shown-counts">
        <b>{number(relations.length)}</b> <span>{words.rail.ofRelations(data.relations.length)}</span>
        <b>{number(actors.length)}</b> <span>{words.rail.ofActors(data.actors.length)}</span>
      </p>
      <AboutWhom />
      <Legend />
      <LeftOut />
    </div>
  )
}

function Legend() {
  const { view } = useStores()
  const { legend, asked, when, parts } = useShown()
  const days = timeWords.eventsWindow(asked.events)
  const isMoment = 'at' in when
  const [byKind, setByKind] = useState(asked.types !== null)
  return (
    <>
      <div className="rail-head">
        <h2>{words.rail.relation}</h2>
        <button type="button" className="does" aria-expanded={byKind} onClick={() => setByKind(!byKind)}>
          {byKind ? words.rail.lessKinds : words.rail.byKind}
        </button>
      </div>
      {legend.signs.map((row) =>
        row.value === 'structure' ? (
          <Still
            key={row.value}
            sample={<SignSample sign="structure" />}
            name={words.sign.structure}
            count={row.count}
          />
        ) : (
          <Filter
            key={row.value}
            row={row}
            sample={<SignSample sign={row.value} />}
            name={words.sign[row.value]}
            onTurn={(sign) => ask(view, { signs: toggled(asked.signs, [sign as Sign], Sign.options) })}
          />
        ),
      )}
      {byKind &&
        legend.families.map((row) => (
          <Filter
            key={row.value}
            row={row}
            name={words.family[row.value]}
            onTurn={(family) => ask(view, { types: toggled(asked.types, [family], Family.options) })}
          />
        ))}
      <h2>{isMoment ? words.rail.onThisDay : words.rail.inThisSpan}</h2>
      <Still sample={<PartSample part="certain" />} name={words.part.certain} count={parts.certain.length} />
      <Still sample={<PartSample part="possible" />} name={`≈ ${words.part.possible}`} count={parts.possible.length} />
      <Still
        sample={<PartSample part="events" />}
        name={isMoment ? `${words.part.events}, last ${days}` : words.part.events}
        count={parts.events.length}
      />
      <h2>{words.rail.status}</h2>
      {legend.status.map((row) => (
        <Filter
          key={row.value}
          row={row}
          sample={<StatusSample status={row.value} />}
          name={words.status[row.value] + ({ disputed: '  ?', denied: '  ×' }[row.value as string] ?? '')}
          onTurn={(status) =>
            ask(view, {
              status:
                toggled(
                  asked.status,
                  [status],
                  legend.status.map(({ value }) => value),
                ) ?? USUAL_STATUS,
            })
          }
        />
      ))}
      <h2>{words.rail.actor}</h2>
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
