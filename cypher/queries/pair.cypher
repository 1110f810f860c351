// Which relations are there between two actors, whichever way they point, and of which types?
MATCH (:Actor {id: $a})-[r]-(:Actor {id: $b})
WHERE $hidden IS NULL OR coalesce(r.import, 0) <> $hidden
RETURN r.id AS id, type(r) AS type
ORDER BY id
