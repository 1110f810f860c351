// Which of some ids are those of relations?
UNWIND $ids AS id
MATCH (record:Relation {id: id})
WHERE $hidden IS NULL OR coalesce(record.import, 0) <> $hidden
RETURN record.id AS id
