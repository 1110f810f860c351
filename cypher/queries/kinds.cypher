// Of which kind are some actors (all, where $ids is null)?
MATCH (actor:Actor)
WHERE ($ids IS NULL OR actor.id IN $ids) AND ($hidden IS NULL OR coalesce(actor.import, 0) <> $hidden)
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
