// Writes new actors.
UNWIND $rows AS row
CREATE (actor:Actor)
SET actor = row, actor.import = $import
RETURN count(actor) AS made
