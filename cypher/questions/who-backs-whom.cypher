// Whom does Turkey back, since when, and who says so?
// Replace the name. A stated date says as much as its source: 2011 is some day of that year, ~ is about, ? is uncertain.
MATCH (:Actor {name: 'Turkey'})-[r:BACKS]->(backed:Actor)
RETURN backed.name AS backed, r.start AS start, r.end AS end, r.observed AS observed, r.status AS status,
  COLLECT {
    MATCH (:Relation {id: r.id})-[cites:CITES]->(source:Source)
    RETURN source.title + CASE cites.stance WHEN 'disputes' THEN ' (disputes)' ELSE '' END ORDER BY source.id
  } AS sources
ORDER BY r.startEarliest, backed
