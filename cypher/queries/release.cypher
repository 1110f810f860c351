// What are the data called now: the hash of the graph, and its datasets? And how often were its actors given places?
OPTIONAL MATCH (graph:Graph)
OPTIONAL MATCH (dataset:Dataset)
WITH graph, dataset
ORDER BY dataset.id
RETURN graph.hash AS hash, graph.hidden AS hidden, coalesce(graph.placed, 0) AS placed,
  collect(dataset {.id, .title, .version}) AS datasets
