// Which actors bear a name that may answer a search?
CALL db.index.fulltext.queryNodes('actor_names', $lucene) YIELD node AS actor
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.aliases AS aliases, actor.country AS country,
  actor.wikidata AS wikidata, actor.founded AS founded, actor.dissolved AS dissolved, actor.note AS note,
  actor.x AS x, actor.y AS y, COUNT { (actor)<-[:FROM|TO]-() } AS relations
ORDER BY id
