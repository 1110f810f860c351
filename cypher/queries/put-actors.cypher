// Writes new actors.
UNWIND $rows AS row
CREATE (actor:Actor)
SET actor = row
RETURN count(actor) AS made
