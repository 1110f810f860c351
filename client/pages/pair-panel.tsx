import type { KeyboardEvent, ReactNode } from 'react'
import { USUAL } from '../../server/domain/asked.ts'
import { signsOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { stopOfPicture } from '../parts/focusing.ts'
import { GoTo } from '../parts/go.tsx'
import { Icon } from '../parts/icon.tsx'
import { RelationItem } from '../parts/relation-item.tsx'
import { RelationPanel } from '../parts/relation-panel.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { useFrame, useShown } from '../parts/stores.tsx'
import { freshNetwork } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { firstSeen } from './pair-history.ts'

type Props = {
  relations: readonly Relation[]
  nameOf: (id: string) => string
  onClose: () => void
  children: ReactNode
}

/** What is opened, one relation or several that a mark gathers, with who says so; on a narrow screen a sheet. */
export function PairPanel({ relations, nameOf, onClose, children }: Props) {
  const isUp = useFrame((frame) => frame.open === 'panel')
  const [one] = relations
  const close = () => {
    onClose()
    stopOfPicture()?.focus()
  }
  // Several are no choice of the view, which Esc would let go.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || relations.length < 2) return
    event.preventDefault()
    close()
  }
  return (
    <aside
      onKeyDown={onKey}
      className={isUp ? 'panel up' : 'panel'}
      aria-label={words.details}
      id="details"
      tabIndex={-1}
    >
      <button type="button" className="grab" onClick={onClose}>
        <span className="unseen">{words.close}</span>
      </button>
      {children}
      {one === undefined && <p className="panel-empty">{pairWords.choose}</p>}
      {one && relations.length === 1 && (
        <RelationPanel key={one.id} relation={one} nameOf={nameOf} acts={<NetworkLink relation={one} />} />
      )}
      {relations.length > 1 && <Several relations={relations} onClose={close} />}
    </aside>
  )
}

/** The network on the first day on which this may be seen, with it chosen. */
function NetworkLink({ relation }: { relation: Relation }) {
  const { asked } = useShown()
  const seen = firstSeen(relation)
  if (!seen) return null
  const to = freshNetwork({
    time: { kind: 'day', day: seen.day },
    asked: { ...USUAL, published: asked.published, recorded: asked.recorded },
    sel: { kind: 'relation', id: relation.id },
  })
  return (
    <GoTo to={to} className="button small bordered">
      <Icon name="clock" size={16} />
      {pairWords.networkAt(seen.stated)}
    </GoTo>
  )
}

function Several({ relations, onClose }: Pick<Props, 'relations' | 'onClose'>) {
  const [sign] = signsOf(relations)
  return (
    <>
      <div className="panel-head">
        <div className="panel-name">
          {sign && <SignMark sign={sign} filled={false} size={8} />}
          <h2 tabIndex={-1}>{pairWords.several(relations.length)}</h2>
          <button type="button" className="button icon-only" onClick={onClose}>
            <Icon name="close" />
            <span className="unseen">{pairWords.close}</span>
          </button>
        </div>
      </div>
      <ul className="relations">
        {relations.map((relation) => (
          <RelationItem key={relation.id} relation={relation} from={null} />
        ))}
      </ul>
    </>
  )
}
