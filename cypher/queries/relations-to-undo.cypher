// Which relations that an import added come next after $after, in order of their ids?
MATCH (record:Relation)
WHERE record.id > $after AND record.import = $import
RETURN record.id AS id
ORDER BY id
LIMIT $limit
