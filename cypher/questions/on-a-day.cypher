// Who stood with whom on a day? Certainly by its dates, or possibly?
// A state may hold from startEarliest to endLatest, both days counted; 0001-01-01 and 9999-12-31 stand for unbounded.
// It certainly holds from the earlier of startLatest and endLatest to the later of startEarliest and endEarliest.
// The network page also leaves out possible states that nothing attests within twelve months, denied ones and structure.
WITH date('2023-02-02') AS day
MATCH (source:Actor)-[r]->(target:Actor)
WHERE r.startEarliest <= day AND r.endLatest >= day AND r.status <> 'denied'
WITH source, r, target, day,
  CASE WHEN r.startLatest < r.endLatest THEN r.startLatest ELSE r.endLatest END AS certainFrom,
  CASE WHEN r.endEarliest > r.startEarliest THEN r.endEarliest ELSE r.startEarliest END AS certainTo
RETURN source.name AS source, type(r) AS relation, target.name AS target,
  CASE WHEN certainFrom <= day AND day <= certainTo THEN 'certain' ELSE 'possible' END AS standing,
  r.status AS status, r.summary AS summary
ORDER BY standing, source, relation, target
