// Writes new sources.
UNWIND $rows AS row
CREATE (source:Source)
SET source = row, source.import = $import
RETURN count(source) AS made
