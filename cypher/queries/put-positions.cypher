// Says where actors stand, and counts that: the data bear the same name, and their picture is another.
UNWIND $positions AS position
MATCH (actor:Actor {id: position.actor})
SET actor.x = position.x, actor.y = position.y
WITH count(actor) AS made
OPTIONAL MATCH (graph:Graph {id: 1})
SET graph.placed = coalesce(graph.placed, 0) + 1
RETURN made
