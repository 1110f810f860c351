// Of which relations are some actors source or target?
UNWIND $actors AS actor
MATCH (:Actor {id: actor})<-[:FROM|TO]-(record:Relation)
WHERE $hidden IS NULL OR coalesce(record.import, 0) <> $hidden
RETURN DISTINCT record.id AS id
ORDER BY id
