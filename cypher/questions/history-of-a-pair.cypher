// What is recorded between two actors, either way, from the first day to the last?
MATCH (a:Actor {id: 'turkey'})-[r]-(b:Actor {id: 'hts'})
RETURN startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target,
  r.start AS start, r.observed AS observed, r.end AS end, r.status AS status, r.summary AS summary, r.id AS id
ORDER BY coalesce(r.start, r.observed[0], r.end), id
