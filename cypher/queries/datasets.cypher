// Which datasets are in the graph, under which terms, and what do they know of without a source?
MATCH (dataset:Dataset)
RETURN dataset.id AS id, dataset.title AS title, dataset.version AS version, dataset.terms AS terms, dataset.wanted AS wanted
ORDER BY id
