// Writes relations, each with the record on which its citations and third parties hang. One that is there already is not made.
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (record:Relation {id: row.id})
ON CREATE SET record.import = $import
WITH row, source, target, record
WHERE NOT EXISTS { (record)-[:FROM]->() }
CREATE (source)-[:$(row.type) {
  id: row.id, dataset: row.dataset, start: row.start, end: row.end, observed: row.observed,
  startEarliest: date(row.startEarliest), startLatest: date(row.startLatest),
  endEarliest: date(row.endEarliest), endLatest: date(row.endLatest),
  durationClass: row.durationClass, mode: row.mode, aspect: row.aspect, place: row.place, summary: row.summary,
  status: row.status, confidence: row.confidence, recordedAt: datetime($recordedAt), import: record.import
}]->(target)
CREATE (record)-[:FROM]->(source)
CREATE (record)-[:TO]->(target)
WITH row, record
CALL (row, record) {
  UNWIND row.citations AS citation
  MATCH (cited:Source {id: citation.source})
  CREATE (record)-[:CITES {
    id: citation.id, stance: citation.stance, says: citation.says, quote: citation.quote, locator: citation.locator
  }]->(cited)
  RETURN count(*) AS citations
}
CALL (row, record) {
  UNWIND row.thirdParties AS third
  MATCH (actor:Actor {id: third.actor})
  CREATE (record)-[:THIRD_PARTY {role: third.role}]->(actor)
  RETURN count(*) AS thirdParties
}
RETURN count(*) AS made, sum(citations) AS citations, sum(thirdParties) AS thirdParties
