// Puts actors back where they stood before import $import, but for those that are gone or came with it or later; counts that.
UNWIND $places AS place
MATCH (actor:Actor {id: place.actor})
WHERE coalesce(actor.import, 0) < $import
SET actor.x = place.x, actor.y = place.y
WITH count(actor) AS made
OPTIONAL MATCH (graph:Graph {id: 1})
SET graph.placed = coalesce(graph.placed, 0) + 1
RETURN made
