import { hover } from '../view/frame.ts'
import { standingsOf } from '../view/partners.ts'
import { select } from '../view/view-store.ts'
import { recordWords } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { ShapeMark, shapeOf } from './shape-mark.tsx'
import { useShown, useStores } from './stores.tsx'
import { TallyMarks } from './tally-marks.tsx'

/** Who is in the picture, the most related first: a way in for who knows nobody yet. */
export function Overview() {
  const { view, frame } = useStores()
  const shown = useShown()
  const name = namer(shown.data.actor, shown.when)
  return (
    <>
      <div className="panel-head">
        <h2>{recordWords.overview}</h2>
        <p className="names">{recordWords.overviewHint}</p>
      </div>
      <ul className="partners">
        {standingsOf(shown).map(({ actor, tally }) => (
          <li key={actor} className="partner">
            <button
              type="button"
              className="partner-row"
              onClick={() => select(view, { kind: 'actor', id: actor })}
              onPointerEnter={() => hover(frame, actor)}
              onPointerLeave={() => hover(frame, null)}
            >
              <ShapeMark shape={shapeOf(shown.data.kindOf(actor) ?? 'organisation')} />
              <bdi>{name(actor)}</bdi>
              <TallyMarks tally={tally} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
