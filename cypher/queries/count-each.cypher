// How many relationships are there of each type? Looks at each, so it is for small graphs.
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS relations
