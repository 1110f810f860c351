// Which relationships of one type between actors come next after $after, whole?
// Days and times come as texts under a name, so that a day without bound stays the day that stands for it.
MATCH (source:Actor)-[r:KEPT]->(target:Actor)
WHERE r.id > $after
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
