// Of which relations are some actors source or target?
UNWIND $actors AS actor
MATCH (:Actor {id: actor})<-[:FROM|TO]-(record:Relation)
RETURN DISTINCT record.id AS id
ORDER BY id
