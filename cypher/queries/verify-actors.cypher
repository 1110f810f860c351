// What is kept of all actors, as it is, right or wrong?
MATCH (actor:Actor)
RETURN coalesce(actor.id, elementId(actor)) AS id, properties(actor) AS kept
ORDER BY id
