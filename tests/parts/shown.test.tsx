import { expect, test } from 'vitest'
import { TableBody } from '../../client/pages/table.tsx'
import { Foot } from '../../client/parts/foot.tsx'
import { Panel } from '../../client/parts/panel.tsx'
import { Rail } from '../../client/parts/rail.tsx'
import { Title } from '../../client/parts/title.tsx'
import { textOf } from './stage.tsx'

const SEED = '/network?t=2023-02-02'

test('the title bears its day and every count', async () => {
  expect((await textOf(SEED, <Title />)).join(' ')).toBe(
    'Who stood with whom on 2 February 2023 38 relations certainly hold, 26 possibly; 9 events since 4 Nov 2022. Drawn as 45 lines. Compare with another day',
  )
})

test.each([
  ['two actors', '/network?t=2013-05-01&actors=turkey,ypg', 'Relations among Turkey and YPG on 1 May 2013'],
  ['whole years', '/network?t=2011..2025', 'Who stood with whom, 2011 to 2025'],
  ['one actor', '/network?t=2023-02-02&actor=hts', 'Relations of HTS on 2 February 2023'],
])('the title says whom and when: %s', async (_, address, title) => {
  expect((await textOf(address, <Title />)).join(' ')).toContain(title)
})

test('the rail counts what is shown, row by row, and what is left out', async () => {
  const [, ...rows] = await textOf(SEED, <Rail />)
  const pairs = (from: string, many: number) => rows.slice(rows.indexOf(from) + 1, rows.indexOf(from) + 1 + many * 2)

  expect(rows.slice(0, 4)).toEqual(['73', 'of 652 relations', '26', 'of 62 actors'])
  expect(pairs('By kind', 3)).toEqual(['Positive', '24', 'Negative', '42', 'Neutral', '7'])
  expect(pairs('On this day', 3)).toEqual(['Certain', '38', '≈ Possible', '26', 'Event, last 90 days', '9'])
  expect(pairs('Status', 3)).toEqual(['Confirmed', '50', 'Reported', '17', 'Disputed  ?', '6'])
  expect(rows.slice(rows.indexOf('Left out') + 1)).toEqual([
    'Not attested within 12 months',
    '178',
    'Show',
    'Structure',
    '8',
    'Show',
    'Denied',
    '1',
    'Show',
  ])
})

test('the panel of an actor counts its relations and with whom they are', async () => {
  const words = await textOf(`${SEED}&sel=turkey`, <Panel />)
  expect(words.slice(0, 2)).toEqual(['Turkey', 'Close'])
  expect(words).toContain('28 relations with 11 actors')
})

test('the table has a row for each relation that is drawn', async () => {
  const words = await textOf('/table?t=2023-02-02', <TableBody />)
  expect(words[0]).toBe('73 relations, the same as in the picture')
  expect(words.filter((word) => ['Certain', 'Possible', 'Event'].includes(word)).length).toBe(73)
})

test('the foot names the most cited sources and counts the others', async () => {
  const words = (await textOf(SEED, <Foot />)).join(' ')
  expect(words).toContain('The New Arab (2023)')
  expect(words).toContain('170 others')
  expect(words).toContain('Syria 1.2.0 (a1b2c3d4)')
})
