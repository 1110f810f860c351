// Takes out the records of relations, with their citations and third parties.
UNWIND $ids AS id
MATCH (record:Relation {id: id})
DETACH DELETE record
RETURN count(record) AS made
