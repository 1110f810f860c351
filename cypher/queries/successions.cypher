// Which actors succeed which, and when?
MATCH (source:Actor)-[r:SUCCEEDS]->(target:Actor)
WHERE $hidden IS NULL OR coalesce(r.import, 0) <> $hidden
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed, r.status AS status,
  [day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] | toString(day)] AS bounds
ORDER BY id
