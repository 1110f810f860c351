import type { MatrixOrder } from '../../server/domain/matrix-order.ts'
import { Icon } from '../parts/icon.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import type { Matrix } from '../view/matrix.ts'
import { orderRows } from '../view/view-store.ts'
import { matrixWords } from '../words/matrix.ts'
import { namer } from '../words/time.ts'
import { useMove } from './matrix-moving.ts'

/** How the rows stand; and for the chosen actor, buttons that move its row. */
export function MatrixOrderSwitch({ matrix }: { matrix: Matrix }) {
  const { view } = useStores()
  const order = useView((state) => state.order)
  const chosen = typeof order === 'string' ? order : 'mine'
  const orders: { [name in keyof typeof matrixWords.orders]: MatrixOrder } = {
    similarity: 'similarity',
    names: 'names',
    mine: matrix.ids,
  }
  return (
    <>
      <fieldset className="switch" title={matrixWords.orderNotes[chosen]}>
        <legend className="unseen">{matrixWords.order}</legend>
        {(Object.keys(orders) as (keyof typeof orders)[]).map((one) => (
          <label key={one} title={matrixWords.orderNotes[one]}>
            <input type="radio" name="order" checked={one === chosen} onChange={() => orderRows(view, orders[one])} />
            <span>{matrixWords.orders[one]}</span>
          </label>
        ))}
      </fieldset>
      <Movers matrix={matrix} />
    </>
  )
}

function Movers({ matrix }: { matrix: Matrix }) {
  const { data, when } = useShown()
  const sel = useView((state) => state.sel)
  const move = useMove(matrix)
  const actor = sel?.kind === 'actor' ? sel.id : sel?.kind === 'cell' ? sel.row : null
  const row = actor === null ? -1 : matrix.ids.indexOf(actor)
  if (actor === null || row === -1) return null
  const name = namer(data.actor, when)(actor)
  const ways = [
    { icon: 'chevronUp', words: matrixWords.up(name), to: row - 1 },
    { icon: 'chevronDown', words: matrixWords.down(name), to: row + 1 },
  ] as const
  return (
    <div className="movers">
      {ways.map(({ icon, words, to }) => (
        <button
          key={icon}
          type="button"
          className="button small icon-only bordered"
          title={words}
          disabled={to < 0 || to >= matrix.ids.length}
          onClick={() => move(actor, to)}
        >
          <Icon name={icon} size={16} />
          <span className="unseen">{words}</span>
        </button>
      ))}
    </div>
  )
}
