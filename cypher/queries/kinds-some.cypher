// Of which kind are some actors?
MATCH (actor:Actor)
WHERE actor.id IN $given.ids AND ($hidden IS NULL OR coalesce(actor.import, 0) <> $hidden)
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
