import { expect, test } from 'vitest'
import type { Asked } from '../../server/domain/asked.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import { flat } from '../../server/drawing/painter.ts'
import { measure } from '../../server/export/canvas.ts'
import { networkFigure } from '../../server/export/network-figure.ts'
import type { Page } from '../../server/export/page.ts'
import { panelsFigure } from '../../server/export/panels-figure.ts'
import { day, syria, take } from './graphs.ts'

const graph = syria()
const places = layoutOf({ actors: graph.actors, relations: graph.relations }, { refined: false })
const conflict = { ...graph, actors: graph.actors.map((one) => ({ ...one, ...places.get(one.id) })) }

const panels = (days: readonly string[], asked: Partial<Asked> = {}) =>
  panelsFigure(take(conflict, { of: 'days', days: days.map(day) }, asked), conflict.relations, [], measure)
const walked = (iso: string, a: string, b: string) =>
  networkFigure(
    // The ends of a path come along, whatever is shown (`gathered`).
    { ...take(conflict, { of: 'network', when: { at: day(iso) } }), actors: conflict.actors },
    conflict.relations,
    { pins: [], groups: [], path: { a, b, by: 'earliest' } },
    measure,
  )
const captionIn = ({ marks }: Page) =>
  [...flat(marks)]
    .flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))
    .join(' ')
    .replaceAll(/\s+/g, ' ')

test('a figure of several days says each with its counts, those of the network on that day', () => {
  const days = ['2013-05-01', '2016-07-28', '2023-02-02']
  const asked = { signs: ['negative'] } satisfies Partial<Asked>
  const counts = days.map((iso) => {
    const { relations } = take(conflict, { of: 'network', when: { at: day(iso) } }, asked)
    const actors = new Set(relations.flatMap(({ source: from, target }) => [from, target])).size
    return `${dayInWords(day(iso), 'long')}: ${relations.length} relations, ${actors} actors`
  })
  const said = captionIn(panels(days, asked))
  expect(said).toContain(`${counts.join('; ')}. Together `)
  expect(said).toContain('Dark red, bar: negative.')
  expect(said).not.toContain('positive')
})

test('a figure of a path says its way, and draws it above a veil that covers the picture alone', () => {
  const page = walked('2016-07-28', 'turkey', 'iran')
  const veils = [...flat(page.marks)].filter((mark) => mark.mark === 'path' && mark.fill === 'veil')
  expect(veils).toHaveLength(1)
  const above = page.marks.slice(page.marks.findIndex((mark) => mark.mark === 'path' && mark.fill === 'veil') + 1)
  const groups = above.flatMap((mark) => (mark.mark === 'group' ? [mark.of] : []))
  const between = 'syrian-government-assad'
  expect([...new Set(groups)].filter((id) => !id.includes(',')).sort()).toEqual(['iran', between, 'turkey'])
  expect(captionIn(page)).toMatch(
    /Path from Turkey to Iran by way of [^:]+: 2 relations.*; all else lies under a veil\./,
  )
})

test('between two actors that nothing joins the figure says so, under a veil', () => {
  const page = walked('1950-01-01', 'turkey', 'iran')
  expect(captionIn(page)).toContain('No path leads from Turkey to Iran through what is drawn.')
})
