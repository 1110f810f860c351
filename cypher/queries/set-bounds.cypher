// Sets other bounds of relations of one type.
UNWIND $rows AS row
MATCH ()-[r:TYPE {id: row.id}]->()
SET r.startEarliest = row.startEarliest, r.startLatest = row.startLatest, r.endEarliest = row.endEarliest,
  r.endLatest = row.endLatest, r.durationClass = row.durationClass
RETURN count(r) AS made
