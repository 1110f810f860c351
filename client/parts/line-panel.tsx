import { strongestFirst } from '../view/partners.ts'
import { type LineName, lineText } from '../view/view.ts'
import { counted } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { noneInWords } from '../words/none.ts'
import { COMMA } from '../words/phrases.ts'
import { recordWords } from '../words/records.ts'
import { namer } from '../words/time.ts'
import { GoToPage } from './go.tsx'
import { Icon } from './icon.tsx'
import { SignSample } from './line-sample.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationItem } from './relation-item.tsx'
import { SignMark } from './sign-mark.tsx'
import { useShown } from './stores.tsx'

/** One line of the picture: the relations that it gathers. */
export function LinePanel({ line }: { line: LineName }) {
  const shown = useShown()
  const name = namer(shown.data.actor, shown.when)
  const [a, b] = line.pair
  const drawn = shown.lines.find(({ id }) => id === lineText(line))
  const relations = drawn ? strongestFirst(drawn.relations, shown) : []
  const filled = drawn?.part === 'certain'
  return (
    <>
      <PanelHead
        mark={
          line.sign === 'structure' ? (
            <SignSample sign="structure" />
          ) : (
            <SignMark sign={line.sign} filled={filled} size={8} />
          )
        }
        name={
          <>
            <bdi>{name(a)}</bdi> × <bdi>{name(b)}</bdi>
          </>
        }
      >
        <p className="names">{[words.sign[line.sign], counted(relations.length, 'relation')].join(COMMA)}</p>
        <div className="panel-acts">
          <GoToPage page={{ name: 'pair', a, b }} className="button small bordered">
            <Icon name="timeline" size={16} />
            {recordWords.pairLanes}
          </GoToPage>
        </div>
      </PanelHead>
      {relations.length === 0 && <p className="panel-empty">{noneInWords(shown, [a, b])}</p>}
      <ul className="relations">
        {relations.map((relation) => (
          <RelationItem key={relation.id} relation={relation} from={null} />
        ))}
      </ul>
    </>
  )
}
