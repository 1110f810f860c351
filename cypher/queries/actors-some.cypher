// What is kept of some actors, and how many relations has each?
MATCH (actor:Actor)
WHERE actor.id IN $given.ids AND ($hidden IS NULL OR coalesce(actor.import, 0) <> $hidden)
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases, actor.country AS country,
  actor.wikidata AS wikidata, actor.founded AS founded, actor.dissolved AS dissolved, actor.note AS note,
  actor.x AS x, actor.y AS y, CASE
    WHEN $hidden IS NULL THEN COUNT { (actor)<-[:FROM|TO]-() }
    ELSE COUNT { (actor)<-[:FROM|TO]-(record) WHERE coalesce(record.import, 0) <> $hidden }
  END AS relations
ORDER BY id
