// Writes a dataset, new or anew.
MERGE (dataset:Dataset {id: $dataset.id})
ON CREATE SET dataset.import = $import
SET dataset += $dataset
RETURN count(dataset) AS made
