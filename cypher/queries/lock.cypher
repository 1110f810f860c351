// What is the graph's hash, which import is nobody to see, and how often was it written to, now that no one else writes?
MERGE (graph:Graph {id: 1})
SET graph.lock = coalesce(graph.lock, 0) + 1
RETURN graph.hash AS hash, graph.hidden AS hidden, graph.lock AS written
