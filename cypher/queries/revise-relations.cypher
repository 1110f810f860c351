// Keeps relations as they were, each in a revision, and takes out what they said; their records and revisions stay.
UNWIND $rows AS row
MATCH (record:Relation {id: row.id})-[from:FROM]->(source:Actor)
MATCH (record)-[to:TO]->(target:Actor)
MATCH (source)-[r {id: row.id}]->(target)
CREATE (:Revision {
  id: 'relation/' + row.id + '/' + toString(COUNT { (record)<-[:CHANGES]-() } + 1),
  at: datetime($at), cause: $cause, before: row.before
})-[:CHANGES]->(record)
DELETE from, to, r
WITH record
CALL (record) {
  MATCH (record)-[said:CITES|THIRD_PARTY]->()
  DELETE said
}
RETURN count(*) AS made
