// How much does the database hold beside what it notes of its schema, how often was it written to, is it being restored, and is an import not finished?
OPTIONAL MATCH (graph:Graph)
RETURN COUNT { () } - COUNT { (:Migration) } - COUNT { (:MigrationLock) } AS records,
  COUNT { ()-->() } AS relationships, COUNT { (:Graph) } AS graphs,
  coalesce(graph.lock, 0) AS written, graph.restoring AS restoring, coalesce(graph.restored, 0) AS restored,
  graph.hidden AS hidden
