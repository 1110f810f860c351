// Writes a dataset, new or anew.
MERGE (dataset:Dataset {id: $dataset.id})
SET dataset = $dataset
RETURN count(dataset) AS made
