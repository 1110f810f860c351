import { expect, test } from 'vitest'
import { gexfOf } from '../../server/export/gexf.ts'
import { actor, day, type Graph, relation, take } from './graphs.ts'

const everything = { of: 'everything' } as const
const pair = { of: 'pair', actors: ['hill-guard', 'river-front'], span: null } as const

const ends = [actor('hill-guard', { name: 'Hill Guard' }), actor('river-front', { name: 'River Front' })]
const graph = (relations: Graph['relations'], actors = ends): Graph => ({ title: 'A small graph', actors, relations })

/** The edges of a GEXF by id, each with its attributes and spell. */
const edgesOf = (gexf: string) =>
  [...gexf.matchAll(/<edge ([^>]*)>.*?<spells>(.*?)<\/spells><\/edge>/g)].map(([, attributes = '', spells]) => ({
    id: /id="([^"]*)"/.exec(attributes)?.[1],
    kind: /kind="([^"]*)"/.exec(attributes)?.[1],
    weight: /weight="([^"]*)"/.exec(attributes)?.[1],
    spells,
  }))

const nodeSpells = (gexf: string) =>
  [...gexf.matchAll(/<node id="([^"]*)".*?<spells>(.*?)<\/spells><\/node>/g)].map(([, id, spells]) => [id, spells])

test('a graph of one event, whole', () => {
  const gexf = gexfOf(
    take(graph([relation('test:r1', 'hill-guard ATTACKS river-front', { start: '2014-06-17' })]), pair),
  )
  expect(gexf.split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<meta lastmodifieddate="2026-11-22"><creator>Entente</creator><description>Hill Guard’s relations with River Front. The history of Hill Guard and River Front: all their relations, denied ones and structure too. In it: 1 relation among 2 actors, from 1 source. Left out: nothing. Filter: none. Data: A small graph 1.0.0 (a1b2c3d4). Address: https://entente.example/v/a1b2c3d4/network Retrieved: 2026-11-22. Terms of test: Free for trials.</description></meta>',
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">',
    expect.stringMatching(
      /^<attributes class="node" mode="static"><attribute id="actor_kind" title="actor_kind" type="string"\/>/,
    ),
    expect.stringMatching(
      /^<attributes class="edge" mode="static"><attribute id="relation_id" title="relation_id" type="string"\/>/,
    ),
    '<nodes>',
    '<node id="hill-guard" label="Hill Guard"><attvalues><attvalue for="actor_kind" value="armed-group"/></attvalues><spells><spell start="2014-06-17" end="2014-06-17"/></spells></node>',
    '<node id="river-front" label="River Front"><attvalues><attvalue for="actor_kind" value="armed-group"/></attvalues><spells><spell start="2014-06-17" end="2014-06-17"/></spells></node>',
    '</nodes>',
    '<edges>',
    '<edge id="test:r1" source="hill-guard" target="river-front" label="attacks" kind="ATTACKS" weight="9"><attvalues>' +
      '<attvalue for="relation_id" value="test:r1"/><attvalue for="relation_type" value="ATTACKS"/><attvalue for="sign" value="-1"/>' +
      '<attvalue for="intensity" value="-9"/><attvalue for="symmetric" value="false"/><attvalue for="certainty" value="event"/>' +
      '<attvalue for="status" value="confirmed"/><attvalue for="start_stated" value="2014-06-17"/>' +
      '<attvalue for="start_earliest" value="2014-06-17"/><attvalue for="start_latest" value="2014-06-17"/>' +
      '<attvalue for="end_earliest" value="2014-06-17"/><attvalue for="end_latest" value="2014-06-17"/>' +
      '<attvalue for="sources" value="s1"/><attvalue for="n_sources" value="1"/></attvalues>' +
      '<spells><spell start="2014-06-17" end="2014-06-17"/></spells></edge>',
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ])
})

test('one state held twice is two edges of two kinds with a spell each, no hull', () => {
  const relations = [
    relation('test:r1', 'hill-guard BACKS river-front', { start: '2011-03-01', end: '2011-03-20' }),
    relation('test:r2', 'hill-guard BACKS river-front', { start: '2012-10-05', end: '2012-11-02' }),
  ]
  expect(edgesOf(gexfOf(take(graph(relations), pair)))).toEqual([
    { id: 'test:r1', kind: 'BACKS', weight: '3.8', spells: '<spell start="2011-03-01" end="2011-03-20"/>' },
    { id: 'test:r2', kind: 'BACKS 2', weight: '3.8', spells: '<spell start="2012-10-05" end="2012-11-02"/>' },
  ])
})

test.each([
  ['an intensity of 0', relation('test:r1', 'hill-guard RELATED_TO river-front', { start: '2016' }), '1'],
  ['a negative one', relation('test:r1', 'hill-guard FIGHTS river-front', { start: '2016' }), '10'],
])('%s becomes a weight that Gephi keeps', (_, one, weight) => {
  expect(edgesOf(gexfOf(take(graph([one]), everything)))[0]?.weight).toBe(weight)
})

test('an unbounded side of a spell has no attribute', () => {
  const open = relation('test:r1', 'hill-guard BACKS river-front', { start: '2016' })
  expect(edgesOf(gexfOf(take(graph([open]), everything, { word: 'all' })))[0]?.spells).toBe(
    '<spell start="2016-01-01"/>',
  )
})

test('the spell of an actor covers its life and an event after its end', () => {
  const gone = [actor('hill-guard', { founded: '2012', dissolved: '2020-06-30' }), actor('northland')]
  const late = relation('test:r3', 'northland ATTACKS hill-guard', { start: '2021-03-05' })
  expect(nodeSpells(gexfOf(take(graph([late], gone), everything)))).toEqual([
    ['hill-guard', '<spell start="2012-01-01" end="2021-03-05"/>'],
    ['northland', '<spell start="2021-03-05" end="2021-03-05"/>'],
  ])
})

test('a view of nothing is a graph without nodes', () => {
  const gexf = gexfOf(take(graph([]), { of: 'network', when: { at: day('2016-01-01') } }))
  expect(gexf).toContain('<nodes>\n</nodes>\n<edges>\n</edges>')
})
