// What are the data called now: the hash of the graph, and its datasets?
OPTIONAL MATCH (graph:Graph)
OPTIONAL MATCH (dataset:Dataset)
WITH graph, dataset
ORDER BY dataset.id
RETURN graph.hash AS hash, graph.hidden AS hidden, collect(dataset {.id, .title, .version}) AS datasets
