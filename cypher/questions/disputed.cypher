// What is disputed, by which sources?
// A relation is disputed by its status, or by a citation that disputes it.
MATCH (source:Actor)<-[:FROM]-(record:Relation)-[:TO]->(target:Actor)
MATCH (source)-[r {id: record.id}]->(target)
WHERE r.status IN ['disputed', 'denied'] OR EXISTS { (record)-[:CITES {stance: 'disputes'}]->() }
RETURN source.name AS source, type(r) AS relation, target.name AS target, r.start AS start, r.status AS status, r.summary AS summary,
  [(record)-[:CITES {stance: 'disputes'}]->(cited) | cited.publisher] AS disputedBy, r.id AS id
ORDER BY r.startEarliest, id
