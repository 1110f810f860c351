// Who mediated, hosted or guaranteed between whom?
MATCH (third:Actor)<-[party:THIRD_PARTY]-(record:Relation)-[:FROM]->(source:Actor)
WHERE party.role IN ['mediator', 'host', 'venue-host', 'guarantor']
MATCH (record)-[:TO]->(target:Actor)
MATCH (source)-[r {id: record.id}]->(target)
RETURN third.name AS third, party.role AS role, type(r) AS relation, source.name AS source, target.name AS target,
  r.start AS start, r.summary AS summary
ORDER BY third, r.startEarliest, r.id
