// What is kept of some actors (of all, where $ids is null), and how many relations has each?
MATCH (actor:Actor)
WHERE $ids IS NULL OR actor.id IN $ids
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases, actor.country AS country,
  actor.wikidata AS wikidata, actor.founded AS founded, actor.dissolved AS dissolved, actor.note AS note,
  actor.x AS x, actor.y AS y, COUNT { (actor)<-[:FROM|TO]-() } AS relations
ORDER BY id
