// What does the network show of the relations of the types $types that may hold on some day from $from to $to? One plan for a small graph.
MATCH (source:Actor)-[r]->(target:Actor)
WHERE r.startEarliest <= $to AND r.endLatest >= $from AND type(r) IN $types
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
  AND ($until IS NULL OR r.id <= $until)
  AND ($recorded IS NULL OR date(r.recordedAt) <= $recorded)
  AND all(sources IN $cited WHERE EXISTS { MATCH (:Relation {id: r.id})-[:CITES]->(cited) WHERE cited.id IN sources })
WITH source, r, target
ORDER BY r.id
LIMIT $limit
MATCH (record:Relation {id: r.id})
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed,
  [day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] | toString(day)] AS bounds,
  r.mode AS mode, r.aspect AS aspect, r.place AS place, r.summary AS summary, r.status AS status, r.confidence AS confidence,
  COLLECT {
    MATCH (record)-[third:THIRD_PARTY]->(actor)
    RETURN {role: third.role, actor: actor.id} ORDER BY actor.id, third.role
  } AS thirdParties,
  COLLECT { MATCH (record)-[:CITES]->(cited) RETURN DISTINCT cited.id AS id ORDER BY id } AS sources,
  COLLECT { MATCH (record)-[:CITES {stance: 'disputes'}]->(by) RETURN by.id AS id ORDER BY id } AS disputedBy
