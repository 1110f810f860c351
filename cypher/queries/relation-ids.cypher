// Which relations come next after $after, in order of their ids?
MATCH (record:Relation)
WHERE record.id > $after AND ($hidden IS NULL OR coalesce(record.import, 0) <> $hidden)
RETURN record.id AS id
ORDER BY id
LIMIT $limit
