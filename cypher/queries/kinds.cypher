// Of which kind are all actors?
MATCH (actor:Actor)
WHERE $hidden IS NULL OR coalesce(actor.import, 0) <> $hidden
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
