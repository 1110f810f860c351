// Writes records as a backup kept them, with what they say of records that are there.
UNWIND $rows AS row
CREATE (record:$(row.labels))
SET record = row.properties
WITH row, record
CALL (row, record) {
  UNWIND row.says AS said
  CALL (said) {
    MATCH (other:Actor {id: said.id}) WHERE said.label = 'Actor' RETURN other
    UNION
    MATCH (other:Source {id: said.id}) WHERE said.label = 'Source' RETURN other
    UNION
    MATCH (other:Relation {id: said.id}) WHERE said.label = 'Relation' RETURN other
  }
  CREATE (record)-[written:$(said.type)]->(other)
  SET written = said.properties
  RETURN count(*) AS says
}
RETURN count(*) AS made, sum(says) AS says
