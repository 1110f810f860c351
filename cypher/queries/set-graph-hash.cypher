// Names the data anew by the hash of their canonical export.
MERGE (graph:Graph {id: 1})
SET graph.hash = $hash
RETURN count(graph) AS made
