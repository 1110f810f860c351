import { exportAddress } from './links.ts'
import type { Shown } from './shown.ts'
import type { View } from './view.ts'

/** What the first lines of the code say: what is loaded, how much, of which data, and how it is cited. */
export type CodeHead = { readonly title: string; readonly counts: string; readonly data: string; readonly cite: string }
export type Code = { readonly python: string; readonly r: string }

/** Lines of Python (pandas, networkx) and of R (base, igraph) that load the relations of a view from this program, by its own parameters. */
export function codeFor(view: View, shown: Shown, origin: string, head: CodeHead): Code {
  const address = (format: 'csv' | 'gexf') => origin + exportAddress(format, view, shown)
  const table = `${address('csv')}&file=relations`
  const remarks = [head.title, `${head.counts}. ${head.data}.`, head.cite].map((text) => `# ${oneLine(text)}`)
  // A difference has no GEXF: its graph is made from the table, as in R.
  const graph =
    shown.changed === null
      ? ['import urllib.request', `graph = nx.read_gexf(urllib.request.urlopen("${address('gexf')}"), version="1.3")`]
      : ['graph = nx.from_pandas_edgelist(relations, "source_actor", "target_actor", True, nx.MultiDiGraph)']
  const python = [
    ...remarks,
    'import pandas as pd',
    `relations = pd.read_csv("${table}", keep_default_na=False, na_values=[""])`,
    'import networkx as nx',
    ...graph,
  ]
  const r = [
    ...remarks,
    `relations <- read.csv("${table}", encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE)`,
    'ends <- c("source_actor", "target_actor")',
    'graph <- igraph::graph_from_data_frame(relations[c(ends, setdiff(names(relations), ends))])',
  ]
  return { python: lines(python), r: lines(r) }
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`

/** A remark ends with its line, and hides nothing: whatever breaks a line or turns it round is left out. */
const oneLine = (text: string) =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
