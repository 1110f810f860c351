// Which starts and ends do relations of the types $types state that $actor is in, and how many of them the same? From the actor on: of however many there are only its own are looked at.
// The other end bears no label: with one, a very large graph is asked for each actor whether it is that.
MATCH (:Actor {id: $actor})-[r]-()
WHERE type(r) IN $types
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
  AND ($recorded IS NULL OR date(r.recordedAt) <= $recorded)
WITH r, startNode(r) AS source, endNode(r) AS target
WHERE ($actors IS NULL OR (source.id IN $actors AND target.id IN $actors))
  AND ($kinds IS NULL OR (source.kind IN $kinds AND target.kind IN $kinds))
  AND ($confidence IS NULL OR coalesce(r.confidence, 'none') IN $confidence)
  AND ($aspects IS NULL OR coalesce(r.aspect, 'none') IN $aspects)
  AND all(sources IN $cited WHERE EXISTS { MATCH (:Relation {id: r.id})-[:CITES]->(cited) WHERE cited.id IN sources })
UNWIND [{start: r.start, end: null}, {start: null, end: r.end}] AS stated
WITH r, stated
WHERE stated.start IS NOT NULL OR stated.end IS NOT NULL
RETURN type(r) AS type, r.status AS status, stated.start AS start, stated.end AS end, count(r) AS relations
