// Which pairs both supported and fought each other in the same year, and by which relations?
WITH date('2019-01-01') AS first, date('2019-12-31') AS last,
  ['BACKS', 'ARMS', 'FUNDS', 'HOSTS', 'FIGHTS_FOR', 'ALLIED_WITH', 'COOPERATES_WITH'] AS support,
  ['FIGHTS', 'ATTACKS', 'OCCUPIES', 'SANCTIONS', 'OPPOSES', 'THREATENS'] AS against
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND r.startEarliest <= last AND r.endLatest >= first AND r.status <> 'denied'
WITH a, b, support, against, collect(r) AS relations
WITH a, b, [r IN relations WHERE type(r) IN support | type(r) + ' ' + r.id] AS alongside,
  [r IN relations WHERE type(r) IN against | type(r) + ' ' + r.id] AS versus
WHERE size(alongside) > 0 AND size(versus) > 0
RETURN a.name AS one, b.name AS other, alongside, versus
ORDER BY one, other
