// Of which kind are some actors (all, where $ids is null)?
MATCH (actor:Actor)
WHERE $ids IS NULL OR actor.id IN $ids
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
