import { expect, test } from 'vitest'
import type { Asked } from '../../server/domain/asked.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { flat } from '../../server/drawing/painter.ts'
import type { Page } from '../../server/export/page.ts'
import { conflict, moment, panels, textsOf, walked } from './composed.ts'
import { day, take } from './graphs.ts'

const pathOn = (iso: string) => walked(conflict, { at: day(iso) }, { a: 'turkey', b: 'iran', by: 'earliest' })
const captionIn = ({ marks }: Page) =>
  textsOf(marks)
    .map(({ text }) => text)
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
  const said = captionIn(panels(conflict, days, asked))
  expect(said).toContain(`${counts.join('; ')}. Together `)
  expect(said).toContain('Dark red, bar: negative.')
  expect(said).not.toContain('positive')
})

test('a figure of a path says its way, and draws it above a veil that covers the picture alone', () => {
  const page = pathOn('2016-07-28')
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
  const page = pathOn('1950-01-01')
  expect(captionIn(page)).toContain('No path leads from Turkey to Iran through what is drawn.')
})

test('a figure in which an actor stands that had ended by then says what its dotted shape means', () => {
  const about = { actor: 'syrian-government-assad' }
  expect(captionIn(moment(conflict, '2025-06-01', about))).toContain('dotted shape: no more by then')
  expect(captionIn(moment(conflict, '2023-02-02', about))).not.toContain('dotted')
})
