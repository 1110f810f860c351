// What is kept of the relations of one type with ids after $after, up to $until, but for their revisions?
MATCH (source)-[r:TYPE]->(target)
WHERE r.id > $after AND r.id <= $until AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
MATCH (record:Relation {id: r.id})
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed,
  r.mode AS mode, r.aspect AS aspect, r.place AS place, r.summary AS summary, r.status AS status, r.confidence AS confidence,
  r.dataset AS dataset,
  COLLECT { MATCH (record)-[third:THIRD_PARTY]->(actor) RETURN {role: third.role, actor: actor.id} } AS thirdParties,
  COLLECT { MATCH (record)-[cites:CITES]->(cited) RETURN cites {.id, .stance, .says, .quote, .locator, source: cited.id} } AS citations
