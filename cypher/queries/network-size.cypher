// How many relations of one type may hold on some day from $from to $to, and which actors are their ends?
UNWIND $classes AS class
MATCH (source)-[r:TYPE]->(target)
WHERE r.durationClass = class.number AND r.startEarliest >= class.from
  AND r.startEarliest <= $to AND r.endLatest >= $from
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
  AND ($recorded IS NULL OR date(r.recordedAt) <= $recorded)
WITH count(r) AS relations, collect(DISTINCT source.id) AS sources, collect(DISTINCT target.id) AS targets
RETURN relations, sources + [id IN targets WHERE NOT id IN sources] AS actors
