import { useMemo, useRef } from 'react'
import type { Actor } from '../../server/domain/actor.ts'
import { lineageOf } from '../../server/domain/lineage.ts'
import type { Relation } from '../../server/domain/relation.ts'
import type { Days } from '../../server/domain/time/day.ts'
import { lineageDrawing } from '../../server/drawing/lineage.ts'
import { GoToPage } from '../parts/go.tsx'
import { Marks } from '../parts/marks.tsx'
import { useMeasure } from '../parts/measure.ts'
import { useShown } from '../parts/stores.tsx'
import { useWidth } from '../parts/use-size.ts'
import { actorWords, flowInWords, kinInWords } from '../words/actor.ts'
import { pictureWords } from '../words/picture.ts'
import { lifeInWords } from '../words/records.ts'
import { namerAmong } from '../words/time.ts'

/** Where the words of a row stand beside it, px; above it where the page is narrower than `NARROW`. */
const [BESIDE, NARROW] = [280, 620]

type Props = { actor: Actor; relations: readonly Relation[]; days: Days }

/** The names and the life of an actor along the years, with what it came from and what came of it. */
export function ActorLineage({ actor, relations, days }: Props) {
  const { data, asked } = useShown()
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const measure = useMeasure()
  const lineage = useMemo(() => lineageOf(relations, actor.id), [relations, actor])
  const name = namerAmong(data, Object.values(lineage).flat())
  const beside = width < NARROW ? 0 : BESIDE
  const { first, last } = days
  const drawn = useMemo(
    () =>
      lineageDrawing(
        { actor, lineage, word: asked.word, from: first, to: last, width, beside, words: pictureWords },
        measure,
      ),
    [actor, lineage, asked.word, first, last, width, beside, measure],
  )
  const { rows, own, marks, height } = drawn
  return (
    <section ref={box}>
      <h2>{actorWords.life}</h2>
      <p className="note">{rows.length === 0 ? actorWords.noLineage : actorWords.lifeNote}</p>
      <div className={beside === 0 ? 'lineage above' : 'lineage'} style={{ minHeight: height }}>
        {width > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <Marks marks={marks} />
          </svg>
        )}
        <ul>
          {rows.map(({ relation, other, place, top }) => (
            <li key={relation.id} style={{ top }}>
              <GoToPage page={{ name: 'relation', id: relation.id }} className="link">
                {kinInWords(relation, relation.source === actor.id)}
              </GoToPage>{' '}
              <GoToPage page={{ name: 'actor', id: other }} className="link kin">
                {name(other)}
              </GoToPage>
              <span>{flowInWords(relation, place)}</span>
            </li>
          ))}
        </ul>
        {beside > 0 && (
          <p className="own" style={{ top: own.top, height: own.height }}>
            {lifeInWords(actor)}
          </p>
        )}
      </div>
    </section>
  )
}
