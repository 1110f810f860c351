// In which relations is an actor a third party, and in which role?
MATCH (:Actor {id: $actor})<-[third:THIRD_PARTY]-(record:Relation)
WHERE $hidden IS NULL OR coalesce(record.import, 0) <> $hidden
RETURN record.id AS relation, third.role AS role
ORDER BY relation, role
