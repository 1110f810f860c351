// When did some actors live?
MATCH (actor:Actor)
WHERE actor.id IN $ids AND ($hidden IS NULL OR coalesce(actor.import, 0) <> $hidden)
RETURN actor.id AS id, actor.founded AS founded, actor.dissolved AS dissolved
ORDER BY id
