// How many relationships are there, of whatever type?
MATCH ()-[r]->()
RETURN count(r) AS relationships
