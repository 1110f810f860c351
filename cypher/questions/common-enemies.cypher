// Which two actors fought, attacked or opposed the same third one within one year?
WITH date('2016-01-01') AS first, date('2016-12-31') AS last
MATCH (a:Actor)-[one:FIGHTS|ATTACKS|OPPOSES]-(common:Actor)-[other:FIGHTS|ATTACKS|OPPOSES]-(b:Actor)
WHERE a.id < b.id
  AND one.startEarliest <= last AND one.endLatest >= first AND one.status <> 'denied'
  AND other.startEarliest <= last AND other.endLatest >= first AND other.status <> 'denied'
RETURN a.name AS one, b.name AS other, collect(DISTINCT common.name) AS against
ORDER BY size(against) DESC, one, other
LIMIT 25
