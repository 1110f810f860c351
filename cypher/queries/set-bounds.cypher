// Sets other bounds of some relations.
UNWIND $rows AS row
MATCH (record:Relation {id: row.id})-[:FROM]->(source:Actor)
MATCH (record)-[:TO]->(target:Actor)
MATCH (source)-[r {id: row.id}]->(target)
SET r.startEarliest = row.startEarliest, r.startLatest = row.startLatest, r.endEarliest = row.endEarliest,
  r.endLatest = row.endLatest, r.durationClass = row.durationClass
RETURN count(r) AS made
