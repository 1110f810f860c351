// Which indexes does the graph have, those of constraints too?
SHOW INDEXES YIELD name
RETURN name
