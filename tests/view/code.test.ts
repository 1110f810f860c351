import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { codeFor } from '../../client/view/code.ts'
import type { Shown } from '../../client/view/shown.ts'
import { storesAt } from '../parts/stage.tsx'

const HEAD = {
  title: 'Who stood with whom on 2 February 2023',
  counts: '73 relations',
  data: 'Syria 1.2.0',
  cite: 'Entente (2026).\u2029import os\r\nos.abort() \u202egnorw',
}
async function codeAt(address: string) {
  const { shown } = await storesAt(address)
  return codeFor(viewFrom(address).view, shown.getState().shown as Shown, 'http://127.0.0.1:3000', HEAD)
}
const has = (program: string) => spawnSync(program, ['--version']).status === 0

test('the view is loaded by its own parameters; a remark can break out of no line', async () => {
  const { python, r } = await codeAt('/network?t=2023-02-02&signs=negative,positive&actor=hts&sel=turkey')
  const asked = 'at=2023-02-02&signs=negative,positive&actor=hts'
  expect(python.split('\n')).toEqual([
    '# Who stood with whom on 2 February 2023',
    '# 73 relations. Syria 1.2.0.',
    '# Entente (2026). import os  os.abort() gnorw',
    'import pandas as pd',
    `relations = pd.read_csv("http://127.0.0.1:3000/api/export/csv?${asked}&file=relations", keep_default_na=False, na_values=[""])`,
    'import networkx as nx',
    'import urllib.request',
    `graph = nx.read_gexf(urllib.request.urlopen("http://127.0.0.1:3000/api/export/gexf?${asked}"), version="1.3")`,
    '',
  ])
  expect(r.split('\n').slice(3)).toEqual([
    `relations <- read.csv("http://127.0.0.1:3000/api/export/csv?${asked}&file=relations", encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE)`,
    'ends <- c("source_actor", "target_actor")',
    'graph <- igraph::graph_from_data_frame(relations[c(ends, setdiff(names(relations), ends))])',
    '',
  ])
})

const ADDRESSES = [
  '/network?t=2011..2025',
  '/pair/turkey/hts,iran?t=2011..2020',
  '/difference?t=2016-07-28&u=2017-07-28',
]

describe.each(ADDRESSES)('the code of %s', (address) => {
  test.skipIf(!has('python3'))('is Python', async () => {
    const { python } = await codeAt(address)
    const parse = 'import ast, sys; print(len(ast.parse(sys.stdin.read()).body))'
    expect(Number(execFileSync('python3', ['-c', parse], { input: python }))).toBeGreaterThanOrEqual(4)
  })
  test.skipIf(!has('Rscript'))('is R', async () => {
    const { r } = await codeAt(address)
    const parse = 'cat(length(parse(file("stdin"))))'
    expect(Number(execFileSync('Rscript', ['-e', parse], { input: r }))).toBe(3)
  })
})
