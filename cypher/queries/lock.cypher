// What is the graph's hash, and which import is nobody to see, now that no one else writes?
MERGE (graph:Graph {id: 1})
SET graph.lock = coalesce(graph.lock, 0) + 1
RETURN graph.hash AS hash, graph.hidden AS hidden
