// Says where actors stand.
UNWIND $positions AS position
MATCH (actor:Actor {id: position.actor})
SET actor.x = position.x, actor.y = position.y
RETURN count(actor) AS made
