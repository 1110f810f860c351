// Which relationships of the type $type between actors come next after $after, whole? One plan for a small graph.
// Days and times come as texts under a name, so that a day without bound stays the day that stands for it.
MATCH (source:Actor)-[r]->(target:Actor)
WHERE type(r) = $type AND r.id > $after
WITH source, r, target
ORDER BY r.id
LIMIT $limit
RETURN r.id AS id, source.id AS source, target.id AS target,
  [key IN keys(r) WHERE key <> 'id' | [key, CASE
    WHEN r[key] IS :: DATE THEN {date: toString(r[key])}
    WHEN r[key] IS :: ZONED DATETIME THEN {time: toString(r[key])}
    ELSE r[key]
  END]] AS properties
ORDER BY id
