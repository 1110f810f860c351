import { asGiven, calledIn, shortNameOn } from '../domain/actor.ts'
import type { Act } from '../domain/alike.ts'
import { alikeOf, MOST_ACTORS, mostRelated, rowsInOrder } from '../domain/matrix-order.ts'
import type { Dated } from '../domain/relation.ts'
import { titleOf, titleText } from '../domain/view-in-words.ts'
import type { Measure } from '../drawing/mark.ts'
import { cellsOf } from '../drawing/matrix-cells.ts'
import { matrixMarks } from '../drawing/matrix-marks.ts'
import { namesOfActors } from './about.ts'
import { captionOf, mostCited } from './caption.ts'
import { INNER, type Page, pageOf } from './page.ts'
import { drawnOf, presentInMatrix } from './present.ts'
import { scaled } from './scaled.ts'
import { sourcesLine } from './sources-line.ts'
import { endsOf, type Taken } from './taken.ts'

/** Drawn as on screen, then made smaller: its smallest type, 12 px, becomes 7.2 pt. */
const SCALE = 0.8
/** 7 pt, px. */
const SMALLEST = 9.34

/** The matrix of a moment or span as a page. `all` are the actors and relations of the whole graph: similarity goes by them. */
export function matrixFigure(
  taken: Taken,
  all: { readonly actors: readonly { readonly id: string }[]; readonly relations: readonly Act[] },
  measure: Measure,
): Page {
  const { view, asked, labels, actors, relations, sources, unattested } = taken
  if (view.of !== 'network' || !view.matrix) throw new Error('no matrix is asked')
  const day = 'at' in view.when ? view.when.at : view.when.to
  const known = new Map(calledIn(actors, labels).map((actor) => [actor.id, actor]))
  const nameOf = (id: string) => {
    const actor = known.get(id)
    return actor ? shortNameOn(actor, day) : id
  }
  // A to Z by the data's own names: the language of labels moves nothing.
  const givenOf = (id: string) => {
    const actor = known.get(id)
    return actor ? shortNameOn({ ...asGiven(actor) }, day) : id
  }
  const ends = [...endsOf(relations)].sort()
  const shown = mostRelated(ends, relations)
  const alike = alikeOf(shown, all)
  const cells = cellsOf<Dated>({ ...drawnOf(taken), left: { unattested } })
  const title = titleText(titleOf(view, asked, namesOfActors(taken)))
  const seen = presentInMatrix(cells, new Set(shown))
  const picture = matrixMarks(
    { rows: rowsInOrder(shown, view.matrix, alike, givenOf), cells, nameOf },
    { width: INNER / SCALE, type: SMALLEST / SCALE },
    measure,
  )
  const present = { ...seen, gathered: seen.gathered && picture.isRead }
  const by = Math.min(SCALE, INNER / picture.width)
  const caption = captionOf(taken, present, title)
  const part = `${MOST_ACTORS} of ${ends.length} actors stand here, those with the most relations.`
  return pageOf(
    {
      title,
      kind: 'matrix',
      present,
      picture: relations.length === 0 ? null : { marks: scaled(picture.marks, by), height: picture.height * by },
      empty: 'No relation is shown here. What is left out, and why, is said below.',
      notes: [],
      caption: ends.length > MOST_ACTORS ? { ...caption, sentences: [...caption.sentences, part] } : caption,
      sources: sourcesLine(mostCited(taken), sources.length),
    },
    measure,
  )
}
