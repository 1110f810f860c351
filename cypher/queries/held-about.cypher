// Which relations of the types $types that $actor is in may hold on some day from $from to $to? From the actor on: of however many there are only its own are looked at.
// The other end bears no label: with one, a very large graph is asked for each actor whether it is that.
MATCH (:Actor {id: $actor})-[r]-()
WHERE r.startEarliest <= $to AND r.endLatest >= $from AND type(r) IN $types
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
WITH r, startNode(r) AS source, endNode(r) AS target
WHERE $actors IS NULL OR (source.id IN $actors AND target.id IN $actors)
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed, r.status AS status,
  [day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] | toString(day)] AS bounds
