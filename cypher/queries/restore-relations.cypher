// Writes the relationships of relations as a backup kept them, between actors that are there.
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
CREATE (source)-[r:$(row.type)]->(target)
SET r = row.properties
RETURN count(r) AS made
