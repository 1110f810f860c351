// Which starts and ends do relations of one type state, and how many of them the same?
MATCH (source)-[r:TYPE]->(target)
WHERE ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
  AND ($recorded IS NULL OR date(r.recordedAt) <= $recorded)
  AND ($actor IS NULL OR source.id = $actor OR target.id = $actor)
  AND ($actors IS NULL OR (source.id IN $actors AND target.id IN $actors))
  AND ($kinds IS NULL OR (source.kind IN $kinds AND target.kind IN $kinds))
  AND ($confidence IS NULL OR coalesce(r.confidence, 'none') IN $confidence)
  AND ($aspects IS NULL OR coalesce(r.aspect, 'none') IN $aspects)
  AND all(sources IN $cited WHERE EXISTS { MATCH (:Relation {id: r.id})-[:CITES]->(cited) WHERE cited.id IN sources })
// Starts and ends apart: together nearly every relation would be a row of its own.
UNWIND [{start: r.start, end: null}, {start: null, end: r.end}] AS stated
WITH r, stated
WHERE stated.start IS NOT NULL OR stated.end IS NOT NULL
RETURN type(r) AS type, r.status AS status, stated.start AS start, stated.end AS end, count(r) AS relations
