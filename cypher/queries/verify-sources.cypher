// What is kept of all sources, as it is, right or wrong?
MATCH (source:Source)
RETURN coalesce(source.id, elementId(source)) AS id, properties(source) AS kept
ORDER BY id
