// Which of some citations does the graph have already, with another relation than the one that is named with each?
UNWIND $citations AS citation
MATCH (record)-[:CITES {id: citation.id}]->()
WHERE record.id <> citation.relation
RETURN citation.id AS id, record.id AS relation
ORDER BY id
