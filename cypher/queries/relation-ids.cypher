// Which relations come next after $after, in order of their ids?
MATCH (record:Relation)
WHERE record.id > $after
RETURN record.id AS id
ORDER BY id
LIMIT $limit
