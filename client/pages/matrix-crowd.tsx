import type { Shape } from '../../server/drawing/shapes.ts'
import { GoToPage } from '../parts/go.tsx'
import { useShown, useStores } from '../parts/stores.tsx'
import { SHAPES } from '../view/legend.ts'
import type { Matrix } from '../view/matrix.ts'
import { ask } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { matrixWords } from '../words/matrix.ts'

/** Where more actors are shown than a matrix holds: what stands in it, and ways to narrow the view, with numbers. */
export function MatrixCrowd({ matrix: { ids, relations } }: { matrix: Matrix }) {
  const { view } = useStores()
  const shown = useShown()
  if (shown.actors.length <= ids.length) return null
  const kinds = shown.legend.shapes.filter(({ on, count }) => on && count > 1 && count < shown.actors.length)
  return (
    <div className="matrix-crowd" role="note">
      <p>
        <b>{matrixWords.crowd(ids.length, shown.actors.length)}</b>{' '}
        {matrixWords.crowdCounts(relations, shown.relations.length)}
      </p>
      <div className="chips">
        <button type="button" className="chip" onClick={() => ask(view, { actors: ids, actor: null })}>
          {matrixWords.onlyThese(ids.length)}
        </button>
        {kinds.map(({ value, count }) => (
          <button
            key={value}
            type="button"
            className="chip"
            onClick={() => ask(view, { kinds: SHAPES[value as Shape] })}
          >
            {matrixWords.onlyKind(words.shape[value], count)}
          </button>
        ))}
        <GoToPage page={{ name: 'table' }} className="chip">
          {matrixWords.inTable(shown.relations.length)}
        </GoToPage>
      </div>
    </div>
  )
}
