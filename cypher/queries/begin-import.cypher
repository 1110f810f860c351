// Begins an import: it gets the next number; where $staged, nobody sees its rows until it ends.
MATCH (graph:Graph {id: 1})
SET graph.imports = coalesce(graph.imports, 0) + 1
SET graph.hidden = CASE WHEN $staged THEN graph.imports ELSE graph.hidden END
CREATE (job:ImportJob {
  id: graph.imports, dataset: $dataset, name: $name, digest: $digest, state: 'staging', at: datetime($at),
  rows: $rows, sums: $sums, before: $before
})
RETURN job.id AS number
