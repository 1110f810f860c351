// Sets other bounds of some relations.
UNWIND $rows AS row
MATCH (record:Relation {id: row.id})-[:FROM]->(source:Actor)
MATCH (record)-[:TO]->(target:Actor)
MATCH (source)-[r {id: row.id}]->(target)
SET r.startEarliest = date(row.startEarliest), r.startLatest = date(row.startLatest),
  r.endEarliest = date(row.endEarliest), r.endLatest = date(row.endLatest), r.durationClass = row.durationClass
RETURN count(r) AS made
