// Takes out relations of one type, by their ids; their records stay.
UNWIND $given.ids AS id
MATCH ()-[r:TYPE {id: id}]->()
DELETE r
RETURN count(r) AS gone
