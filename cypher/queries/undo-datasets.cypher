// Takes out data sets that an import brought and to which nothing else belongs.
MATCH (dataset:Dataset)
WHERE dataset.import = $import AND NOT EXISTS {
  MATCH (record:Relation)
  WHERE record.id STARTS WITH dataset.id + ':' AND coalesce(record.import, 0) <> $import
}
WITH dataset, dataset.id AS id
DELETE dataset
RETURN id
ORDER BY id
