// Makes relations of one type that an import added and that were changed since stay when it is undone.
MATCH (record:Relation)
WHERE record.import = $import AND EXISTS { (record)<-[:CHANGES]-() }
MATCH ()-[r:TYPE {id: record.id}]->()
SET r.import = 0, record.import = 0
RETURN count(r) AS kept
