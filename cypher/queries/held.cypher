// Which relations of one type may hold on some day from $from to $to, and about whom?
UNWIND $classes AS class
MATCH (source)-[r:TYPE]->(target)
WHERE r.durationClass = class.number AND r.startEarliest >= class.from
  AND r.startEarliest <= $to AND r.endLatest >= $from
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
  AND ($actor IS NULL OR source.id = $actor OR target.id = $actor)
  AND ($actors IS NULL OR (source.id IN $actors AND target.id IN $actors))
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed, r.status AS status,
  [day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] | toString(day)] AS bounds
