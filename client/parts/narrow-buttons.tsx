import { open } from '../view/frame.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { COMMA } from '../words/phrases.ts'
import { useShown, useStores } from './stores.tsx'

/** Where the columns are sheets: what draws them up. Where the list stands on the page, the legend alone. */
export function NarrowButtons({ list = true }: { list?: boolean }) {
  const { frame } = useStores()
  const { relations, actors } = useShown()
  return (
    <div className="narrow-buttons">
      <button type="button" className="button bordered" onClick={() => open(frame, 'rail')}>
        {words.legend}
      </button>
      {list && (
        <button type="button" className="button bordered" onClick={() => open(frame, 'panel')}>
          {[counted(relations.length, 'relation'), counted(actors.length, 'actor')].join(COMMA)}
        </button>
      )}
    </div>
  )
}
