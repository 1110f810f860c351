// Which relations rest on a single source?
MATCH (record:Relation)-[:CITES {stance: 'supports'}]->(cited:Source)
WITH record, collect(DISTINCT cited) AS sources
WHERE size(sources) = 1
MATCH (record)-[:FROM]->(source:Actor)
MATCH (record)-[:TO]->(target:Actor)
MATCH (source)-[r {id: record.id}]->(target)
RETURN source.name AS source, type(r) AS relation, target.name AS target, r.start AS start, r.status AS status,
  r.confidence AS confidence, sources[0].title AS only, record.id AS id
ORDER BY r.startEarliest, id
