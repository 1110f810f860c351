// Which starts and ends do relations of one type state, and how many of them the same?
MATCH (source)-[r:TYPE]->(target)
WHERE ($actor IS NULL OR source.id = $actor OR target.id = $actor)
  AND ($actors IS NULL OR (source.id IN $actors AND target.id IN $actors))
  AND ($kinds IS NULL OR (source.kind IN $kinds AND target.kind IN $kinds))
RETURN type(r) AS type, r.status AS status, r.start AS start, r.end AS end, count(r) AS relations
