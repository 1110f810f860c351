// How many relations of one type are there?
MATCH ()-[r:TYPE]->()
RETURN count(r) AS relations
