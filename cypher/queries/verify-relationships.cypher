// Which relationships between actors have a type that is not among $types, or no record that names the same two actors?
MATCH (source:Actor)-[r]->(target:Actor)
WITH source, r, target, EXISTS { (source)<-[:FROM]-(:Relation {id: r.id})-[:TO]->(target) } AS isRecorded
WHERE NOT isRecorded OR NOT type(r) IN $types
RETURN coalesce(r.id, elementId(r)) AS id, type(r) AS type, source.id AS source, target.id AS target, isRecorded
ORDER BY id
