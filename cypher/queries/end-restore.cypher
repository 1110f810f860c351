// Says of the graph what the backup kept of it: its hash, by which its data are seen.
MATCH (graph:Graph {id: 1})
SET graph = $properties
RETURN count(graph) AS made
