// Which relation is the one after $before others, in order of their ids?
MATCH (record:Relation)
WHERE record.id > '' AND ($hidden IS NULL OR coalesce(record.import, 0) <> $hidden)
RETURN record.id AS id
ORDER BY id
SKIP $before
LIMIT 1
