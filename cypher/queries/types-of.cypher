// Of which types are some relations? From their records on: asked of each type, most would be asked for nothing.
MATCH (record:Relation)
WHERE record.id IN $given.ids AND ($hidden IS NULL OR coalesce(record.import, 0) <> $hidden)
MATCH (source:Actor)<-[:FROM]-(record)-[:TO]->(target:Actor)
MATCH (source)-[r {id: record.id}]->(target)
RETURN record.id AS id, type(r) AS type
ORDER BY id
