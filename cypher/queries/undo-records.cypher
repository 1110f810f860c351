// Takes out the records of relations, with their citations, third parties and revisions.
UNWIND $ids AS id
MATCH (record:Relation {id: id})
CALL (record) {
  MATCH (revision)-[:CHANGES]->(record)
  DETACH DELETE revision
}
DETACH DELETE record
RETURN count(record) AS made
