// What is kept of some relations, whole: their dates and words, third parties, citations and revisions? One plan for a small graph.
// All relations are looked at once: to walk those of two actors for each id takes minutes where there are thousands.
MATCH (source:Actor)-[r]->(target:Actor)
WHERE type(r) IN $types AND r.id IN $given.ids
  AND ($hidden IS NULL OR coalesce(r.import, 0) <> $hidden)
MATCH (record:Relation {id: r.id})
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target,
  r.start AS start, r.end AS end, r.observed AS observed,
  [day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] | toString(day)] AS bounds,
  r.mode AS mode, r.aspect AS aspect, r.place AS place, r.summary AS summary, r.status AS status, r.confidence AS confidence,
  r.dataset AS dataset, toString(r.recordedAt) AS recordedAt,
  COLLECT {
    MATCH (record)-[third:THIRD_PARTY]->(actor)
    RETURN {role: third.role, actor: actor.id} ORDER BY actor.id, third.role
  } AS thirdParties,
  COLLECT {
    MATCH (record)-[cites:CITES]->(cited)
    RETURN cites {
      .id, .stance, .says, .quote, .locator,
      source: cited {.id, .title, .publisher, .published, .url, .language, .kind}
    } ORDER BY cites.id
  } AS citations,
  COLLECT {
    MATCH (record)<-[:CHANGES]-(revision)
    RETURN revision {.id, at: toString(revision.at), .cause, .before} ORDER BY revision.at, revision.id
  } AS revisions
ORDER BY id
