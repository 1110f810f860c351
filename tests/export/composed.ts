import type { Pin } from '../../server/domain/address-text.ts'
import type { Asked } from '../../server/domain/asked.ts'
import type { MatrixOrder } from '../../server/domain/matrix-order.ts'
import type { When } from '../../server/domain/network.ts'
import type { PathAsked } from '../../server/domain/path-asked.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import type { Mark, TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { measure } from '../../server/export/canvas.ts'
import { lanesFigure } from '../../server/export/lanes-figure.ts'
import { matrixFigure } from '../../server/export/matrix-figure.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import { panelsFigure } from '../../server/export/panels-figure.ts'
import { actor, day, type Graph, relation, source, syria, take } from './graphs.ts'

/** A graph whose actors have places. */
export function placed(graph: Graph): Graph {
  const places = layoutOf({ actors: graph.actors, relations: graph.relations }, { refined: false })
  return { ...graph, actors: graph.actors.map((one) => ({ ...one, ...places.get(one.id) })) }
}

export const conflict = placed(syria())
export const moment = (graph: Graph, iso: string, asked: Partial<Asked> = {}, pins: Pin[] = []) =>
  networkFigure(
    take(graph, { of: 'network', when: { at: day(iso) } }, asked),
    graph.relations,
    { pins, groups: [], path: null },
    measure,
  )
export const matrix = (graph: Graph, when: When, order: MatrixOrder = 'similarity') =>
  matrixFigure(take(graph, { of: 'network', when, matrix: order }), graph, measure)
export const panels = (graph: Graph, days: readonly string[], asked: Partial<Asked> = {}) =>
  panelsFigure(take(graph, { of: 'days', days: days.map(day) }, asked), graph.relations, [], measure)
/** The ends of a path come along, whatever is shown (`gathered`). */
export const walked = (graph: Graph, when: When, path: PathAsked) =>
  networkFigure(
    { ...take(graph, { of: 'network', when }), actors: graph.actors },
    graph.relations,
    { pins: [], groups: [], path },
    measure,
  )
export const pair = (graph: Graph, a: string, b: string, span: readonly [string, string] | null = null) =>
  lanesFigure(
    take(graph, { of: 'pair', actors: [a, ...bands(b)], span: span && { from: day(span[0]), to: day(span[1]) } }),
    measure,
  )
const bands = (others: string) => others.split(',') as [string, ...string[]]

/** Names in many scripts, joined with each other. */
export const scripts = placed({
  title: 'Many scripts',
  actors: [
    actor('nahr', { name: 'حركة أنصار النهر' }),
    actor('qasad', { name: 'قوات السهل (QS) 2015' }),
    actor('parastin', { name: 'یەکینەکانی پاراستنی گەل' }),
    actor('ivri', { name: 'חזית הנהר' }),
    actor('front', { name: 'Народный фронт освобождения реки' }),
    actor('tugay', { name: 'Kuzey Ovası Özgür Tugaylar Birliği' }),
    actor('ellines', { name: 'Μέτωπο του Ποταμού' }),
  ],
  relations: ['qasad', 'parastin', 'ivri', 'front', 'tugay', 'ellines'].map((id, n) =>
    relation(`test:r${n}`, `${id} BACKS nahr`, { start: '2016-01-01', end: '2016-12-31' }, [
      source('s1', { title: 'تقرير مخترع عن حركة أنصار النهر', publisher: 'معهد المثال' }),
    ]),
  ),
})

const evil = '"><script>window.__pwned=1</script><img src=x onerror=alert(1)>\u0007 & \u202Etxt'
export const hostile = placed({
  title: evil,
  actors: [actor('a', { name: evil }), actor('b', { name: evil })],
  relations: [
    relation('test:r1', 'a BACKS b', { start: '2016-01-01', end: '2016-12-31', summary: evil }, [
      source('s1', { title: evil, publisher: evil, url: 'javascript:alert(1)' }),
    ]),
  ],
})

/** All that a figure says, in the order in which it is drawn. */
export const textsOf = (marks: Iterable<Mark>) =>
  [...flat(marks)].filter((mark): mark is TextMark => mark.mark === 'text')
