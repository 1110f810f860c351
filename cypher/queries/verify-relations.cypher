// What stands in the graph under the next records after $after, as it is, right or wrong?
MATCH (record:Relation)
WHERE record.id > $after
WITH record
ORDER BY record.id
LIMIT $limit
RETURN record.id AS id,
  COLLECT { MATCH (record)-[:FROM]->(a:Actor) RETURN a {.id, .founded, .dissolved} } AS sources,
  COLLECT { MATCH (record)-[:TO]->(a:Actor) RETURN a {.id, .founded, .dissolved} } AS targets,
  COLLECT {
    MATCH (record)-[:FROM]->(a)-[r {id: record.id}]->(b)<-[:TO]-(record)
    RETURN r {
      .dataset, .start, .end, .observed, .startEarliest, .startLatest, .endEarliest, .endLatest, .durationClass, .status,
      .confidence, type: type(r), recordedAt: toString(r.recordedAt),
      hasDays: all(day IN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] WHERE day IS :: DATE NOT NULL)
    }
  } AS relations,
  COLLECT {
    MATCH (record)-[cites:CITES]->(cited)
    RETURN {id: cites.id, stance: cites.stance, source: CASE WHEN cited:Source THEN cited.id END}
  } AS citations,
  COLLECT {
    MATCH (record)-[third:THIRD_PARTY]->(party)
    RETURN {role: third.role, actor: CASE WHEN party:Actor THEN party.id END}
  } AS thirdParties
ORDER BY id
