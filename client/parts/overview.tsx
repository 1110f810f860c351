import { type Standing, standingsOf } from '../view/partners.ts'
import { select } from '../view/view-store.ts'
import { recordWords } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useShown, useStores } from './stores.tsx'
import { TallyMarks } from './tally-marks.tsx'
import { useHover } from './use-hover.ts'

/** Who is in the picture, the most related first: a way in for who knows nobody yet. */
export function Overview() {
  const shown = useShown()
  const standings = standingsOf(shown)
  const name = namer(shown.data.actor, shown.when)
  return (
    <>
      <div className="panel-head">
        <h2>{recordWords.overview}</h2>
        {standings.length > 0 && <p className="names">{recordWords.overviewHint}</p>}
      </div>
      <ul className="partners">
        {standings.map(({ actor, tally }) => (
          <Row key={actor} actor={actor} tally={tally} name={name(actor)} />
        ))}
      </ul>
    </>
  )
}

function Row({ actor, tally, name }: Pick<Standing, 'actor' | 'tally'> & { name: string }) {
  const { view } = useStores()
  const { data } = useShown()
  return (
    <li className="partner">
      <button
        type="button"
        className="partner-row"
        onClick={() => select(view, { kind: 'actor', id: actor })}
        {...useHover(actor)}
      >
        <ShapeMark shape={shapeOf(data.kindOf(actor) ?? 'organisation')} />
        <bdi>{name}</bdi>
        <TallyMarks tally={tally} />
      </button>
    </li>
  )
}
