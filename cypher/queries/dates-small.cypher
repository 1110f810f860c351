// Which starts and ends do relations of the types $types state, and how many of them the same? One plan for a small graph.
MATCH (source:Actor)-[r]->(target:Actor)
WHERE type(r) IN $types
  AND ($actor IS NULL OR source.id = $actor OR target.id = $actor)
  AND ($actors IS NULL OR (source.id IN $actors AND target.id IN $actors))
  AND ($kinds IS NULL OR (source.kind IN $kinds AND target.kind IN $kinds))
RETURN type(r) AS type, r.status AS status, r.start AS start, r.end AS end, count(r) AS relations
