// Which relations are there between two actors, whichever way they point?
MATCH (:Actor {id: $a})-[r]-(:Actor {id: $b})
RETURN r.id AS id
ORDER BY id
