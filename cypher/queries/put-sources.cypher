// Writes new sources.
UNWIND $rows AS row
CREATE (source:Source)
SET source = row
RETURN count(source) AS made
